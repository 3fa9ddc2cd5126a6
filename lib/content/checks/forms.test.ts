import { expect, test } from 'vitest'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

/** The problems of the sound story with something after its first fact, and a second form of the same. */
const told = (text: string) => problemLines(storyWith('One fact.', `${text}\n\nOne fact.`))

const moments =
  '<Timeline>\n  <Moment year="-3500">A.</Moment>\n  <Moment year="2019" words="spring 2019" bag="le-petit">B.</Moment>\n</Timeline>'

test('a timeline is sound', () => {
  expect(told(moments)).toEqual([])
})

test('a timeline is told what is wrong with it', () => {
  expect(told(moments.replace(' year="-3500"', ''))).toEqual([`${here}:17:3 · <Moment> needs year="…".`])
  expect(told(moments.replace('-3500', '0'))).toEqual([
    `${here}:17:3 · year="…" of <Moment> cannot be "0". Write a whole number: 1926, or -3500 for 3500 BC; there is no year 0.`,
  ])
  expect(told(moments.replace('2019"', '2027"'))).toEqual([
    `${here}:18:3 · year="…" of <Moment> is 2027, which has not come yet. Write when it was.`,
  ])
  expect(told(moments.replace('-3500', '2020'))).toEqual([
    `${here}:18:3 · 2019 stands after 2020. Put the moments in the order of time, the earliest first.`,
  ])
  expect(told(moments.replace('le-petit', 'le-petite'))).toEqual([
    `${here}:18:3 · bag "le-petite" is not declared. Did you mean "le-petit"?`,
  ])
  expect(told(moments.replace('words="spring 2019"', 'words=""'))).toEqual([
    `${here}:18:3 · <Moment> has an empty words. Fill it in or leave it out.`,
  ])
  expect(told(moments.replace('<Moment year="-3500">A.</Moment>', 'Words.\n'))).toEqual([
    `${here}:17:3 · <Timeline> holds <Moment> tags and nothing else. Put this into one of them, or under the list.`,
  ])
  expect(told('<Moment year="1926">A.</Moment>')).toEqual([
    `${here}:16:1 · <Moment> stands by itself. Put it between <Timeline> and </Timeline>.`,
  ])
  expect(told('<Timeline>\n</Timeline>')).toEqual([`${here}:16:1 · <Timeline> is empty. Put <Moment> tags into it, or leave it out.`])
})

test('a bag of a moment is listed, so that its page leads to the story', () => {
  expect(problemLines(storyWith(/bags: .*\n([\s\S]*)One fact\./, `$1${moments}\n\nOne fact.`))).toEqual([
    `${here}:17:3 · bag "le-petit" is used here and not listed in "bags". Add it there, so that its page leads to this story.`,
  ])
})

test('a step shows something, and one thing', () => {
  const steps = '<Steps>\n  <Step title="Cut the tape" drawing="zip-tape">A.</Step>\n</Steps>'
  expect(told(steps)).toEqual([])
  expect(told(steps.replace(' drawing="zip-tape"', ''))).toEqual([
    `${here}:17:3 · this step shows nothing. Give it drawing="…", as docs/editors.md lists them, or picture="…".`,
  ])
  expect(told(steps.replace('zip-tape', 'zip-tapes'))[0]).toContain(
    `${here}:17:3 · drawing="…" of <Step> cannot be "zip-tapes". Did you mean "zip-tape"? Choose one of: zip-tape, `,
  )
  expect(told(steps.replace('drawing=', 'picture="hero" drawing='))).toEqual([
    `${here}:17:3 · picture "hero" is not declared.`,
    `${here}:17:3 · a step shows one thing. Keep the drawing or the picture.`,
  ])
})

test('a word is defined once, by whatever letters it is written', () => {
  const glossary =
    '<Glossary>\n  <Term name="Aumônière" also="Almoner" bag="le-petit">A.</Term>\n  <Term name="Etui">B.</Term>\n</Glossary>'
  expect(told(`${glossary}\n\n[There](#term-aumoniere)`)).toEqual([])
  expect(told(glossary.replace('Etui', 'aumoniere'))).toEqual([
    `${here}:18:3 · "aumoniere" is defined twice. Join the two, or tell them apart by their names.`,
  ])
  expect(told(glossary.replace(' name="Etui"', ''))).toEqual([`${here}:18:3 · <Term> needs name="…".`])
  expect(told(`${glossary}\n\n[There](#term-etuis)`)).toEqual([
    expect.stringContaining('the link "#term-etuis" leads nowhere: that story has no such section. Did you mean "term-etui"?'),
  ])
})
