/** The text part of a letter, written from its Markdown tree: for people who read mail as text, and for programs that show nothing else. */
import type { Root, RootContent } from 'mdast'
import { attributeOf, isTag, type Node, type Tag } from '../../content/text/nodes.ts'
import { absolute } from '../../site.ts'
import type { LetterContents } from '../types.ts'
import { addressIn } from './addresses.ts'
import { mailTagOf } from './tags.tsx'

type Writer = { readonly contents: LetterContents; readonly root: Root }

const blocks = new Set<Node['type']>(['paragraph', 'heading', 'list', 'blockquote', 'table', 'thematicBreak', 'mdxJsxFlowElement'])

const indented = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((line, at) => (line || at === 0 ? (at ? rest : first) + line : line))
    .join('\n')

const inlineOf = (nodes: readonly Node[], writer: Writer) => nodes.map((node) => writeNode(node, writer)).join('')

/** What stands between the ends of a tag: blocks with an empty line between, or words. */
export function writeChildren(nodes: readonly RootContent[], writer: Writer): string {
  return nodes.some(({ type }) => blocks.has(type)) ? writeBlocks(nodes, writer) : inlineOf(nodes, writer)
}

const writeBlocks = (nodes: readonly Node[], writer: Writer): string =>
  nodes
    .map((node) => writeNode(node, writer).trim())
    .filter(Boolean)
    .join('\n\n')

function writeTag(tag: Tag, writer: Writer): string {
  return mailTagOf(tag.name).text({
    attribute: (name) => attributeOf(tag, name) ?? '',
    contents: writer.contents,
    depth: 2,
    children: () => null,
    words: () => writeChildren(tag.children as readonly RootContent[], writer),
  })
}

/** "words <address>"; the address alone where it is its own words. */
function writeLink(words: string, href: string): string {
  const address = absolute(href)
  return words === href || words === address ? address : `${words} <${address}>`
}

function writeNode(node: Node, writer: Writer): string {
  if (isTag(node)) return writeTag(node, writer)
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replaceAll('\n', ' ')
    case 'break':
      return '\n'
    case 'heading': {
      const words = inlineOf(node.children, writer)
      return `${words}\n${(node.depth === 2 ? '=' : '-').repeat(Math.min(words.length, 60))}`
    }
    case 'link':
    case 'linkReference':
      return writeLink(inlineOf(node.children, writer), addressIn(node, writer))
    case 'list':
      return node.children
        .map((item, at) => {
          const mark = node.ordered ? `${(node.start ?? 1) + at}. ` : '- '
          return indented(writeBlocks(item.children, writer), mark, ' '.repeat(mark.length))
        })
        .join('\n')
    case 'blockquote':
      return indented(writeBlocks(node.children, writer), '> ', '> ')
    case 'table':
      return node.children.map((row) => row.children.map((cell) => inlineOf(cell.children, writer)).join(' | ')).join('\n')
    case 'thematicBreak':
      return '* * *'
    case 'definition':
      return ''
    default:
      return 'children' in node ? inlineOf(node.children as readonly Node[], writer) : ''
  }
}

/** A letter's text as plain text, without its headline and its foot. */
export const writePlain = (root: Root, contents: LetterContents): string => writeBlocks(root.children, { contents, root })
