/** Rules that hold between the fields of a letter, and how its text is read: as that of a story which appears when the letter goes out. */
import { dayOf, isLocalTime, type LocalTime, withMinutes } from '../../clock.ts'
import type { Parsed } from './parse.ts'
import type { ContentProblem } from './problem.ts'

/** Characters. An inbox on a phone cuts a subject at about 40 and shows about as much again of the preheader. */
export const SUBJECT_LENGTH = 60
export const PREHEADER_LENGTH = { least: 40, most: 110 } as const

const lengthOf = (text: unknown) => (typeof text === 'string' ? [...text].length : undefined)
const isTime = (value: unknown): value is LocalTime => typeof value === 'string' && isLocalTime(value)

/** Problems of the fields of a letter. */
export function checkLetter({ slug, data, at }: Parsed): readonly ContentProblem[] {
  const problems: ContentProblem[] = []
  const add = (field: string, message: string) => problems.push(at([field], message))
  const [subject, preheader] = [lengthOf(data.subject), lengthOf(data.preheader)]
  const { least, most } = PREHEADER_LENGTH
  if (subject !== undefined && subject > SUBJECT_LENGTH)
    add('subject', `the subject has ${subject} characters. Keep it to ${SUBJECT_LENGTH}, or an inbox cuts it.`)
  if (preheader !== undefined && (preheader < least || preheader > most))
    add('preheader', `the preheader has ${preheader} characters. Write ${least} to ${most}: fewer show the text under it, more are cut.`)
  if (!isTime(data.send)) return problems
  if (!data.send.includes('T')) add('send', `the letter goes out at an hour. Write it as ${data.send}T07:00.`)
  if (slug.slice(0, 10) !== dayOf(data.send) || !/^\d{4}-\d\d-\d\d-./.test(slug))
    add(
      'send',
      `the folder "${slug}" is named after another day, or none. Call it ${dayOf(data.send)}-${slug.replace(/^\d{4}-\d\d-\d\d-?/, '')}.`,
    )
  if (isTime(data.notAfter) && withMinutes(data.notAfter) <= withMinutes(data.send))
    add('notAfter', 'the letter may begin to go out until a time after "send". Write a later one, or leave the line out.')
  return problems
}

/**
 * A letter as the rules of texts read a story: it may name what readers find when it goes out, or, where it stands on the web before, now. One whose
 * time is over names what readers found then.
 */
export function asStory(letter: Parsed, now: LocalTime): Parsed {
  const { status, send, web } = letter.data
  const present = withMinutes(now)
  const due = isTime(send) ? withMinutes(send) : present
  // Nothing is asked of the ways on from a retired story, nor of those from a letter that can no longer be changed.
  const read = status === 'draft' ? 'draft' : due < present ? 'retired' : 'published'
  return { ...letter, data: { ...letter.data, status: read, published: web === 'before' && due > present ? present : due } }
}
