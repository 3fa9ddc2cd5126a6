/** A bag beside a bank card as a drawing that stands by itself: no stylesheet, no font, so that it can become a picture for a mail. Pure. */
import type { Bag } from '../types.ts'
import { card, dimensions } from './measure.ts'
import { outline } from './outline.ts'

export type DrawableBag = Bag & { readonly width: number; readonly height: number }

/** Ink, paper and the red of the card. The paper is drawn, too: a mail program's dark would swallow the ink. */
const colours = { ink: '#14110f', paper: '#ffffff', card: '#cf2e14' } as const

/** Round the drawing, and between the bag and the card, as a part of its height or of the card's. */
const MARGIN = 0.14

/** What the drawing shows, for whoever cannot see it. */
export const drawingWords = (bag: Bag) => `${bag.name}, ${dimensions(bag)}, drawn beside a bank card to one scale`

/** The drawing as SVG, `across` px wide, with its height in px. Bag and card stand on one line, to one scale. */
export function cardDrawing({ kind, width, height }: DrawableBag, across: number): { readonly svg: string; readonly height: number } {
  const { body, details, handle, rise } = outline(kind, width, height)
  const tall = Math.max(rise, card.height)
  const gap = Math.max(tall, card.width) * MARGIN
  const whole = { width: width + card.width + gap * 3, height: tall + gap * 2 }
  const line = whole.width / 400
  const path = (d: string, fill = 'none') => `<path d="${d}" fill="${fill}"/>`
  const px = Math.round((across * whole.height) / whole.width)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${px}" viewBox="${-gap} ${-tall - gap} ${whole.width} ${whole.height}">`,
    `<rect x="${-gap}" y="${-tall - gap}" width="${whole.width}" height="${whole.height}" fill="${colours.paper}"/>`,
    `<line x1="${-gap}" x2="${whole.width}" y1="0" y2="0" stroke="${colours.ink}" stroke-width="${line * 0.5}"/>`,
    `<g stroke="${colours.ink}" stroke-width="${line}" stroke-linejoin="round">`,
    ...[...(handle ? [path(handle)] : []), path(body, colours.paper), ...details.map((detail) => path(detail))],
    `</g><rect x="${width + gap}" y="${-card.height}" width="${card.width}" height="${card.height}" rx="3.18" fill="none" stroke="${colours.card}" stroke-width="${line}" stroke-dasharray="${line * 4} ${line * 3}"/></svg>`,
  ].join('')
  return { svg, height: px }
}
