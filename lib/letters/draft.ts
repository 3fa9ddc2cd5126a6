/** What a new letter begins as, and what its questions refuse, so that it passes the check as it stands. */
import { stringify } from 'yaml'
import { dayOf, type LocalTime, momentOf, withMinutes } from '../clock.ts'
import { faultOfLine, isBlank } from '../content/checks/characters.ts'
import { PREHEADER_LENGTH, SUBJECT_LENGTH } from '../content/checks/letters.ts'
import { toAsciiSlug } from '../slug.ts'

const lengthOf = (text: string) => [...text].length

export function refuseSubject(subject: string): string | undefined {
  if (isBlank(subject) || !toAsciiSlug(subject)) return 'A subject has at least one letter or digit.'
  const fault = faultOfLine(subject)
  if (fault) return `This subject ${fault}`
  return lengthOf(subject) > SUBJECT_LENGTH ? `It has ${lengthOf(subject)} characters. Keep it to ${SUBJECT_LENGTH}.` : undefined
}

export function refusePreheader(preheader: string): string | undefined {
  const { least, most } = PREHEADER_LENGTH
  const fault = faultOfLine(preheader)
  if (fault) return `This line ${fault}`
  const length = lengthOf(preheader)
  return length < least || length > most ? `It has ${length} characters. Write ${least} to ${most}.` : undefined
}

/** Why a letter cannot go out at a time, or nothing. */
export function refuseSend(send: string, now: LocalTime): string | undefined {
  if (!send.includes('T') || !momentOf(send)) return 'Write a day and an hour that exist, such as 2026-12-04T07:00.'
  return withMinutes(send) <= withMinutes(now) ? 'That has passed. Write a later time.' : undefined
}

/** The name of a letter's folder: its day, then its subject. */
export const letterFolder = (subject: string, send: LocalTime) => `${dayOf(send)}-${toAsciiSlug(subject)}`

type Answers = { readonly subject: string; readonly preheader: string; readonly send: LocalTime }

export function letterDraft({ subject, preheader, send }: Answers): string {
  const front = { subject, preheader, kind: 'issue', status: 'draft', send }
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\nThe first paragraph.\n\n## What we got wrong\n\n<Corrections />\n`
}
