/** What a new story begins as. */
import { stringify } from 'yaml'
import type { Day } from '../clock.ts'

type Answers = {
  readonly title: string
  readonly dek: string
  readonly format: string
  readonly section: string
  readonly desk: string
  readonly topic: string
  readonly list?: string
  readonly published: Day
}

/** A draft that passes the check as it stands. */
export function draft({ title, dek, format, section, desk, topic, list, published }: Answers): string {
  const front = {
    title,
    dek,
    format,
    section,
    desk,
    topics: [topic],
    status: 'draft',
    published,
    ...(list ? { list } : {}),
    sources: [{ id: 'first', title: 'Who says it, what it is called, and its date' }],
  }
  const gallery = list ? '\n<Gallery />\n' : ''
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\nThe first paragraph.<Source id="first" />\n${gallery}`
}
