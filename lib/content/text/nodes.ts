/** What can be asked of the nodes of a story's text. */
import type { Root, RootContent } from 'mdast'

export type Node = Root | RootContent
export type Tag = Extract<Node, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

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
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return ''
  return node.children.map((child) => wordsOf(child as Node)).join('')
}

const lines = new Set(['paragraph', 'heading', 'tableCell'])

/** Whether a node is a paragraph, a heading or a table cell: its words are read in one go. */
export const isPassage = ({ type }: Node): boolean => lines.has(type)

/** All the words of a text, one paragraph, heading or table cell on a line. */
export const textOf = (tree: Root): string => [...walk(tree)].filter(isPassage).map(wordsOf).join('\n')
