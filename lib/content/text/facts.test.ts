import { expect, test } from 'vitest'
import { factsOf } from './facts.ts'
import { readTree } from './read.ts'

const factsIn = (text: string) => factsOf(readTree(text))

test('what a tag names is told however the tag is written, and wherever it stands', () => {
  const forms = [
    'One.<Source id="s" />',
    "One.<Source id='s' />",
    'One.<Source\n  id="s"\n/>',
    'One.<Source id="s"></Source>',
    '<Source id="s" />',
    '- One.<Source id="s" />',
    '> One.<Source id="s" />',
    '| a |\n| - |\n| One.<Source id="s" /> |',
    '## One<Source id="s" />',
    '*One.<Source id="s" />*',
    '<Drawing bag="b">One.<Source id="s" /></Drawing>',
    '<Tips>\n  <Tip lead="One.">Two.<Source id="s" /></Tip>\n</Tips>',
  ]
  for (const text of forms) expect(factsIn(text).cited, text).toEqual(['s'])
})

test('the order of attributes does not matter, and entities in them are letters', () => {
  expect(factsIn('<Figure place="wide" picture="hero" />\n\n<Figure\n  picture=\'a &amp; b\'\n  place="left" />').shown).toEqual([
    'hero',
    'a & b',
  ])
  expect(factsIn("<Related story='other' />").linked).toEqual(['other'])
})

test('sources are told in the order of their first citation', () => {
  expect(factsIn('- One.<Source id=\'b\' />\n\nTwo.<Source id="a" /><Source id="b" />').cited).toEqual(['b', 'a'])
})

test('what only looks like a tag is words', () => {
  const { cited, hasGallery, words } = factsIn('\\<Source id="s" /> and `<Gallery />` and &lt;Source id="t" />')
  expect({ cited, hasGallery }).toEqual({ cited: [], hasGallery: false })
  expect(words).toBe(9)
})

test('words are those that are read: no address, no attribute, no mark', () => {
  expect(
    factsIn('## Two words\n\nA [link](/bags/le-petit-chiquito "a title") and **three** more.\n\n| One | two |\n| - | - |\n| 3 | `four` |')
      .words,
  ).toBe(11)
  expect(factsIn('<Tips>\n  <Tip lead="Not counted.">Counted once.</Tip>\n</Tips>').words).toBe(2)
  expect(factsIn('One\\\ntwo\nthree').words).toBe(3)
})

test('the forms of a text tell what the rest needs of them', () => {
  const { terms, marks, noted, gauges, drawn, cited, hasInvitation } = factsIn(
    [
      '<Glossary>\n  <Term name="Étui" bag="a">A case.</Term>\n  <Term name="Aumônière">A purse.</Term>\n</Glossary>',
      '<Document source="s" title="T">\n\nA <Mark id="m">word</Mark>, <Mark id="l">another</Mark>.\n\n</Document>',
      '<Quiz>\n  <Pair a="b" b="c" by="width" answer="a">Because.</Pair>\n</Quiz>',
      '<Gauge gate="g" noted="2026" bags="d  a e" />',
      '<Noted on="2026-11-12">\n  A size of\n  53 mm.<Source id="t" />\n</Noted>',
      '<Invitation />',
    ].join('\n\n'),
  )
  expect(terms).toEqual([
    { words: 'Aumônière', anchor: 'term-aumoniere' },
    { words: 'Étui', anchor: 'term-etui' },
  ])
  expect(marks).toEqual(['m', 'l'])
  expect(noted).toEqual([{ on: '2026-11-12', words: 'A size of 53 mm.' }])
  expect({ gauges, drawn, cited, hasInvitation }).toEqual({
    gauges: ['g'],
    drawn: ['a', 'b', 'c', 'd', 'e'],
    cited: ['s', 't'],
    hasInvitation: true,
  })
})

test('stories to which links lead are told once each, whatever section they name', () => {
  const text =
    '[One](/stories/one), [its end](/stories/one#sources) and [two][2]; [a bag](/bags/le-petit), [a feed](/stories/one/card.png).\n\n[2]: /stories/two'
  expect(factsIn(text).mentioned).toEqual(['one', 'two'])
})
