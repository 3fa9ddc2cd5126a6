/** Presses one page: what serves only the framework goes, and the page's policy is read off what stays. Pure. */
import { createHash } from 'node:crypto'
import { clientModulesIn, flightOf, isFlight } from './flight.ts'
import { type ClientModules, isOurs } from './modules.ts'
import { type Parts, partsOf, type Script, type Span } from './parts.ts'
import type { Inline } from './policy.ts'

export type Pressed = {
  readonly html: string
  /** Why the page keeps its runtime; empty for a pressed one. */
  readonly why: string
  /** How many scripts it has. */
  readonly scripts: number
  /** What stands in the page itself and needs a hash in its policy. */
  readonly inline: Inline
}

/** What the press must know of the build. */
export type BuildContext = {
  readonly modules: ClientModules
  /** The text of scripts that we put into pages on purpose. */
  readonly ownScripts: ReadonlySet<string>
  /** The text of stylesheets by their addresses. */
  readonly styles: ReadonlyMap<string, string>
}

/** A page that needs the framework's runtime, or that is not understood, is returned as it was built, with the reason. */
export function pressPage(html: string, built: BuildContext): Pressed {
  const parts = partsOf(html)
  const why = whyKept(parts, built.modules, built.ownScripts)
  return why ? { html, why, ...inlineParts(parts.scripts, parts.styles) } : { why, ...stripFramework(html, parts, built) }
}

/**
 * Removes what only the framework needs, and puts stylesheets into the page: compressed, ours is smaller than what a new connection may
 * send at once (ten segments, some 14 KB; RFC 6928), so that the first paint waits for no second request.
 */
function stripFramework(html: string, parts: Parts, { ownScripts, styles }: BuildContext): Omit<Pressed, 'why'> {
  const isOwn = ({ isData, src, text }: Script) => isData || (src ? !src.startsWith('/_next/static/') : ownScripts.has(text))
  const sheets = parts.sheets.flatMap(({ href, from, to }) => {
    const text = styles.get(href)
    return text === undefined ? [] : [{ from, to, text }]
  })
  const gone = [...parts.scripts.filter((script) => !isOwn(script)), ...parts.preloads, ...parts.comments, ...parts.placeholders]
  const edits = [
    ...gone.map(({ from, to }) => ({ from, to, text: '' })),
    ...sheets.map(({ from, to, text }) => ({ from, to, text: `<style>${text}</style>` })),
  ]
  return { html: edited(html, edits), ...inlineParts(parts.scripts.filter(isOwn), [...sheets.map(({ text }) => text), ...parts.styles]) }
}

function inlineParts(scripts: readonly Script[], styles: readonly string[]): Pick<Pressed, 'scripts' | 'inline'> {
  const running = scripts.filter(({ isData }) => !isData)
  return {
    scripts: running.length,
    inline: { scripts: hashes(running.filter(({ src }) => !src).map(({ text }) => text)), styles: hashes(styles) },
  }
}

/** What a page that is rendered for one request may hold beside the framework's own scripts, which carry a nonce. */
export function inlineOf(html: string, { ownScripts }: BuildContext): Inline {
  const { scripts, styles } = partsOf(html)
  return { scripts: hashes(scripts.map(({ text }) => text).filter((text) => ownScripts.has(text))), styles: hashes(styles) }
}

/** Turbopack's list of chunks, the only script of the framework beside the flight data. */
const isLoader = (script: string) => script.startsWith('(globalThis["TURBOPACK"]')

/** Why a page must stay as it was built; empty when nothing on it needs a script of the framework. */
function whyKept({ comments, templates, scripts }: Parts, modules: ClientModules, ownScripts: ReadonlySet<string>): string {
  const isLate = comments.some(({ data }) => data.startsWith('$?') || data.startsWith('$!'))
  if (isLate || templates.some((id) => /^[BPS]:/.test(id))) return 'a part of it is still streaming'
  const inline = scripts.filter(({ isData, src }) => !isData && !src).map(({ text }) => text)
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
function edited(html: string, edits: readonly (Span & { readonly text: string })[]): string {
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
