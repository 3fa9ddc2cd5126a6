/** Reads a document as an editor wrote it, with the place of every value. */
import { readFileSync } from 'node:fs'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { ContentFile } from './files.ts'
import type { Problem } from './problem.ts'

export type Path = readonly (string | number)[]

export type Parsed = ContentFile & {
  readonly data: Readonly<Record<string, unknown>>
  readonly body: string
  /** How many lines stand before the body. */
  readonly bodyLine: number
  /** The problem at a value, or at the document where the value is missing. */
  readonly at: (path: Path, message: string) => Problem
}

type Split = { yaml: string; body: string; yamlLine: number; bodyLine: number; closed: boolean }

/** Separates front matter from body. Line ends and a byte order mark are made plain first. */
function split(text: string, hasBody: boolean): Split {
  if (!hasBody) return { yaml: text, body: '', yamlLine: 0, bodyLine: 0, closed: true }
  const match = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text)
  if (!match) return { yaml: '', body: text, yamlLine: 0, bodyLine: 0, closed: false }
  return { yaml: match[1] ?? '', body: text.slice(match[0].length), yamlLine: 1, bodyLine: match[0].split('\n').length - 1, closed: true }
}

function locate(document: Document, path: Path): number {
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

/** A document with its data, or the problems that keep it from being read. */
export function parse(file: ContentFile): { parsed?: Parsed; problems: readonly Problem[] } {
  const text = readFileSync(file.path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
  const { yaml, body, yamlLine, bodyLine, closed } = split(text, file.document === 'story')
  const place = { file: file.path, line: 1, column: 1 }
  if (!closed)
    return { problems: [{ ...place, message: 'the front matter is missing. Begin the file with ---, the fields, and --- again.' }] }
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines })
  const at = (path: Path, message: string): Problem => {
    const { line, col } = lines.linePos(locate(document, path))
    return { file: file.path, line: line + yamlLine, column: col, message }
  }
  if (document.errors.length) {
    const problems = document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0])
      return {
        file: file.path,
        line: line + yamlLine,
        column: col,
        message: `this is not readable YAML: ${error.message.split('\n')[0]?.replace(/:$/, '')}. Put quotation marks round text with a colon in it.`,
      }
    })
    return { problems }
  }
  const data: unknown = document.toJS()
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { problems: [{ ...place, message: 'the fields are missing. docs/editors.md lists them.' }] }
  return { parsed: { ...file, data: data as Record<string, unknown>, body, bodyLine, at }, problems: [] }
}
