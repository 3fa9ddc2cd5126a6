/**
 * Whom a letter may go to: it has to be of a kind that they were promised, and to come no earlier than they were told. The promises themselves are
 * in lib/newsletter/promise.ts, since the form makes them. Pure.
 */
import { type LetterPromise, promises } from '../newsletter/promise.ts'
import type { LetterKind } from '../types.ts'

const day = 24 * 60 * 60_000

/** Why a version does not allow a letter now: `kind` is not spoken of, or the last letter is too near (`rhythm`). */
export type Broken = { readonly version: string; readonly why: 'kind' | 'rhythm' }

/** Versions that allow a letter of a kind at a moment, and those that it would break. `last` is when the last letter went out, if one did. */
export function promisesFor(
  kind: LetterKind,
  moment: Date,
  last: Date | undefined,
  all: readonly LetterPromise[] = promises,
): { readonly kept: readonly string[]; readonly broken: readonly Broken[] } {
  const whyNot = ({ kinds, atMostOneIn }: LetterPromise): Broken['why'] | undefined => {
    if (!kinds.includes(kind)) return 'kind'
    return last && moment.getTime() - last.getTime() < atMostOneIn * day ? 'rhythm' : undefined
  }
  const asked = all.map((promise) => ({ version: promise.version, why: whyNot(promise) }))
  return {
    kept: asked.filter(({ why }) => why === undefined).map(({ version }) => version),
    broken: asked.flatMap(({ version, why }) => (why ? [{ version, why }] : [])),
  }
}
