import { expect, test } from 'vitest'
import { problemLines } from '../../tests/fakes/problems.ts'
import { letterDraft, letterFolder, refusePreheader, refuseSend, refuseSubject } from './draft.ts'

const answers = {
  subject: 'One bag: a clasp',
  preheader: 'A clasp, a bag of 53 mm, and everything that was wrong.',
  send: '2026-12-04T07:00',
}
const now = '2026-11-22T12:00'

test('a draft passes the check as it stands', () => {
  const file = `letters/${letterFolder(answers.subject, answers.send)}/index.mdx`
  expect(file).toBe('letters/2026-12-04-one-bag-a-clasp/index.mdx')
  expect(problemLines({ [file]: letterDraft(answers) }, now)).toEqual([])
})

test('what the check would refuse is asked again', () => {
  expect([refuseSubject(answers.subject), refusePreheader(answers.preheader), refuseSend(answers.send, now)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(refuseSubject('!!!')).toContain('at least one letter')
  expect(refuseSubject('a'.repeat(61))).toContain('Keep it to 60')
  expect(refusePreheader('Short.')).toContain('Write 40 to 110')
  expect(refuseSend('2026-12-04', now)).toContain('a day and an hour')
  expect(refuseSend('2027-03-28T01:30', now)).toContain('that exist')
  expect(refuseSend('2026-11-22T12:00', now)).toContain('has passed')
})
