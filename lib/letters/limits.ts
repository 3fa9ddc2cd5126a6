/** What a letter may weigh, and how that is told. Gmail cuts a mail at 102 KB; pictures are paid for by whoever opens it on the road. */
import type { LetterPicture } from './rendered.ts'

/** KB of 1,000 bytes. */
export const letterLimits = {
  html: { warn: 80, most: 100, cut: 102 },
  pictures: { most: 6, kilobytes: 300 },
} as const

export const kilobytes = (bytes: number): number => bytes / 1000

const said = (bytes: number) => `${Math.ceil(kilobytes(bytes))} KB`

/** Faults of a letter's weight, each with the remedy; and what is not yet a fault. `html` in bytes. */
export function weigh(
  html: number,
  pictures: readonly LetterPicture[],
): { readonly faults: readonly string[]; readonly notes: readonly string[] } {
  const { warn, most } = letterLimits.html
  const weight = pictures.reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    faults: [
      ...(kilobytes(html) > most
        ? [`the letter has ${said(html)} of HTML. Keep it under ${most} KB, or Gmail cuts its end off. Shorten it.`]
        : []),
      ...(pictures.length > letterLimits.pictures.most
        ? [`the letter shows ${pictures.length} pictures. Keep it to ${letterLimits.pictures.most}: point to some stories with <Related>.`]
        : []),
      ...(kilobytes(weight) > letterLimits.pictures.kilobytes
        ? [`the pictures of the letter weigh ${said(weight)}. Keep them to ${letterLimits.pictures.kilobytes} KB: show fewer.`]
        : []),
    ],
    notes: kilobytes(html) > warn && kilobytes(html) <= most ? [`the letter has ${said(html)} of HTML; ${most} KB are the most.`] : [],
  }
}
