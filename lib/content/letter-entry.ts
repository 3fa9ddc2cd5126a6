/** A letter as its file has it, and as the rest of the magazine takes it: what was compiled and what was only read come to the same. */
import { dayOf, type LocalTime, momentOf } from '../clock.ts'
import type { Letter } from '../types.ts'
import type { TextFacts } from './text/facts.ts'

/** ms after `send` until which a letter may begin to go out, where it says nothing else. */
export const SEND_WINDOW = 6 * 60 * 60 * 1000

/** A letter as its file tells it. */
export type LetterEntry = Omit<Partial<Letter>, 'day' | 'send' | 'notAfter' | 'isOnWebBefore' | keyof TextFacts> &
  Pick<Letter, 'slug' | 'subject' | 'preheader' | 'kind'> &
  TextFacts & {
    readonly status: 'draft' | 'ready'
    readonly send: LocalTime
    readonly notAfter?: LocalTime
    readonly web?: 'before'
  }

/** A moment that the check has seen. Throws for any other words. */
function requireMoment(slug: string, local: LocalTime): Date {
  const moment = momentOf(local)
  if (!moment) throw new Error(`content/letters/${slug} is sent at no moment; run npm run check.`)
  return moment
}

/** A letter with every list present and its moments as moments. */
export function toLetter(entry: LetterEntry): Letter {
  const { slug, subject, preheader, kind, words, shown, linked, drawn, gauges, marks, hasCorrections, cited } = entry
  const send = requireMoment(slug, entry.send)
  const notAfter = entry.notAfter ? requireMoment(slug, entry.notAfter) : new Date(send.getTime() + SEND_WINDOW)
  const sources = entry.sources ?? []
  return {
    ...{ slug, subject, preheader, kind, words, shown, linked, drawn, gauges, marks, hasCorrections },
    day: dayOf(entry.send),
    send: send.toISOString(),
    notAfter: notAfter.toISOString(),
    isOnWebBefore: entry.web === 'before',
    pictures: entry.pictures ?? [],
    gaps: entry.gaps ?? [],
    // Numbered as they appear in the text, whatever the order of the front matter.
    sources: cited.flatMap((id) => sources.filter((source) => source.id === id)),
  }
}
