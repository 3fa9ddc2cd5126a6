/** The file of a bag's drawing as a picture. Knows no sharp: what a page imports stays small. */
import { cardDrawing, type DrawableBag } from '../bags/card-drawing.ts'
import { shortHash } from './place.ts'

/** px across: twice the column of a mail. */
const ACROSS = 1120

export type DrawingFile = {
  /** Below /media, named after what is drawn: another drawing has another name. */
  readonly name: string
  readonly src: string
  readonly width: number
  readonly height: number
  readonly svg: string
}

export function drawingFile(bag: DrawableBag): DrawingFile {
  const { svg, height } = cardDrawing(bag, ACROSS)
  const name = `drawing-${bag.slug}.${shortHash([svg])}.png`
  return { name, src: `/media/${name}`, width: ACROSS, height, svg }
}
