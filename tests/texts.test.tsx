/** The page of a story: what an editor wrote, and the check let through, stands on it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPageAnchor } from '@/lib/anchors'
import { elementsOf, essay, valuesOf } from './fakes/essay'

test('an id outside the text is one that no heading can take', async () => {
  const ids = valuesOf('id', (await essay('Only words.')).html)
  expect(ids).toEqual(expect.arrayContaining(['corrections', 'gaps', 'sources', 'source-s', 'rail', 'newsletter', 'email']))
  expect(ids.filter((id) => !isPageAnchor(id))).toEqual([])
})

test('whatever its headings say, every id stands once, and every line of the margin index leads to its heading', async () => {
  const text = [
    '## What it holds',
    '## What it holds?',
    '## 東京',
    '## 👜',
    '## Source s',
    '## Email',
    'Underlined\n---',
    '## Dresses &amp; [bags](/bags) ##',
    '##\t*Tab*',
  ].join('\n\nWords.\n\n')
  const { html, headings } = await essay(text)
  const ids = valuesOf('id', html)
  expect(new Set(ids).size).toBe(ids.length)
  expect(headings).toHaveLength(9)
  for (const { words, anchor } of headings) {
    expect(ids, words).toContain(anchor)
    expect(valuesOf('href', html), words).toContain(`#${anchor}`)
  }
  expect(html).toContain('Dresses &amp; bags</a>')
})

const glossary = '<Glossary>\n  <Term name="Étui">A case.</Term>\n</Glossary>\n\n[Étui](#term-etui)'
const pieces = [
  "Words.<Source id='b' />",
  'Words.<Source\n  id="a"\n/>',
  '> A quotation.<Source id="c" />',
  '- One\n- Two<Source id="a" />\n  1. Three',
  '| a | b |\n| - | -: |\n| <Size bag="le-petit-chiquito" /> | Le Petit<Source id="b" /> |',
  '<Drawing bag=\'le-petit-chiquito\'>A bag.<Source id="c" /></Drawing>',
  '<Drawing bag="le-petit-chiquito">\n  A bag.\n\n  Another line.\n</Drawing>',
  'Words <Drawing bag="le-petit-chiquito">A bag.</Drawing> and words.',
  '<Chart /> words',
  'Words\n<Chart />\nwords',
  '<PullQuote>Small is *small*.</PullQuote>',
  '<Tips><Tip lead="One.">Two.</Tip></Tips>',
  '<Tips>\n  <Tip lead=\'A "b" &amp; c\'>\n    Two.\n\n    Three.\n  </Tip>\n  Words\n</Tips>',
  '<Tip lead="One.">Two.</Tip>',
  '<Related story="short-list" />',
  '<Timeline>\n  <Moment year="1926">One.<Source id="a" /></Moment>\n  <Moment year="2019" bag="le-petit-chiquito">Two.</Moment>\n</Timeline>',
  '<Steps>\n  <Step title="Cut" drawing="zip-tape">\n    One.\n\n    Two.\n  </Step>\n</Steps>',
  glossary,
  '<Document source="b" title="T">\n\nA <Mark id="m">word</Mark>.\n\n<Margin of="m">A note.<Source id="c" /></Margin>\n\n</Document>',
  '## Term étui',
  '## Mark m',
  '<Invitation />',
  '## What it holds',
  '## What it holds?',
  '## Source a',
  '## Sources',
  '## 東京 ##',
  '##No heading',
  'Underlined &copy;\n---',
  '### Third *level*',
  '[There](#what-it-holds), [or](#source-a)',
  '[There](#what-it-holds-2)',
  '[Two](https://x.example/a b)',
  '[Two](<https://x.example/a b>)',
  '[Code](javascript:alert(1)) and [code](java&Tab;script:alert(1))',
  '[Another](//x.example), [another](/\\x.example)',
  'A [reference][r] and [none][n].\n\n[r]: /bags/le-petit',
  'https://x.example/?a=1&b=2 and a@x.example',
  '**Bold **and ~~gone~~ \\*plain\\*',
  'A line\\\nand another  \nand one',
  '&lt;Source id="z" /> \\<Chart />',
]

test('whatever a text is made of, what the check lets through is whole on the page', async () => {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  )
  let sound = 0
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 4 }), async (chosen) => {
      const { html, problems } = await essay(chosen.join('\n\n'), 'abc')
      if (problems.length) return
      sound++
      const [ids, links] = [valuesOf('id', html), valuesOf('href', html)]
      expect(new Set(ids).size).toBe(ids.length)
      for (const to of links.filter((link) => link.startsWith('#'))) expect(ids).toContain(decodeURI(to.slice(1)))
      for (const to of links) expect(to).toMatch(/^(#|\/(?![/\\])|https?:\/\/|mailto:)/)
      // A block in a paragraph makes a browser end the paragraph, and makes another one of the rest.
      expect(elementsOf(html).filter(({ tagName }) => tagName === 'p')).toHaveLength(html.split(/<p[ >]/).length - 1)
      const numbers = valuesOf('aria-label', html).filter((label) => /^Source \d/.test(label))
      expect([...new Set(numbers)]).toEqual(['Source 1', 'Source 2', 'Source 3'])
    }),
    // Once a text passed that defines a word in two places.
    { numRuns: 40, examples: [[[glossary, glossary]]] },
  )
  expect(sound).toBeGreaterThan(3)
})
