/**
 * Rendered HTML as a feed can carry it. A feed reader knows no base address, no stylesheet and no scripts: addresses become
 * absolute, drawings take their colours with them, and what a stylesheet hid or set apart is left out or set apart by itself.
 */
import { defaultTreeAdapter as adapter, html as names, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { colourDrawing } from './drawing-colours.ts'

/** Elements that serve the page and say nothing to a reader; React adds links that fetch pictures early. */
const mute = new Set(['link', 'meta', 'script', 'style', 'template'])

const inline = new Set(['a', 'code', 'del', 'em', 'span', 'strong', 'sup'])

const attributeOf = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

const classesOf = (element: Tree.Element) => attributeOf(element, 'class')?.split(' ') ?? []
const isElement = (node: Tree.Node | undefined): node is Tree.Element => node !== undefined && 'tagName' in node

/** Leaves out what is written for eyes or ears alone: a repetition, and the spoken one of two versions. */
function leaveOutTwins(parent: Tree.ParentNode): void {
  for (const element of parent.childNodes.filter(isElement)) {
    if (attributeOf(element, 'aria-hidden') !== 'true') continue
    const next = parent.childNodes[parent.childNodes.indexOf(element) + 1]
    const isSpoken = isElement(next) && classesOf(next).includes('sr-only')
    adapter.detachNode(isSpoken ? next : element)
  }
}

const isInline = (node: Tree.Node) => (isElement(node) ? inline.has(node.tagName) : 'value' in node && node.value.trim() !== '')

/** What keeps two neighbours apart that only a stylesheet kept apart; nothing for what an editor wrote side by side. */
function between(one: Tree.ChildNode, other: Tree.ChildNode): Tree.ChildNode | undefined {
  if (!isInline(one) || !isInline(other)) return undefined
  const styled = [one, other].filter(isElement).map(classesOf)
  if (styled.some((classes) => classes.includes('block'))) return adapter.createElement('br', names.NS.HTML, [])
  if (styled.length === 2 && styled.every((classes) => classes.length)) return adapter.createTextNode(' ')
  return undefined
}

function keepApart(parent: Tree.ParentNode): void {
  const nodes = [...parent.childNodes]
  for (const [at, node] of nodes.entries()) {
    const before = nodes[at - 1]
    const apart = before && between(before, node)
    if (apart) adapter.insertBefore(parent, apart, node)
  }
}

/** An address as it stands without a page round it; what is no address stays as it was written. */
const absolute = (address: string, page: string) => (URL.canParse(address, page) ? new URL(address, page).href : address)

const addresses = new Set(['href', 'src'])
const forPagesAlone = (name: string) => name === 'class' || name === 'tabindex' || name === 'aria-hidden' || name.startsWith('data-')

function finish(node: Tree.Node, page: string): void {
  if (!('childNodes' in node)) return
  for (const child of node.childNodes.filter(isElement)) if (mute.has(child.tagName)) adapter.detachNode(child)
  if (isElement(node) && node.tagName === 'svg') colourDrawing(node)
  else if (!isElement(node) || node.namespaceURI === names.NS.HTML) {
    leaveOutTwins(node)
    keepApart(node)
  }
  for (const child of node.childNodes) finish(child, page)
  if (!isElement(node)) return
  node.attrs = node.attrs
    .filter(({ name }) => !forPagesAlone(name))
    .map(({ name, value, ...rest }) => ({ ...rest, name, value: addresses.has(name) ? absolute(value, page) : value }))
}

/** Where the figures of a text stand in a feed: where they were written, or before all else, where they are the story. */
export type FigureOrder = 'as written' | 'figures first'

const isFigure = (node: Tree.ChildNode) => isElement(node) && node.tagName === 'figure'

/** The HTML of a story's text for feeds; `page` is the absolute address of the story. */
export function toFeedMarkup(html: string, page: string, order: FigureOrder = 'as written'): string {
  const fragment = parseFragment(html)
  if (order === 'figures first')
    fragment.childNodes = [...fragment.childNodes.filter(isFigure), ...fragment.childNodes.filter((node) => !isFigure(node))]
  finish(fragment, page)
  return serialize(fragment)
}
