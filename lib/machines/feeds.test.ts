import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { type Feed, type FeedStory, toAtom, toJsonFeed, toRss } from './feeds.ts'
import { toJsonLd } from './json-ld.ts'
import { publishedTime } from './times.ts'

const story = {
  slug: 'tiny-clasp',
  formerly: [],
  title: 'A <tiny> clasp & “co”',
  dek: 'It shuts.',
  format: 'note',
  section: 'objects',
  desk: 'measuring',
  topics: ['clasps'],
  published: '2026-07-14',
  publishedAt: '2026-07-13T23:00:00.000Z',
  updated: '2026-07-15',
  corrections: [],
} satisfies FeedStory

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

/** Every text of an XML document by the name of its element; throws for whatever is not well-formed, by a strict parser. */
function textsOf(xml: string): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>()
  const parser = new SaxesParser({ xmlns: true })
  const open: string[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    open.push(name)
    texts.set(name, [...(texts.get(name) ?? []), ''])
  })
  parser.on('closetag', () => open.pop())
  const add = (text: string) => {
    const list = texts.get(open.at(-1) ?? '')
    if (list) list.push(`${list.pop()}${text}`)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(xml).close()
  return texts
}

test('a title is the title alone, without line ends round it', () => {
  for (const xml of [toAtom(feed), toRss(feed)]) expect(textsOf(xml).get('title')).toEqual([feed.title, story.title])
})

test('a renamed story stays the same entry: its first slug is its id, and its address is the present one', () => {
  const renamed = { ...feed, entries: [{ story: { ...story, slug: 'third', formerly: ['tiny-clasp', 'second'] }, desk: 'A desk', html }] }
  const third = 'http://localhost:3000/stories/third'
  expect(parseAtomFeed(toAtom(renamed)).entries?.[0]).toMatchObject({ id: url, links: [{ href: third }] })
  expect(parseRssFeed(toRss(renamed)).items?.[0]).toMatchObject({ guid: { value: url, isPermaLink: false }, link: third })
  expect(parseJsonFeed(toJsonFeed(renamed)).items?.[0]).toMatchObject({ id: url, url: third })
})

test('an empty feed has no date in RSS, and in Atom, which asks for one, the same whenever it is printed', () => {
  const empty = { ...feed, entries: [] }
  expect(parseRssFeed(toRss(empty)).lastBuildDate).toBeUndefined()
  expect(parseAtomFeed(toAtom(empty)).updated).toBe('1970-01-01T00:00:00.000Z')
})

test('a story with a time of day is dated to the minute, and is not changed on its day before it appeared', () => {
  const timed = { ...story, publishedAt: '2026-07-14T11:00:00.000Z', updated: '2026-07-14' }
  const { entries = [] } = parseAtomFeed(toAtom({ ...feed, entries: [{ story: timed, desk: 'The Measuring Desk', html }] }))
  expect(entries[0]).toMatchObject({ published: '2026-07-14T11:00:00.000Z', updated: '2026-07-14T11:00:00.000Z' })
  expect([publishedTime(story), publishedTime(timed)]).toEqual(['2026-07-14', '2026-07-14T11:00:00.000Z'])
})

test('whatever a story says, feeds are well-formed and say it, but for what XML cannot hold', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 }).filter((words) => /\p{L}/u.test(words))
  const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
  // Space at the ends is dropped, and XML makes every line end the same.
  const plain = (words = '') => words.replace(forbidden, '').replace(/\r\n?/g, '\n').trim()
  fc.assert(
    fc.property(text, text, text, (title, dek, paragraph) => {
      const said: Feed = { ...feed, entries: [{ story: { ...story, title, dek }, desk: title, html: paragraph }] }
      const [atom, rss] = [textsOf(toAtom(said)), textsOf(toRss(said))]
      expect(plain(atom.get('title')?.[1])).toBe(plain(title))
      expect(plain(rss.get('description')?.[1])).toBe(plain(dek))
      for (const html of [atom.get('content')?.[0], rss.get('content:encoded')?.[0]]) expect(plain(html)).toBe(plain(paragraph))
      const [item] = JSON.parse(toJsonFeed(said)).items
      expect([plain(item.title), plain(item.content_html)]).toEqual([plain(title), plain(paragraph)])
    }),
  )
})

test('JSON-LD cannot end its script element', () => {
  expect(toJsonLd({ headline: '</script><b>' })).not.toContain('<')
})
