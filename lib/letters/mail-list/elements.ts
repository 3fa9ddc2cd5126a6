/** What can be asked of the elements of a mail. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Element = Tree.Element

const isElement = (node: Tree.Node): node is Element => 'tagName' in node

/** Every element in a node, in the order of the text. */
export const elementsIn = (node: Tree.ParentNode): readonly Element[] =>
  node.childNodes.filter(isElement).flatMap((element) => [element, ...elementsIn(element)])

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value

/** The first element of a name. */
export const findElement = (node: Tree.ParentNode, name: string): Element | undefined =>
  elementsIn(node).find(({ tagName }) => tagName === name)

/** The elements directly in another one. */
export const childrenOf = (element: Element): readonly Element[] => element.childNodes.filter(isElement)

/** The words in an element, in one line; a picture says its alternative text. */
export function wordsOf(node: Tree.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (isElement(node) && node.tagName === 'img') return attributeOf(node, 'alt') ?? ''
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : ''
}

/** The declarations of a style attribute, by their names. */
export function stylesOf(element: Element): ReadonlyMap<string, string> {
  const declarations = (attributeOf(element, 'style') ?? '').split(';').map((declaration) => declaration.split(/:(.*)/s))
  return new Map(
    declarations.flatMap(([name = '', value = '']) => (name.trim() ? [[name.trim().toLowerCase(), value.trim()] as const] : [])),
  )
}
