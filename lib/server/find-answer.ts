/** What answers at a path: decided from the edition alone, before anything is rendered. Pure. */

/** What an edition knows of its addresses. */
export type Addresses = {
  /** The file at an address. */
  readonly fileAt: (path: string) => string | undefined
  /** Where an address leads for good. */
  readonly redirectOf: (path: string) => string | undefined
  /** Where an address leads until the next edition. */
  readonly leadsTo: (path: string) => string | undefined
  /** The file that tells why a story was retired. */
  readonly goneAt: (path: string) => string | undefined
  /** Whether an address is printed later, and rendered until then. */
  readonly isLater: (path: string) => boolean
  /** Whether an address is answered anew for each request. */
  readonly isAsked: (path: string) => boolean
}

export type Found =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly isForNow?: true }
  | { readonly kind: 'gone'; readonly file: string }
  | { readonly kind: 'rendered' }
  | { readonly kind: 'unknown' }

/** Files that stand for an answer and are at no address of their own. */
const inner = /^\/(?:gone|errors)\/|^\/(?:404|_not-found)$/

/** Rooms in which an address that answers is in lower case, but for former ones. */
const lowerCase = /^\/(?:stories|sections|topics|desks|houses|bags|letters)\//

function findExactly(path: string, { fileAt, redirectOf, leadsTo, goneAt, isLater, isAsked }: Addresses): Found {
  const to = redirectOf(path)
  if (to !== undefined) return { kind: 'redirect', to }
  const now = leadsTo(path)
  if (now !== undefined) return { kind: 'redirect', to: now, isForNow: true }
  const gone = goneAt(path)
  if (gone !== undefined) return { kind: 'gone', file: gone }
  const file = inner.test(path) ? undefined : fileAt(path)
  if (file !== undefined) return { kind: 'file', file }
  return isLater(path) || isAsked(path) ? { kind: 'rendered' } : { kind: 'unknown' }
}

/** Other ways to write an address are led to the one that we print: without a slash at its end or a double one, in lower case. */
export function findAnswer(path: string, addresses: Addresses): Found {
  const found = findExactly(path, addresses)
  if (found.kind !== 'unknown') return found
  const single = path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')
  for (const meant of [single, ...(lowerCase.test(single) ? [single.toLowerCase()] : [])]) {
    if (meant === path) continue
    const instead = findExactly(meant, addresses)
    if (instead.kind === 'redirect') return instead
    if (instead.kind !== 'unknown') return { kind: 'redirect', to: meant }
  }
  return found
}
