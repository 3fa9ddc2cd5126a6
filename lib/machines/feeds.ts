/** RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, from the same entries. Full text, absolute addresses. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { startOfDay } from '../clock.ts'
import type { StorySummary } from '../content/types.ts'
import { absolute, site } from '../site.ts'

export type FeedEntry = { readonly story: StorySummary; readonly desk: string; readonly html: string }
export type Feed = { readonly title: string; readonly path: string; readonly home: string; readonly entries: readonly FeedEntry[] }

/** How many of the newest stories a feed carries. */
export const feedLength = 20

/** Makes every address in rendered HTML absolute: feed readers know no base. */
export function withAbsoluteAddresses(html: string, page: string): string {
  return html.replace(/ (href|src)="(#[^"]*|\/[^"]*)"/g, (_, name, to) => ` ${name}="${to.startsWith('#') ? page + to : absolute(to)}"`)
}

const url = (story: StorySummary) => absolute(`/stories/${story.slug}`)
const changed = (story: StorySummary) => startOfDay(story.updated ?? story.published)
const latest = (feed: Feed) => new Date(Math.max(0, ...feed.entries.map(({ story }) => changed(story).getTime())))

export function toRss(feed: Feed): string {
  return generateRssFeed({
    title: feed.title,
    link: absolute(feed.home),
    description: site.description,
    language: site.language.toLowerCase(),
    lastBuildDate: latest(feed),
    atom: { links: [{ href: absolute(feed.path), rel: 'self', type: 'application/rss+xml' }] },
    items: feed.entries.map(({ story, desk, html }) => ({
      title: story.title,
      link: url(story),
      guid: { value: url(story), isPermaLink: true },
      pubDate: startOfDay(story.published),
      dc: { creators: [desk] },
      categories: [{ name: story.section }],
      description: story.dek,
      content: { encoded: html },
    })),
  })
}

export function toAtom(feed: Feed): string {
  return generateAtomFeed({
    title: { value: feed.title },
    id: absolute(feed.home),
    links: [{ href: absolute(feed.path), rel: 'self' }, { href: absolute(feed.home) }],
    updated: latest(feed),
    entries: feed.entries.map(({ story, desk, html }) => ({
      title: { value: story.title },
      id: url(story),
      links: [{ href: url(story) }],
      published: startOfDay(story.published),
      updated: changed(story),
      authors: [{ name: desk }],
      summary: { value: story.dek },
      content: { value: html, type: 'html' },
    })),
  })
}

export function toJsonFeed(feed: Feed): string {
  const json = generateJsonFeed({
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
      date_published: startOfDay(story.published),
      date_modified: changed(story),
      authors: [{ name: desk }],
      tags: [story.section, ...story.topics],
    })),
  })
  return JSON.stringify(json)
}
