/** Every ratio and width that pictures are made in. The only file to change for a new one. */
import type { PictureUse } from './types.ts'

export type Use = {
  /** Width divided by height, or the whole picture. */
  readonly ratio: number | 'whole'
  /** Widths in px, ascending. Those that the original cannot fill are left out: nothing is enlarged. */
  readonly widths: readonly number[]
  /** The width in px that an original must be able to fill. */
  readonly least: number
}

export const uses: Readonly<Record<PictureUse, Use>> = {
  /** Between the paragraphs of a story. */
  figure: { ratio: 'whole', widths: [480, 800, 1200, 1600], least: 1200 },
  /** A bag before the letters of a cover. */
  cutout: { ratio: 'whole', widths: [320, 640, 800, 960, 1280, 1600], least: 960 },
  /** Beside a headline in a list. */
  card: { ratio: 4 / 5, widths: [320, 480, 640, 960], least: 640 },
  /** An opening on a phone. */
  tall: { ratio: 4 / 5, widths: [480, 800, 1200], least: 800 },
  /** An opening on a desk. */
  wide: { ratio: 3 / 2, widths: [800, 1200, 1600, 2000], least: 1200 },
}

/**
 * What must be there when a picture is shown for the first time while many are made: WebP of these widths in px, and one file for every other program, mails
 * and cards among them. AVIF and the rest may come later.
 */
export const firstView = { least: 640, most: 1200 } as const

/** What an original may be at most: bytes of its file, and px of a side. */
export const originalLimits = { bytes: 12_000_000, side: 8000 } as const

export type Role = 'figure' | 'opening'

/** What an original is by its shape: a cut-out, or a photograph that stands or lies. */
export type Shape = 'cutout' | 'upright' | 'lying'

export const openings: Readonly<Record<Shape, readonly PictureUse[]>> = {
  /** Never cropped: it stands before the letters. */
  cutout: ['cutout'],
  /** Stands at its full height on a desk too, for the page continues its backdrop. */
  upright: ['tall', 'card'],
  lying: ['tall', 'wide', 'card'],
}

/** The uses of a picture, from the places where it stands. */
export function usesOf(roles: ReadonlySet<Role>, shape: Shape): readonly PictureUse[] {
  const opening = openings[shape]
  return [...(roles.has('opening') ? opening : []), ...(roles.has('figure') ? (['figure'] as const) : [])]
}
