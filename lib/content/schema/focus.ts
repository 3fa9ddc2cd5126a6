/** The point of a picture that every crop keeps. */

/** Shares of a picture's width and height, 0 to 1 from the left and the top. */
export type Focus = { readonly x: number; readonly y: number }

const SHARE = String.raw`(\d{1,3}(?:\.\d+)?)%`
const FOCUS = new RegExp(`^${SHARE} ${SHARE}$`)

/** "40% 55%" or "40.5% 55%" as shares; the middle when nothing is said. Undefined when the words say something else. */
export function parseFocus(words: string | undefined): Focus | undefined {
  if (words === undefined) return { x: 0.5, y: 0.5 }
  const [x, y] =
    FOCUS.exec(words)
      ?.slice(1)
      .map((share) => Number(share) / 100) ?? []
  return x === undefined || y === undefined || x > 1 || y > 1 ? undefined : { x, y }
}
