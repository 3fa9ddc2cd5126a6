/** The headings of a story: the words of each and its anchor, for the page, the margin index and the check alike. */
import type { Heading as HeadingNode, Root } from 'mdast'
import { isPageAnchor, toAnchor } from '../../anchors.ts'
import type { Heading } from '../../types.ts'
import { type Node, walk, wordsOf } from './nodes.ts'

/** The words of a heading on one line. */
export const wordsInLine = (node: Node) => wordsOf(node).replace(/\s+/g, ' ').trim()

/** An anchor that nothing else on the page has: it leaves alone what the page prints itself, and numbers what it meets again. */
function anchorOf(words: string, number: number, taken: ReadonlySet<string>): string {
  const plain = toAnchor(words)
  const own = !plain || isPageAnchor(plain) ? `section-${plain || number}` : plain
  let anchor = own
  for (let again = 2; taken.has(anchor); again++) anchor = `${own}-${again}`
  return anchor
}

/** Every second-level heading of a text, in order. */
export function listHeadings(tree: Root): readonly (Heading & { readonly node: HeadingNode })[] {
  const taken = new Set<string>()
  const headings = [...walk(tree)].filter((node) => node.type === 'heading').filter(({ depth }) => depth === 2)
  return headings.map((node, at) => {
    const words = wordsInLine(node)
    const anchor = anchorOf(words, at + 1, taken)
    taken.add(anchor)
    return { node, words, anchor }
  })
}
