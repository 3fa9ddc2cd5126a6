/** RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, from the same entries. Full text, absolute addresses. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { absolute, site } from '../site.ts'
import type { Story, StorySummary } from '../types.ts'
import { changedAt } from './times.ts'
import { withoutLayout } from './xml.ts'

export type FeedStory = StorySummary & Pick<Story, 'formerly' | 'topics' | 'updated' | 'corrections'>
export type FeedEntry = { readonly story: FeedStory; readonly desk: string; readonly html: string }
export type Feed = { readonly title: string; readonly path: string; readonly home: string; readonly entries: readonly FeedEntry[] }

const url = (story: FeedStory) => absolute(`/stories/${story.slug}`)

/** What a story is for ever, whatever it is called later: the address that it had first. Readers know by it what they have read. */
const idOf = ({ slug, formerly }: FeedStory) => absolute(`/stories/${formerly[0] ?? slug}`)

/** The last change of anything in a feed; nothing where it is empty. */
function latest({ entries }: Feed): Date | undefined {
  return entries.length ? new Date(Math.max(...entries.map(({ story }) => changedAt(story).getTime()))) : undefined
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
      pubDate: new Date(story.publishedAt),
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
    // The one date that Atom demands; an empty feed has never changed.
    updated: latest(feed) ?? new Date(0),
    entries: feed.entries.map(({ story, desk, html }) => ({
      title: { value: story.title },
      id: idOf(story),
      links: [{ href: url(story) }],
      published: new Date(story.publishedAt),
      updated: changedAt(story),
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
      date_published: new Date(story.publishedAt),
      date_modified: changedAt(story),
      authors: [{ name: desk }],
      tags: tagsOf(story),
    })),
  })
  return JSON.stringify(json)
}
