/** The words of a page that a reader reads. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

function* textsIn(node: Tree.Node, isMain = false): Generator<string> {
  if (node.nodeName === 'script' || node.nodeName === 'style') return
  if (isMain && 'value' in node) yield node.value
  if ('childNodes' in node) for (const child of node.childNodes) yield* textsIn(child, isMain || node.nodeName === 'main')
}

/** The text of a page's main part, in one line; without masthead and footer. */
export const wordsIn = (html: string): string => [...textsIn(parse(html))].join(' ').replaceAll(/\s+/g, ' ').trim()
