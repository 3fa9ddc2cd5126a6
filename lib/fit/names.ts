/** What things and bags are called within a sentence, and their sizes in words. Pure. */
import { dimensions } from '../bags/measure.ts'
import type { GaugeObject, PocketObject, Size } from '../types.ts'
import { stated } from './figures.ts'

/** The only side that is known, and which one it is; nothing when more are, or none. */
function onlySide(sides: Readonly<Record<string, number | undefined>>): readonly [name: string, length: number] | undefined {
  const [first, ...others] = Object.entries(sides).flatMap(([name, length]) => (length ? [[name, length] as const] : []))
  return others.length ? undefined : first
}

/** The size of a thing as the catalogue has it: "85.6 × 53.98 × 0.76 mm", "23.25 mm across, 2.33 mm thick", "50.8 mm long". */
export function sizeOfThing({ shape, width, height, thickness, diameter }: PocketObject | GaugeObject): string {
  const only = onlySide({ width, height, thickness })
  if (shape === 'disc' || shape === 'cylinder') {
    const along = shape === 'disc' ? thickness && `${stated(thickness)} mm thick` : height && `${stated(height)} mm deep`
    return [diameter && `${stated(diameter)} mm across`, along].filter(Boolean).join(', ') || unsourced
  }
  if (only) return `${stated(only[1])} mm long`
  return dimensions({ width, height, depth: thickness }) ?? unsourced
}
const unsourced = 'size not sourced'

/** The stated sides of a bag: "53 × 43 × 15 mm", "a width of 150 mm", "a height of 170 mm and a depth of 75 mm"; nothing when none is. */
export function sizeOfBag({ width, height, depth }: Size): string | undefined {
  if (width && height) return dimensions({ width, height, depth })
  const known = Object.entries({ width, height, depth }).flatMap(([name, length]) => (length ? [`a ${name} of ${stated(length)} mm`] : []))
  return known.join(' and ') || undefined
}

/** "Gaia's Ark, small" leaves a comma open that a sentence has to close before it goes on; what stands in brackets does not count. */
const isOpen = (name: string) => name.replace(/\([^)]*\)/g, '').includes(', ')

/** The name of a bag as the subject of what follows: the comma that it opens is closed. */
export const closed = (name: string) => (isOpen(name) ? `${name},` : name)

/** With its article, unless it brings one ("Le Chiquito") or belongs to somebody ("Gaia's Ark"). */
export const the = (name: string) => (/^(the|le|la|les)\s|^\p{L}+['’]s\s/iu.test(name) ? name : `the ${name}`)

/** Things within a sentence: "the bank card, the US dime and the passport". */
export const listOf = (things: readonly PocketObject[]): string =>
  new Intl.ListFormat('en-GB').format(things.map(({ nameWithArticle }) => nameWithArticle))

/** The first letter of a sentence: "The"; a name that begins small ("iPhone") has its article before it. */
export const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
