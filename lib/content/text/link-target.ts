/** The one rule of addresses in a story's text: what leads somewhere, and where. */
import { faultOfUrl, isWeb } from './url.ts'

export type LinkTarget =
  | { readonly kind: 'web'; readonly url: URL }
  /** Within the magazine; the path is empty where the link stays on its page. */
  | { readonly kind: 'page'; readonly path: string; readonly fragment?: string }
  | { readonly kind: 'mail' }
  | { readonly kind: 'nowhere'; readonly remedy: string }

/** Stands for the magazine's own origin, whichever it is. */
const here = 'https://magazine.invalid'

const begin = 'leads nowhere. Begin it with https:// or with /.'

/** A part of an address as it was before it was encoded, or as it is when that cannot be told. A slash that is encoded parts nothing. */
function decoded(part: string): string {
  try {
    return decodeURI(part)
  } catch {
    return part
  }
}

function inside(address: string): LinkTarget {
  const { origin, pathname, hash } = new URL(address, here)
  // "//x.example" and "/\x.example" are another site to every browser.
  if (origin !== here) return { kind: 'nowhere', remedy: 'leads to another site. Begin it with https://.' }
  const fragment = address.includes('#') ? decoded(hash.slice(1)) : undefined
  return { kind: 'page', path: address.startsWith('#') ? '' : decoded(pathname), fragment }
}

/** Where an address leads. */
export function linkTarget(address: string): LinkTarget {
  if ((address.startsWith('/') || address.startsWith('#')) && URL.canParse(address, here)) return inside(address)
  // Markdown encodes the spaces of <an address in brackets> when it prints it.
  const fault = isWeb(address) ? faultOfUrl(address.replaceAll(' ', '%20')) : undefined
  if (fault) return { kind: 'nowhere', remedy: fault }
  if (!URL.canParse(address)) return { kind: 'nowhere', remedy: begin }
  const url = new URL(address)
  if (isWeb(address)) return { kind: 'web', url }
  const [name, host] = url.pathname.split('@')
  return url.protocol === 'mailto:' && name && host && !url.search ? { kind: 'mail' } : { kind: 'nowhere', remedy: begin }
}

/** The slug of the page in a folder of the magazine, such as "stories", to which an address leads. */
export function slugBehind(address: string, folder: string): string | undefined {
  const target = linkTarget(address)
  const [, first, slug, ...rest] = target.kind === 'page' ? target.path.split('/') : []
  return first === folder && slug && !rest.length ? slug : undefined
}
