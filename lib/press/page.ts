/** Presses one page: what serves only the framework goes, and the page's policy is read off what stays. Pure. */
import { createHash } from 'node:crypto'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { clientModulesIn, flightOf, isFlight } from './flight.ts'
import { type ClientModules, isOurs } from './modules.ts'
import type { Inline } from './policy.ts'

export type Pressed = {
  readonly html: string
  /** Whether the framework's runtime went. */
  readonly isPressed: boolean
  /** Why the page keeps its runtime; empty for a pressed one. */
  readonly why: string
  /** Scripts of ours and of the framework that stay. */
  readonly scripts: number
  /** What stands in the page itself and needs a hash in its policy. */
  readonly inline: Inline
}

/** What the press must know of the build. */
export type Built = {
  readonly modules: ClientModules
  /** The text of scripts that we put into pages on purpose. */
  readonly ownScripts: ReadonlySet<string>
  /** The text of stylesheets by their addresses. */
  readonly styles: ReadonlyMap<string, string>
}

const framework = '/_next/static/'

/**
 * Beside what goes, stylesheets move into the page: ours is smaller than what a connection sends before it waits, and the first
 * paint need not ask twice.
 */
export function pressPage(html: string, { modules, ownScripts, styles }: Built): Pressed {
  const page = read(html)
  const why = whyKept(page, modules, ownScripts)
  const isOwn = (script: Script) => script.isData || (script.src ? !script.src.startsWith(framework) : ownScripts.has(script.text))
  const stay = why ? page.scripts : page.scripts.filter(isOwn)
  const gone = why ? [] : [...page.scripts.filter((script) => !isOwn(script)), ...page.preloads, ...page.comments, ...page.placeholders]
  const sheets = why
    ? []
    : page.sheets.flatMap(({ href, ...at }) => {
        const text = styles.get(href)
        return text === undefined ? [] : [{ ...at, text }]
      })
  return {
    html: edited(html, [
      ...gone.map(({ from, to }) => ({ from, to, text: '' })),
      ...sheets.map(({ text, ...at }) => ({ ...at, text: `<style>${text}</style>` })),
    ]),
    isPressed: !why,
    why,
    scripts: stay.filter(({ isData }) => !isData).length,
    inline: {
      scripts: hashes(stay.filter(({ isData, src }) => !isData && !src).map(({ text }) => text)),
      styles: hashes([...sheets.map(({ text }) => text), ...page.styles]),
    },
  }
}

/** What a page that is rendered for one request may hold beside the framework's own scripts, which carry a nonce. */
export function inlineOf(html: string, { ownScripts }: Built): Inline {
  const { scripts, styles } = read(html)
  return { scripts: hashes(scripts.map(({ text }) => text).filter((text) => ownScripts.has(text))), styles: hashes(styles) }
}

type Cut = { readonly from: number; readonly to: number }
type Script = Cut & { readonly text: string; readonly src: string | undefined; readonly isData: boolean }
type Page = {
  readonly scripts: Script[]
  readonly styles: string[]
  readonly sheets: (Cut & { readonly href: string })[]
  /** Links that fetch scripts early. */
  readonly preloads: Cut[]
  /** React's marks between texts and around boundaries. */
  readonly comments: (Cut & { readonly data: string })[]
  /** Hidden elements that hold nothing but such marks. */
  readonly placeholders: Cut[]
  /** Ids of template elements: React leaves one where something is still to come. */
  readonly templates: string[]
}

function read(html: string): Page {
  const page: Page = { scripts: [], styles: [], sheets: [], preloads: [], comments: [], placeholders: [], templates: [] }
  visit(parse(html, { sourceCodeLocationInfo: true }), page)
  return page
}

const cutOf = ({ sourceCodeLocation: at }: Tree.Node): Cut => ({ from: at?.startOffset ?? 0, to: at?.endOffset ?? 0 })
const textOf = ({ childNodes }: Tree.Element) => childNodes.map((node) => ('value' in node ? node.value : '')).join('')

function visit(node: Tree.Node, page: Page) {
  if ('data' in node) page.comments.push({ ...cutOf(node), data: node.data })
  if ('tagName' in node) note(node, page)
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, page)
}

function note(element: Tree.Element, page: Page) {
  const attribute = (name: string) => element.attrs.find((attr) => attr.name === name)?.value
  switch (element.tagName) {
    case 'script': {
      const type = attribute('type')
      page.scripts.push({ ...cutOf(element), text: textOf(element), src: attribute('src'), isData: type === 'application/ld+json' })
      return
    }
    case 'style':
      page.styles.push(textOf(element))
      return
    case 'link':
      if (attribute('rel') === 'stylesheet') page.sheets.push({ ...cutOf(element), href: attribute('href') ?? '' })
      if (attribute('rel') === 'preload' && attribute('as') === 'script') page.preloads.push(cutOf(element))
      return
    case 'template':
      page.templates.push(attribute('id') ?? '')
      return
    case 'div':
      if (attribute('hidden') === '' && element.attrs.length === 1 && element.childNodes.every((child) => 'data' in child))
        page.placeholders.push(cutOf(element))
  }
}

/** Turbopack's list of chunks, the only script of the framework beside the flight data. */
const isLoader = (script: string) => script.startsWith('(globalThis["TURBOPACK"]')

/** Why a page must stay as it was built; empty when nothing on it needs a script of the framework. */
function whyKept(page: Page, modules: ClientModules, ownScripts: ReadonlySet<string>): string {
  const late = page.comments.find(({ data }) => data.startsWith('$?') || data.startsWith('$!'))
  if (late || page.templates.some((id) => /^[BPS]:/.test(id))) return 'a part of it is still streaming'
  const inline = page.scripts.filter(({ isData, src }) => !isData && !src).map(({ text }) => text)
  const unknown = inline.find((text) => !isFlight(text) && !isLoader(text) && !ownScripts.has(text))
  if (unknown !== undefined) return `unknown script: ${unknown.trim().slice(0, 40)}`
  try {
    const paths = [...clientModulesIn(flightOf(inline))].map((id) => modules.get(id) ?? `module ${id}, which no manifest names`)
    return paths
      .filter(isOurs)
      .map((path) => path.replace('[project]/', ''))
      .join(', ')
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    return `unknown flight data: ${cause.message}`
  }
}

/** The page with some of its parts replaced. A part within a part goes with it. */
function edited(html: string, edits: readonly (Cut & { readonly text: string })[]): string {
  let out = ''
  let at = 0
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    if (from < at) continue
    out += html.slice(at, from) + text
    at = to
  }
  return out + html.slice(at)
}

const hashes = (texts: readonly string[]) => [
  ...new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
]
