/** A story's text as a tree, read once for all the rules that look at it. */
import type { Root, RootContent } from 'mdast'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkPlugins } from '../remark.ts'
import type { Parsed } from './parse.ts'
import type { Problem } from './problem.ts'
import { readAnew, type Trees } from './trees.ts'

export type Node = Root | RootContent
export type Tag = Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>
export type ReadStory = Parsed & { readonly tree: Root }

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkPlugins)

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

/** A story with its tree, or the problem that keeps its text from being read. */
export function readText(story: Parsed, trees: Trees = readAnew): { read?: ReadStory; problems: readonly Problem[] } {
  try {
    return { read: { ...story, tree: trees.of(story.body, (text) => reader.parse(text)) }, problems: [] }
  } catch (error) {
    const { line = 1, column = 1, reason } = whereItBroke(error)
    const message = `the text cannot be read: ${reason}. Check that every tag is closed, and write “<” and “{” as words.`
    return { problems: [{ file: story.path, line: line + story.bodyLine, column, message }] }
  }
}

/** A node and everything in it, in the order of the text. */
export function* walk(node: Node): Generator<Node> {
  yield node
  if ('children' in node) for (const child of node.children) yield* walk(child as Node)
}

/** Whether a node is one of our tags, on a line of its own or within a sentence. */
export function isTag(node: Node): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** The text of a plain attribute of a tag, or nothing when it is missing or code. */
export function attributeOf(tag: Tag, name: string): string | undefined {
  const found = tag.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)
  return found && typeof found.value === 'string' ? found.value : undefined
}

/** The words in a node as they were typed; what a tag would print is not among them. */
export function wordsOf(node: Node): string {
  if ('value' in node && (node.type === 'text' || node.type === 'inlineCode')) return node.value
  if (!('children' in node)) return ''
  return node.children.map((child) => wordsOf(child as Node)).join('')
}

const lines = new Set(['paragraph', 'heading', 'tableCell'])

/** All the words of a story's text, one paragraph, heading or table cell on a line. */
export function textOf(story: ReadStory): string {
  return [...walk(story.tree)]
    .filter(({ type }) => lines.has(type))
    .map(wordsOf)
    .join('\n')
}

/** A problem at a node of a story's text. */
export function problemAt(story: Parsed, node: Node, message: string): Problem {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  return { file: story.path, line: line + story.bodyLine, column, message }
}
