/** RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, from the same entries. Full text, absolute addresses. */
import { startOfDay } from '../clock.ts'
import type { StorySummary } from '../content/types.ts'
import { absolute, site } from '../site.ts'

export type FeedEntry = { readonly story: StorySummary; readonly desk: string; readonly html: string }
export type Feed = { readonly title: string; readonly path: string; readonly home: string; readonly entries: readonly FeedEntry[] }

/** How many of the newest stories a feed carries. */
export const feedLength = 20

/** Text inside an XML element or a double-quoted attribute. Characters that XML 1.0 forbids are dropped. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Makes every address in rendered HTML absolute: feed readers know no base. */
export function withAbsoluteAddresses(html: string, page: string): string {
  return html.replace(/ (href|src)="(#[^"]*|\/[^"]*)"/g, (_, name, to) => ` ${name}="${to.startsWith('#') ? page + to : absolute(to)}"`)
}

const url = (story: StorySummary) => absolute(`/stories/${story.slug}`)
const changed = (story: StorySummary) => startOfDay(story.updated ?? story.published)
const latest = (feed: Feed) => new Date(Math.max(0, ...feed.entries.map(({ story }) => changed(story).getTime())))

export function toRss(feed: Feed): string {
  const items = feed.entries.map(
    ({ story, desk, html }) => `<item>
<title>${xml(story.title)}</title>
<link>${xml(url(story))}</link>
<guid isPermaLink="true">${xml(url(story))}</guid>
<pubDate>${startOfDay(story.published).toUTCString()}</pubDate>
<dc:creator>${xml(desk)}</dc:creator>
<category>${xml(story.section)}</category>
<description>${xml(story.dek)}</description>
<content:encoded>${xml(html)}</content:encoded>
</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xml(feed.title)}</title>
<link>${xml(absolute(feed.home))}</link>
<atom:link href="${xml(absolute(feed.path))}" rel="self" type="application/rss+xml"/>
<description>${xml(site.description)}</description>
<language>en-gb</language>
<lastBuildDate>${latest(feed).toUTCString()}</lastBuildDate>
${items.join('\n')}
</channel>
</rss>
`
}

export function toAtom(feed: Feed): string {
  const entries = feed.entries.map(
    ({ story, desk, html }) => `<entry>
<title>${xml(story.title)}</title>
<id>${xml(url(story))}</id>
<link href="${xml(url(story))}"/>
<published>${startOfDay(story.published).toISOString()}</published>
<updated>${changed(story).toISOString()}</updated>
<author><name>${xml(desk)}</name></author>
<summary>${xml(story.dek)}</summary>
<content type="html">${xml(html)}</content>
</entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<title>${xml(feed.title)}</title>
<id>${xml(absolute(feed.home))}</id>
<link href="${xml(absolute(feed.path))}" rel="self"/>
<link href="${xml(absolute(feed.home))}"/>
<updated>${latest(feed).toISOString()}</updated>
${entries.join('\n')}
</feed>
`
}

export function toJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: absolute(feed.home),
    feed_url: absolute(feed.path),
    description: site.description,
    language: site.language,
    items: feed.entries.map(({ story, desk, html }) => ({
      id: url(story),
      url: url(story),
      title: story.title,
      summary: story.dek,
      content_html: html,
      date_published: startOfDay(story.published).toISOString(),
      date_modified: changed(story).toISOString(),
      authors: [{ name: desk }],
      tags: [story.section, ...story.topics],
    })),
  })
}
