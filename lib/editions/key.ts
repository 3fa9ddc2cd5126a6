/** What tells, without rendering it, that a page is the same as in the edition before: the key of what it is made of. */
import { createHash } from 'node:crypto'

/** An address, and whatever its page is made of. */
export type Address = {
  readonly path: string
  /** The file below site/. */
  readonly file: string
  /** Plain data, the same for the same content. */
  readonly load: () => unknown
  readonly status?: number
  /** May wait until readers have the edition: it is rendered when somebody asks for it meanwhile. */
  readonly mayWait?: true
}

export type Keyed = Address & { readonly key: string }

/**
 * key(address) = hash(build, what stands round every page, what the route's loader returns). Two pages with one key have the same bytes:
 * tests/journeys/editions.spec.ts holds that.
 */
export async function keyOf(build: string, around: string, { path, load }: Address): Promise<string> {
  const data = JSON.stringify(await load()) ?? ''
  return createHash('sha256').update(`${build}\0${around}\0${path}\0${data}`).digest('hex').slice(0, 32)
}
