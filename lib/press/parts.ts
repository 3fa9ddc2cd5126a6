/** A built page, taken apart: the parts that the press decides about, each with its place in the text. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** From one character of the page to another. */
export type Span = { readonly from: number; readonly to: number }
export type Script = Span & { readonly text: string; readonly src: string | undefined; readonly isData: boolean }

export type Parts = {
  readonly scripts: Script[]
  /** The text of style elements. */
  readonly styles: string[]
  readonly sheets: (Span & { readonly href: string })[]
  /** Links that fetch scripts early. */
  readonly preloads: Span[]
  /** React's marks between texts and around boundaries. */
  readonly comments: (Span & { readonly data: string })[]
  /** Hidden elements that hold nothing but such marks. */
  readonly placeholders: Span[]
  /** Ids of template elements: React leaves one where something is still to come. */
  readonly templates: string[]
}

export function partsOf(html: string): Parts {
  const parts: Parts = { scripts: [], styles: [], sheets: [], preloads: [], comments: [], placeholders: [], templates: [] }
  visit(parse(html, { sourceCodeLocationInfo: true }), parts)
  return parts
}

const spanOf = ({ sourceCodeLocation: at }: Tree.Node): Span => ({ from: at?.startOffset ?? 0, to: at?.endOffset ?? 0 })
const textOf = ({ childNodes }: Tree.Element) => childNodes.map((node) => ('value' in node ? node.value : '')).join('')

function visit(node: Tree.Node, parts: Parts) {
  if ('data' in node) parts.comments.push({ ...spanOf(node), data: node.data })
  if ('tagName' in node) note(node, parts)
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, parts)
}

function note(element: Tree.Element, parts: Parts) {
  const attribute = (name: string) => element.attrs.find((attr) => attr.name === name)?.value
  switch (element.tagName) {
    case 'script':
      parts.scripts.push({
        ...spanOf(element),
        text: textOf(element),
        src: attribute('src'),
        isData: attribute('type') === 'application/ld+json',
      })
      return
    case 'style':
      parts.styles.push(textOf(element))
      return
    case 'link':
      if (attribute('rel') === 'stylesheet') parts.sheets.push({ ...spanOf(element), href: attribute('href') ?? '' })
      if (attribute('rel') === 'preload' && attribute('as') === 'script') parts.preloads.push(spanOf(element))
      return
    case 'template':
      parts.templates.push(attribute('id') ?? '')
      return
    case 'div':
      if (attribute('hidden') === '' && element.attrs.length === 1 && element.childNodes.every((child) => 'data' in child))
        parts.placeholders.push(spanOf(element))
  }
}
