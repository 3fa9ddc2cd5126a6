/** RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, from the same entries. Full text, absolute addresses. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { now, startOfDay } from '../clock.ts'
import { absolute, site } from '../site.ts'
import type { Story, StorySummary } from '../types.ts'
import { withoutLayout } from './xml.ts'

export type FeedStory = StorySummary & Pick<Story, 'formerly'>
export type FeedEntry = { readonly story: FeedStory; readonly desk: string; readonly html: string }
export type Feed = { readonly title: string; readonly path: string; readonly home: string; readonly entries: readonly FeedEntry[] }

const url = (story: FeedStory) => absolute(`/stories/${story.slug}`)

/** What a story is for ever, whatever it is called later: the address that it had first. Readers know by it what they have read. */
const idOf = ({ slug, formerly }: FeedStory) => absolute(`/stories/${formerly[0] ?? slug}`)

const changed = (story: FeedStory) => startOfDay(story.updated ?? story.published)

/** The last change of anything in a feed; nothing where it is empty. */
function latest({ entries }: Feed): Date | undefined {
  return entries.length ? new Date(Math.max(...entries.map(({ story }) => changed(story).getTime()))) : undefined
}

const tagsOf = ({ section, topics }: FeedStory) => [section, ...topics]

export function toRss(feed: Feed): string {
  const xml = generateRssFeed({
    title: feed.title,
    link: absolute(feed.home),
    description: site.description,
    language: site.language.toLowerCase(),
    lastBuildDate: latest(feed),
    atom: { links: [{ href: absolute(feed.path), rel: 'self', type: 'application/rss+xml' }] },
    items: feed.entries.map(({ story, desk, html }) => ({
      title: story.title,
      link: url(story),
      guid: { value: idOf(story), isPermaLink: idOf(story) === url(story) },
      pubDate: startOfDay(story.published),
      dc: { creators: [desk] },
      categories: tagsOf(story).map((name) => ({ name })),
      description: story.dek,
      content: { encoded: html },
    })),
  })
  return withoutLayout(xml)
}

export function toAtom(feed: Feed): string {
  const xml = generateAtomFeed({
    title: { value: feed.title },
    id: absolute(feed.home),
    links: [{ href: absolute(feed.path), rel: 'self' }, { href: absolute(feed.home) }],
    // The one date that Atom demands; an empty feed says when that was found.
    updated: latest(feed) ?? now(),
    entries: feed.entries.map(({ story, desk, html }) => ({
      title: { value: story.title },
      id: idOf(story),
      links: [{ href: url(story) }],
      published: startOfDay(story.published),
      updated: changed(story),
      authors: [{ name: desk }],
      categories: tagsOf(story).map((term) => ({ term })),
      summary: { value: story.dek },
      content: { value: html, type: 'html' },
    })),
  })
  return withoutLayout(xml)
}

export function toJsonFeed(feed: Feed): string {
  const json = generateJsonFeed({
    title: feed.title,
    home_page_url: absolute(feed.home),
    feed_url: absolute(feed.path),
    description: site.description,
    language: site.language,
    items: feed.entries.map(({ story, desk, html }) => ({
      id: idOf(story),
      url: url(story),
      title: story.title,
      summary: story.dek,
      content_html: html,
      date_published: startOfDay(story.published),
      date_modified: changed(story),
      authors: [{ name: desk }],
      tags: tagsOf(story),
    })),
  })
  return JSON.stringify(json)
}
