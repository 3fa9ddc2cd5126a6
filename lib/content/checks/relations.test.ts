import { describe, expect, test } from 'vitest'
import { soundStory } from '../../../tests/fakes/magazine.ts'
import { brokenFile as here, problemLines, storyWith } from '../../../tests/fakes/problems.ts'

const bagFile = (name: string, rest = '', url = '') =>
  `name: ${name}\nkind: tote\nwidth: 60\nheight: 50\nshown: "2019"\nconfidence: found\n${rest}sources:\n  - id: s\n    title: S\n${url && `    url: ${url}\n`}`
const listed = { 'bags/chiquito.yaml': bagFile('Le Chiquito', 'alsoKnownAs: [Chiquito]\n') }
const listing = (text: string) => ({
  ...listed,
  [here]: soundStory.replace('[le-petit]', '[le-petit, chiquito]').replace('One fact.', text),
})
const house = { 'houses/delvaux.yaml': 'name: Delvaux\nintroduction: A house.\n' }
const housing = (text: string) => ({
  ...house,
  [here]: soundStory.replace('status:', 'houses: [delvaux]\nstatus:').replace('One fact.', text),
})

describe('the front matter and the text know of each other', () => {
  const cases: [string, Record<string, string>, string][] = [
    [
      'a drawing of a bag that is not listed',
      { ...listed, ...storyWith('One fact.', '<Drawing bag="chiquito">A bag</Drawing>') },
      `${here}:16:1 · bag "chiquito" is used here and not listed in "bags". Add it there, so that its page leads to this story.`,
    ],
    [
      'a size of a bag that is not listed',
      { ...listed, ...storyWith('One fact.', 'It is <Size bag="chiquito" />.') },
      `${here}:16:7 · bag "chiquito" is used here and not listed in "bags". Add it there, so that its page leads to this story.`,
    ],
    [
      'a cover that is not listed',
      storyWith('bags: [le-petit]', 'cover: le-petit'),
      `${here}:8:1 · bag "le-petit" is on the cover and not listed in "bags". Add it there, so that its page leads to this story.`,
    ],
    [
      'a bag that the text does not name',
      listing('One fact.'),
      `${here}:8:18 · bag "chiquito" is listed and the text does not name it. Write “Le Chiquito”, add the name that you use to its "alsoKnownAs", or take it out of "bags".`,
    ],
    [
      'a bag listed for another one',
      storyWith('[le-petit]', '[unmeasured]'),
      `${here}:8:8 · bag "unmeasured" is listed and the text does not name it. Write “Unmeasured”, add the name that you use to its "alsoKnownAs", or take it out of "bags".`,
    ],
    [
      'a bag listed for one with a like name',
      { ...storyWith('[le-petit]', '[le-petit-2]'), 'bags/le-petit-2.yaml': bagFile('Le Petit II') },
      `${here}:8:8 · bag "le-petit-2" is listed and the text does not name it. Did you mean "le-petit"?`,
    ],
    [
      'a house that the text does not name',
      housing('One fact.'),
      `${here}:9:10 · house "delvaux" is listed, and neither the text nor a bag of this story names it. Write “Delvaux”, or take it out of "houses".`,
    ],
  ]
  test.each(cases)('%s is told', (_, changes, expected) => {
    expect(problemLines(changes).filter((line) => line.startsWith(expected))).toHaveLength(1)
    expect(problemLines(changes)).toHaveLength(1)
  })

  test.each([
    ['by its name', 'The *Le Chiquito* is one.'],
    ['by a name in small letters and in the plural', 'Two le Chiquitos.'],
    ['by another name', 'Jacquemus’s Chiquito is one.'],
    ['by a drawing', '<Drawing bag="chiquito">A bag</Drawing>'],
    ['by its size', 'It is <Size bag="chiquito" />.'],
    ['by a link', '[One](/bags/chiquito).'],
    ['in a table', '| Bag |\n| --- |\n| Le Chiquito |\n\n'],
  ])('a bag is named %s', (_, text) => {
    expect(problemLines(listing(text))).toEqual([])
  })

  test('one word of a common sort does not name a bag, nor does a part of a longer word', () => {
    expect(problemLines(listing('A chiquito, and the Chiquitomania.'))).toHaveLength(1)
  })

  test('a bag is named by citing its own record, not by a source that another bag shares', () => {
    const url = 'https://museum.example/1'
    const story = soundStory.replace('[le-petit]', '[le-petit, pouch]').replace('A source, 2020', `A source, 2020\n    url: ${url}`)
    const pouch = { 'bags/pouch.yaml': bagFile('Pouch with grapes', '', url), [here]: story }
    expect(problemLines(pouch)).toEqual([])
    expect(problemLines({ ...pouch, 'bags/another.yaml': bagFile('Purse with grapes', '', url) })).toHaveLength(1)
  })

  test('a gallery names the bags of its list', () => {
    const list =
      'title: A list\nnoted: 2018-02\nsource:\n  id: s\n  title: A source\nitems:\n  - number: 1\n    brand: Zara\n    product: A bag\n    status: not stated\n    bag: chiquito\n'
    const story = soundStory.replace('note', 'gallery').replace('[le-petit]', '[le-petit, chiquito]')
    const gallery = { ...listed, 'shopping/list.yaml': list, [here]: `${story.replace('status:', 'list: list\nstatus:')}\n<Gallery />\n` }
    expect(problemLines(gallery)).toEqual([])
  })

  test('a house is named in the text, or by one of the bags', () => {
    expect(problemLines(housing('Delvaux’s fact.'))).toEqual([])
    expect(problemLines(storyWith('status:', 'houses: [jacquemus]\nstatus:'))).toEqual([])
  })
})

