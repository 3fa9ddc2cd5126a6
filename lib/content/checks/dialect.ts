/** The story dialect: MDX without imports, exports or expressions, and only the tags of the registry. */
import type { Root, RootContent } from 'mdast'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkPlugins } from '../remark.ts'
import type { Known } from './fields.ts'
import type { Parsed } from './parse.ts'
import { type Problem, suggestion } from './problem.ts'

/** The tags that an editor may write, each with the attributes that it needs and what they name. */
export const tags = {
  Source: { id: 'source' },
  Gap: { id: 'gap' },
  Related: { story: 'story' },
  Size: { bag: 'bag' },
  Drawing: { bag: 'bag' },
  PullQuote: {},
  Tips: {},
  Tip: { lead: 'text' },
  Gallery: {},
} as const satisfies Record<string, Record<string, 'source' | 'gap' | 'story' | 'bag' | 'text'>>

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkPlugins)

type Node = Root | RootContent
type Element = Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

const ids = (list: unknown) => (Array.isArray(list) ? list.map((entry) => String(entry?.id ?? '')) : [])

function* walk(node: Node): Generator<Node> {
  yield node
  if ('children' in node) for (const child of node.children) yield* walk(child as Node)
}

/** Where the reader of MDX gave up. It names the place in its message when it does not name it beside it. */
function whereItBroke(error: unknown): { line?: number; column?: number; reason: string } {
  const { line, column, reason = String(error) } = error as { line?: number; column?: number; reason?: string }
  const [, inLine, inColumn] = /\((\d+):(\d+)-[\d:]+\)/.exec(reason) ?? []
  return {
    line: inLine ? Number(inLine) : line,
    column: inColumn ? Number(inColumn) : column,
    reason: reason.replace(/\s*\([\d:-]+\)/g, ''),
  }
}

/** Problems of a story's text. */
export function checkDialect(story: Parsed, known: Known): readonly Problem[] {
  const problems: Problem[] = []
  const report = (line: number | undefined, column: number | undefined, message: string) =>
    problems.push({ file: story.path, line: (line ?? 1) + story.bodyLine, column: column ?? 1, message })
  let tree: Root
  try {
    tree = reader.parse(story.body)
  } catch (error) {
    const { line, column, reason } = whereItBroke(error)
    report(line, column, `the text cannot be read: ${reason}. Check that every tag is closed, and write “<” and “{” as words.`)
    return problems
  }
  const declared = { source: ids(story.data.sources), gap: ids(story.data.gaps), story: [...known.story], bag: [...known.bag], text: [] }
  const used = new Set<string>()

  const checkElement = (node: Element) => {
    const { line, column } = node.position?.start ?? {}
    const allowed: Readonly<Record<string, keyof typeof declared>> | undefined = tags[node.name as keyof typeof tags]
    if (!allowed)
      return report(
        line,
        column,
        `<${node.name ?? ''}> is not a tag of ours.${suggestion(node.name ?? '', Object.keys(tags))} docs/editors.md lists them.`,
      )
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
        report(line, column, `<${node.name}> takes plain attributes only, such as id="j15"; braces are code.`)
      else if (!allowed[attribute.name])
        report(line, column, `<${node.name}> takes no "${attribute.name}".${suggestion(attribute.name, Object.keys(allowed))}`)
    }
    for (const [name, kind] of Object.entries(allowed)) {
      const attribute = node.attributes.find((given) => given.type === 'mdxJsxAttribute' && given.name === name)
      const value = attribute && typeof attribute.value === 'string' ? attribute.value : undefined
      if (!value) report(line, column, `<${node.name}> needs ${name}="…".`)
      else if (kind !== 'text') {
        used.add(`${kind}:${value}`)
        if (!declared[kind].includes(value)) report(line, column, `${kind} "${value}" is not declared.${suggestion(value, declared[kind])}`)
      }
    }
  }

  let depth = 1
  for (const node of walk(tree)) {
    const { line, column } = node.position?.start ?? {}
    switch (node.type) {
      case 'mdxjsEsm':
        report(line, column, 'imports and exports are code, and stories hold none. Remove the line.')
        break
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report(line, column, 'braces are code, and stories hold none. Write the words, or use a tag of ours.')
        break
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        checkElement(node)
        break
      case 'heading':
        if (node.depth === 1) report(line, column, 'the title is the only first-level heading. Write ## here.')
        else if (node.depth > depth + 1) report(line, column, `this heading skips a level. Write ${'#'.repeat(depth + 1)} here.`)
        depth = node.depth
        break
      case 'image':
        report(line, column, 'pictures are declared in the front matter. Use <Drawing bag="…"> for a drawing.')
        break
      case 'link':
        if (/^javascript:/i.test(node.url) || (!/^https?:\/\//.test(node.url) && !node.url.startsWith('/') && !node.url.startsWith('#')))
          report(line, column, `the link "${node.url}" leads nowhere. Begin it with https:// or with /.`)
        break
    }
  }
  for (const id of declared.source)
    if (!used.has(`source:${id}`))
      problems.push(
        story.at(['sources'], `source "${id}" is declared and never cited. Write <Source id="${id}" /> where it is used, or remove it.`),
      )
  for (const id of declared.gap)
    if (!used.has(`gap:${id}`))
      problems.push(story.at(['gaps'], `gap "${id}" is declared and never shown. Write <Gap id="${id}" /> where it matters, or remove it.`))
  if (story.data.format === 'gallery' && !story.body.includes('<Gallery'))
    problems.push(story.at(['format'], 'a gallery needs <Gallery /> in its text.'))
  return problems
}
