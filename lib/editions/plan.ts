/** Which pages of a new edition are the same as those of the one before: known from what they are made of, without rendering them. */
import { createHash } from 'node:crypto'
import type { Manifest } from './manifest.ts'

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
 * key(address) = hash(build, what stands round every page, what the route's loader returns). Two pages with one key have the same bytes: that is
 * what tests/editions-property.test.ts holds.
 */
export async function keyOf(build: string, around: string, { path, load }: Address): Promise<string> {
  const data = JSON.stringify(await load()) ?? ''
  return createHash('sha256').update(`${build}\0${around}\0${path}\0${data}`).digest('hex').slice(0, 32)
}

/** Of some addresses those whose page stands in the edition before, and those that must be rendered. */
export function planOf(
  addresses: readonly Keyed[],
  before: Manifest | undefined,
): { readonly same: readonly Keyed[]; readonly changed: readonly Keyed[] } {
  const isSame = ({ path, key }: Keyed) => before?.addresses[path]?.key === key
  return { same: addresses.filter(isSame), changed: addresses.filter((one) => !isSame(one)) }
}
