/** How large what a picture shows is, from how many px a mm of it has. Pure. */
import type { ShownPicture } from './types.ts'

/** A length that is drawn beside a picture: in mm, and as a share of the picture's width. */
export type ScaleBar = { readonly millimetres: number; readonly share: number }

/** A scale bar takes at most so much of a picture. */
const MOST = 0.3
const steps = [1, 2, 5] as const

/** How many mm of the plane in which the bag stands go across the whole picture; nothing where that is not known. */
export function millimetresAcross({ whole, pixelsPerMillimetre }: ShownPicture): number | undefined {
  return whole && pixelsPerMillimetre ? whole.width / pixelsPerMillimetre : undefined
}

/** The longest bar of 1, 2 or 5 mm, of ten times or of a tenth of that and so on, which takes at most three tenths of a picture's width. */
export function scaleBarOf(across: number): ScaleBar {
  const most = across * MOST
  const unit = 10 ** Math.floor(Math.log10(most))
  const step = steps.findLast((one) => one * unit <= most) ?? 1
  const millimetres = Number((step * unit).toPrecision(1))
  return { millimetres, share: millimetres / across }
}