describe('a story sends its readers only to stories that they find', () => {
  const other = (from: string, to: string) => ({
    'stories/other/index.mdx': soundStory.replace('A tiny clasp', 'Another').replace(from, to),
  })
  const draft = other('status: published', 'status: draft')
  const cases: [string, Record<string, string>, string][] = [
    [
      'next is a draft',
      { ...draft, ...storyWith('status:', 'next: other\nstatus:') },
      `${here}:9:1 · story "other" is a draft, which no reader sees. Name one that readers of this story find.`,
    ],
    [
      'a pick is retired',
      { ...other('published\n', 'retired\nretired: It was wrong.\n'), ...storyWith('status:', 'picks: [short-list, other]\nstatus:') },
      `${here}:9:21 · story "other" is retired: its address answers with the reason only. Name one that readers of this story find.`,
    ],
    [
      'a related story is of a later day',
      { ...other('2026-11-14', '2027-01-02'), ...storyWith('One fact.', '<Related story="other" />') },
      `${here}:16:1 · story "other" appears on 2027-01-02, later than this one. Name one that readers of this story find.`,
    ],
  ]
  test.each(cases)('%s', (_, changes, expected) => {
    expect(problemLines(changes)).toEqual([expected])
  })

  test('a published story may be next, a pick and related', () => {
    const story = soundStory.replace('status:', 'next: other\npicks: [other]\nstatus:').replace('One fact.', '<Related story="other" />')
    expect(problemLines({ ...other('', ''), [here]: story })).toEqual([])
  })
})

describe('nothing is left behind', () => {
  const cases: [string, Record<string, string>, string][] = [
    [
      'a topic without a story',
      { 'topics/cash.yaml': 'name: Cash\nintroduction: Coins.\n' },
      'topics/cash.yaml:1:1 · no story is filed under the topic "cash". File one there, or remove this file.',
    ],
    [
      'a house without a bag or a story',
      house,
      'houses/delvaux.yaml:1:1 · no bag and no story names the house "delvaux". Name it in one, or remove this file.',
    ],
    [
      'a shopping list that is not printed',
      { 'stories/short-list/index.mdx': soundStory.replace('A tiny clasp', 'Another') },
      'shopping/list.yaml:1:1 · no story prints the shopping list "list". Name it in the "list" of a gallery, or remove this file.',
    ],
  ]
  test.each(cases)('%s', (_, changes, expected) => {
    expect(problemLines(changes)).toEqual([expected])
  })

  test('a section and a desk may wait for their first story', () => {
    const waiting = {
      'sections/craft.yaml': 'name: Craft\nintroduction: Making.\norder: 2\nbackground: "#112233"\n',
      'desks/craft.yaml': 'name: The Craft Desk\nintroduction: It makes.\n',
    }
    expect(problemLines(waiting)).toEqual([])
  })

  test('while a document cannot be read, nothing is said to be unused', () => {
    expect(problemLines({ [here]: 'Only text.\n', 'stories/short-list/index.mdx': 'Only text.\n' })).toHaveLength(2)
  })
})
