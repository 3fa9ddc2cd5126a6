import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import type { StorySummary } from '../content/types.ts'
import { type Feed, toAtom, toJsonFeed, toRss, withAbsoluteAddresses } from './feeds.ts'
import { toJsonLd } from './json-ld.ts'

const story = {
  slug: 'tiny-clasp',
  title: 'A <tiny> clasp & “co”',
  dek: 'It shuts.',
  format: 'note',
  section: 'objects',
  desk: 'measuring',
  topics: ['clasps'],
  bags: [],
  houses: [],
  published: '2026-07-14',
  updated: '2026-07-15',
  words: 10,
  picks: [],
  linked: [],
} satisfies StorySummary

const html = '<p>One ]]> fact &amp; <a href="http://r.example/x">another</a>.</p>'
const feed: Feed = { title: 'Reticule', path: '/feed.xml', home: '/', entries: [{ story, desk: 'The Measuring Desk', html }] }
const url = 'http://localhost:3000/stories/tiny-clasp'

test('RSS says who, when, where, and the whole text, in the time zone of the magazine', () => {
  const { items = [], atom, link } = parseRssFeed(toRss(feed))
  expect(link).toBe('http://localhost:3000/')
  expect(atom?.links?.[0]).toMatchObject({ href: 'http://localhost:3000/feed.xml', rel: 'self' })
  expect(items[0]).toMatchObject({
    title: story.title,
    link: url,
    guid: { value: url, isPermaLink: true },
    pubDate: 'Mon, 13 Jul 2026 23:00:00 GMT',
    content: { encoded: html },
    dc: { creators: ['The Measuring Desk'] },
  })
})

test('Atom has what RFC 4287 asks of a feed and an entry', () => {
  const { id, updated, title, entries = [] } = parseAtomFeed(toAtom({ ...feed, path: '/atom.xml' }))
  expect({ id, updated, title: title?.value }).toEqual({
    id: 'http://localhost:3000/',
    updated: '2026-07-14T23:00:00.000Z',
    title: 'Reticule',
  })
  expect(entries[0]).toMatchObject({
    id: url,
    title: { value: story.title },
    published: '2026-07-13T23:00:00.000Z',
    updated: '2026-07-14T23:00:00.000Z',
    authors: [{ name: 'The Measuring Desk' }],
    content: { type: 'html', value: html },
  })
})

test('JSON Feed is version 1.1, with the whole text', () => {
  const json = parseJsonFeed(toJsonFeed({ ...feed, path: '/feed.json' }))
  expect(JSON.parse(toJsonFeed(feed)).version).toBe('https://jsonfeed.org/version/1.1')
  expect(json.items?.[0]).toMatchObject({ id: url, url, title: story.title, content_html: html, tags: ['objects', 'clasps'] })
})

test('addresses in a feed are absolute', () => {
  expect(withAbsoluteAddresses('<a href="/bags/x">1</a><a href="#s">2</a><a href="https://x.example">3</a>', 'http://r.example/s')).toBe(
    '<a href="http://localhost:3000/bags/x">1</a><a href="http://r.example/s#s">2</a><a href="https://x.example">3</a>',
  )
})

test('JSON-LD cannot end its script element', () => {
  expect(toJsonLd({ headline: '</script><b>' })).not.toContain('<')
})
