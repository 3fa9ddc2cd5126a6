import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPageAnchor } from '../../anchors.ts'
import { listContentFiles } from '../checks/files.ts'
import { parse } from '../checks/parse.ts'
import { listHeadings } from './headings.ts'
import { readTree } from './read.ts'

const headings = (text: string) => listHeadings(readTree(text)).map(({ words, anchor }) => [words, anchor])

test.each([
  ['## What it won', 'What it won', 'what-it-won'],
  ['## Five days, £1,215', 'Five days, £1,215', 'five-days-1-215'],
  ['## Chloé’s  “Mini” bag!', 'Chloé’s “Mini” bag!', 'chloes-mini-bag'],
  ['## Closed ##', 'Closed', 'closed'],
  ['##\tTabbed\there', 'Tabbed here', 'tabbed-here'],
  ['  ## Indented', 'Indented', 'indented'],
  ['Underlined\n---', 'Underlined', 'underlined'],
  ['Underlined\nin two lines\n---', 'Underlined in two lines', 'underlined-in-two-lines'],
  ['## Dresses &amp; bags &copy;', 'Dresses & bags ©', 'dresses-bags'],
  ['## An *open* **and** `shut` ~~case~~', 'An open and shut case', 'an-open-and-shut-case'],
  ['## See [the card](/bags/x) and <Source id="s" />', 'See the card and', 'see-the-card-and'],
  ['## A \\*star\\* and snake_case', 'A *star* and snake_case', 'a-star-and-snake-case'],
  ['## 東京', '東京', '東京'],
  ['## Σακίδιο, τσάντα', 'Σακίδιο, τσάντα', 'σακιδιο-τσαντα'],
  ['## 한국 가방', '한국 가방', '한국-가방'],
  ['## हिन्दी', 'हिन्दी', 'हिन्दी'],
  ['## 👜', '👜', 'section-1'],
  ['## …', '…', 'section-1'],
  ['## Source s1', 'Source s1', 'section-source-s1'],
  ['## Sources', 'Sources', 'section-sources'],
  ['## Newsletter', 'Newsletter', 'section-newsletter'],
  ['> ## In a quotation', 'In a quotation', 'in-a-quotation'],
  ['- ## In a list', 'In a list', 'in-a-list'],
])('%j is a section with its words and its anchor', (text, words, anchor) => {
  expect(headings(`One.\n\n${text}\n\nTwo.`)).toEqual([[words, anchor]])
})

test('headings that come to the same anchor are numbered', () => {
  const text = '## What it holds\n\n## What it holds?\n\n## What it holds!\n\n## What it holds 2\n\n## 👜\n\n## 👛'
  expect(headings(text).map(([, anchor]) => anchor)).toEqual([
    'what-it-holds',
    'what-it-holds-2',
    'what-it-holds-3',
    'what-it-holds-2-2',
    'section-5',
    'section-6',
  ])
})

test('code, other levels and what only looks like a heading are no sections', () => {
  expect(headings('# One\n\n### Three\n\n##Four\n\n\\## Five\n\n```\n## Six\n```\n\n####### Seven')).toEqual([])
})

test('whatever headings say, each has an anchor of its own that no space breaks and that the page does not use', () => {
  const words = fc.oneof(
    fc.constantFrom(
      'Sources',
      'source s1',
      'Source',
      'section 1',
      'Section',
      '東京',
      '👜',
      'A 2',
      'A',
      'a!',
      'main',
      'e-mail',
      'email',
      'İ',
      'ß',
      '½',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[<>{}&\\[\]`*_~|\p{C}\p{Z}\s]/gu, '')),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (texts) => {
      const anchors = headings(texts.map((text) => `## ${text}`).join('\n\n')).map(([, anchor = '']) => anchor)
      expect(new Set(anchors).size).toBe(anchors.length)
      for (const anchor of anchors) expect(anchor).toMatch(/^[^\s#]+$/)
      for (const anchor of anchors) expect(isPageAnchor(anchor)).toBe(false)
    }),
  )
})

test('the anchors of our own stories are their words in small letters with hyphens, as they were when readers first linked to them', () => {
  const stories = listContentFiles('content').filter(({ document }) => document === 'story')
  const found = stories.flatMap((file) => listHeadings(readTree(parse(file).parsed?.body ?? '')))
  expect(found.length).toBeGreaterThan(40)
  for (const { words, anchor } of found)
    expect(anchor).toBe(
      words
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join('-'),
    )
})
