/** Which file of a picture a mail shows. */
import type { ShownPicture } from '../../images/types.ts'
import type { LetterContents } from '../types.ts'

export type MailPicture = {
  readonly src: string
  /** Of the file, in px. */
  readonly width: number
  readonly height: number
  readonly alt: string
  /** px that it takes of the column, at most: the whole column, or half of it where the picture stands. */
  readonly across: number
}

/** px of the column. */
export const COLUMN = 560

/** A file of a middle width, for a column on a screen of two pixels to the point; nothing where none was made. */
export function mailPicture({ renditions, alt }: ShownPicture): MailPicture | undefined {
  const crop = renditions.wide ?? renditions.figure ?? renditions.card ?? renditions.cutout
  const file = crop?.plain.find(({ width }) => width >= 640) ?? crop?.plain.at(-1)
  if (!crop || !file) return undefined
  const height = Math.round((file.width * crop.height) / crop.width)
  return { src: file.src, width: file.width, height, alt, across: height > file.width ? COLUMN / 2 : COLUMN }
}

/** The addresses of all pictures that a letter's mail can show. */
export const mailFiles = ({ stories, bags, pictures }: LetterContents): readonly string[] => [
  ...[...stories.map(({ picture }) => picture), ...pictures].flatMap((picture) => (picture && mailPicture(picture)?.src) ?? []),
  ...bags.flatMap(({ drawing }) => drawing?.src ?? []),
]
