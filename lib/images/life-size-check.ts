/** The editors' check of scales: that a picture which is to be seen at life size has one, and that its words and the studio agree with it. */
import { existsSync, readFileSync } from 'node:fs'
import { mm } from '../bags/measure.ts'
import { listMeasures } from '../content/checks/measures.ts'

/** What the studio noted of a picture that it made (scripts/studio/record.ts). */
export type Made = { readonly file: string; readonly pixelsPerMillimetre: number; readonly sizes: readonly (readonly number[])[] }

/** A declared picture, and its width in px. */
export type Scaled = {
  readonly path: string
  readonly caption: string
  readonly credit: string
  readonly width: number
  readonly pixelsPerMillimetre: number
}

const studio = 'studio/rendered.json'

/** Two numbers that differ by no more than the studio's geometry does from trigonometry. */
const SLACK = 0.01
const isNear = (one: number, other: number) => Math.abs(one / other - 1) <= SLACK

/** Everything that the studio has made. */
export const readMade = (): readonly Made[] => (existsSync(studio) ? Object.values(JSON.parse(readFileSync(studio, 'utf8'))) : [])

/** Whether a caption states a side of something that was made, or how wide the picture is. */
function names(sides: readonly number[], across: number, sizes: readonly (readonly number[])[] | undefined): boolean {
  const isAcross = sides.some((side) => Math.abs(side - across) <= Math.max(0.5, across * SLACK))
  // Of a photograph nobody knows what was before the camera: what it states must at least find room in it.
  return isAcross || (sizes ? sides.some((side) => sizes.flat().some((made) => isNear(made, side))) : sides.every((side) => side <= across))
}

/** What is wrong with a picture's scale, in words; nothing when nothing is. */
export function faultOfScale({ path, caption, credit, width, pixelsPerMillimetre }: Scaled, all: readonly Made[]): string | undefined {
  const made = all.find(({ file }) => file === path)
  if (!made && /\bstudio\b/i.test(credit))
    return `the studio has no record of ${path}. Render it with npm run studio, or remove pixelsPerMillimetre.`
  if (made && !isNear(made.pixelsPerMillimetre, pixelsPerMillimetre))
    return `${pixelsPerMillimetre} px are not a mm here: the studio's camera says ${made.pixelsPerMillimetre}. Write that.`
  const sides = listMeasures(caption.replaceAll('\u00a0', ' ')).flatMap((measure) => measure.sides.map((side) => side.mm))
  const across = width / pixelsPerMillimetre
  if (!sides.length)
    return 'it asks for life size, and its caption states no size in mm. Write how large the thing is, or "The picture is … mm wide".'
  if (names(sides, across, made?.sizes)) return undefined
  const size = made?.sizes[0]?.map(mm).join(' × ')
  return `its caption says ${sides.map(mm).join(' × ')} mm, but by its scale the picture is ${mm(Math.round(across))} mm wide${
    size ? ` and shows a thing of ${size} mm` : ''
  }. Correct the one or the other.`
}
