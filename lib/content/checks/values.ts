/** What a value of each kind must be: its fault as the rest of a sentence, with the remedy; nothing when it is sound. */
import { type Day, isDay, isLocalTime, momentOf } from '../../clock.ts'
import { parseNoted } from '../../noted.ts'
import { isSlug, toAsciiSlug } from '../../slug.ts'
import type { NumberKind, SchemaField, TextKind } from '../schema/fields.ts'
import { parseFocus } from '../schema/focus.ts'
import { faultOfUrl } from '../text/url.ts'
import { faultOfLine } from './characters.ts'

/** Fields that hold one text or one number. */
type ValueField = Extract<SchemaField, { readonly kind: TextKind | NumberKind | 'day' }>

const currencies = new Set(Intl.supportedValuesOf('currency'))
const unless = (isSound: boolean, fault: string) => (isSound ? undefined : fault)

/** A slug in place of what was written, such as "old-name" for "/stories/old-name"; a general word where nothing is left. */
const meant = (text: string) => toAsciiSlug(text.split('/').findLast(Boolean) ?? '') || 'old-name'

export const faultOfSlug = (text: string) =>
  unless(isSlug(text), `holds slugs, the names of folders; "${text}" is none. Write ${meant(text)}.`)

const faultOfDay = (text: string) => unless(isDay(text), 'is not a day that exists. Write it as 2026-11-14.')

function faultOfMoment(text: string): string | undefined {
  if (!text.includes('T')) return faultOfDay(text)
  if (!isLocalTime(text)) return 'is not a time of a day that exists. Write it as 2026-11-14T07:00.'
  return unless(momentOf(text) !== undefined, `is ${text}, a time that does not exist: clocks go forward an hour then. Write one after it.`)
}

/** The form of each kind of text, beside what every printed line must be. */
const forms: { readonly [K in TextKind | 'day']: (text: string) => string | undefined } = {
  text: () => undefined,
  id: (text) => unless(isSlug(text), `cannot be "${text}". Write small letters, digits and single hyphens, such as ${meant(text)}.`),
  url: faultOfUrl,
  day: faultOfDay,
  moment: faultOfMoment,
  noted: (text) => unless(parseNoted(text) !== undefined, `cannot be "${text}". Write 2019-07-21, 2019-07, "2019" or 1990s.`),
  currency: (text) => unless(currencies.has(text), `cannot be "${text}". Write the three capitals of a currency, such as USD.`),
  colour: (text) => unless(/^#[0-9a-f]{6}$/i.test(text), `cannot be "${text}". Write it as "#f2a51a", in quotation marks.`),
  focus: (text) =>
    unless(parseFocus(text) !== undefined, `cannot be "${text}". Write two shares, from the left and from the top, such as "40% 55%".`),
}

const whole = 'must be a whole number.'

const numbers: { readonly [K in NumberKind]: (value: number) => string | undefined } = {
  number: () => undefined,
  count: (value) => unless(Number.isInteger(value), whole),
  millimetres: (value) => unless(value > 0, 'cannot be 0. Remove the line where a side is not known.'),
  year: (value) => unless(Number.isInteger(value) && isDay(`${value}-01-01`, '1000-01-01'), `cannot be ${value}. Write four digits.`),
}

/** The first day of the time that a value names, or nothing for what is no time in the past. */
function firstDayOf(field: ValueField, value: string | number): Day | undefined {
  if (field.kind === 'year') return `${value}-01-01`
  if (field.kind === 'noted') return parseNoted(String(value))?.from
  return field.kind === 'day' ? String(value) : undefined
}

const isNumeric = (kind: ValueField['kind']): kind is NumberKind => Object.hasOwn(numbers, kind)

/** What is wrong with the form of a value of the right type. */
function faultOfForm({ kind, description }: ValueField, value: unknown): string | undefined {
  if (isNumeric(kind))
    return typeof value === 'number' && Number.isFinite(value) && value >= 0
      ? numbers[kind](value)
      : `must be a plain number, without a unit. ${description}`
  if (typeof value === 'string') return faultOfLine(value) ?? forms[kind](value)
  return kind === 'day' || kind === 'moment' ? forms[kind]('') : `must be text. Put quotation marks round it. ${description}`
}

/** What is wrong with a text of a form that stands in an attribute of a tag. `latest` is the last day of which a reader may be told. */
export const faultOfText = (kind: 'day' | 'noted' | 'id', text: string, latest: Day): string | undefined =>
  faultOfValue({ kind, description: '' }, text, latest)

/** What is wrong with a value. `latest` is the last day of which a reader may be told. */
export function faultOfValue(field: ValueField, value: unknown, latest: Day): string | undefined {
  const fault = faultOfForm(field, value)
  if (fault || (typeof value !== 'string' && typeof value !== 'number')) return fault
  const first = firstDayOf(field, value)
  return first && first > latest ? `is ${value}, which has not come yet. Write when it was.` : undefined
}
