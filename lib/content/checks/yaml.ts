/** The YAML that editors write: maps, lists, texts and numbers. What means more to YAML than to an editor is told. */
import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, Scalar, visit } from 'yaml'
import { reasonOf } from './source.ts'

export type Path = readonly (string | number)[]
type Place = { readonly line: number; readonly column: number }
type Fault = Place & { readonly message: string }

export type ReadYaml = {
  /** What the text means, unless it cannot be read. */
  readonly value?: unknown
  readonly faults: readonly Fault[]
  /** Where a value stands, or else the thing that it would stand in. */
  readonly placeOf: (path: Path) => Place
}

/** What to do about an error of YAML, by its code; most are a colon or a sign that only quotation marks make plain. */
const remedies: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two.',
  MULTIPLE_DOCS: 'Keep one document, without a line of --- within it.',
  TAB_AS_INDENT: 'Indent with spaces.',
}
const quote = 'Put quotation marks round text with a colon in it.'

const unreadable = (reason: string, remedy: string) => `this is not readable YAML: ${reason}. ${remedy}`

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0]
    }
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

/** The sign of a value that YAML takes from elsewhere (`*other`), names (`&name`) or gives a type (`!type`). */
function signOf(node: Node): string | undefined {
  if (isAlias(node)) return '*'
  if (node.anchor) return '&'
  return node.tag ? '!' : undefined
}

/** What an unquoted value means to YAML and hardly to an editor: cut at a "#", or a number in another spelling. */
function surpriseIn(node: Scalar, text: string): { at: number; message: string } | undefined {
  const [start = 0, end = 0] = node.range ?? []
  const cut = /^[ \t]*#/.exec(text.slice(end))
  if (cut)
    return {
      at: end + cut[0].length - 1,
      message:
        'the value ends before this "#", and the rest of the line is a comment. Put quotation marks round the whole value, or the comment on a line of its own.',
    }
  if (typeof node.value !== 'number' || !Number.isFinite(node.value) || /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(node.source ?? ''))
    return undefined
  return {
    at: start,
    message: `"${node.source}" is the number ${node.value} to YAML. Write its digits plainly, or put quotation marks round text.`,
  }
}

/** Reads a text. Never throws, and a value that YAML would take from elsewhere or make into something else has none. */
export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter()
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const fault = (offset: number, message: string): Fault => ({ ...place(offset), message })
  try {
    const document = parseDocument(text, { lineCounter: lines, stringKeys: true, prettyErrors: false })
    const placeOf = (path: Path) => place(offsetOf(document, path))
    if (document.errors.length) {
      const faults = document.errors.map(({ code, message, pos }) => fault(pos[0], unreadable(message, remedies[code] ?? quote)))
      // One slip has many consequences: the first of each line says it.
      return { faults: faults.filter(({ line }, at) => at === faults.findIndex((other) => other.line === line)), placeOf }
    }
    const signs: Fault[] = []
    const surprises: Fault[] = []
    visit(document, (key, node) => {
      if (!isNode(node)) return
      const sign = signOf(node)
      if (sign)
        signs.push(fault(node.range?.[0] ?? 0, `a value that begins with "${sign}" is an order to YAML. Put quotation marks round it.`))
      else if (key !== 'key' && isScalar(node) && node.type === Scalar.PLAIN) {
        const surprise = surpriseIn(node, text)
        if (surprise) surprises.push(fault(surprise.at, surprise.message))
      }
    })
    return signs.length ? { faults: signs, placeOf } : { value: document.toJS(), faults: surprises, placeOf }
  } catch (error) {
    return {
      faults: [{ line: 1, column: 1, message: unreadable(reasonOf(error), 'Write it more simply.') }],
      placeOf: () => ({ line: 1, column: 1 }),
    }
  }
}
