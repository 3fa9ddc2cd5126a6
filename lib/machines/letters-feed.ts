/** The letters as RSS 2.0, in full. */
import { generateRssFeed } from 'feedsmith'
import { absolute, site } from '../site.ts'
import type { LetterSummary } from '../types.ts'
import { withoutLayout } from './xml.ts'

export type LetterFeedEntry = {
  readonly letter: LetterSummary
  /** When it went out, in ISO 8601. One that stands on the web before has no moment: feed readers would hide it until a later one. */
  readonly sentAt: string | undefined
  readonly html: string
}

/** A letter's address never changes, and is what a feed reader knows it by. */
export function toLettersRss(entries: readonly LetterFeedEntry[]): string {
  const xml = generateRssFeed({
    title: `${site.name}: letters`,
    link: absolute('/letters'),
    description: 'Every letter of the newsletter, in full.',
    language: site.language.toLowerCase(),
    atom: { links: [{ href: absolute('/letters/feed.xml'), rel: 'self', type: 'application/rss+xml' }] },
    items: entries.map(({ letter: { slug, subject, preheader }, sentAt, html }) => ({
      title: subject,
      link: absolute(`/letters/${slug}`),
      guid: { value: absolute(`/letters/${slug}`), isPermaLink: true },
      ...(sentAt && { pubDate: new Date(sentAt) }),
      description: preheader,
      content: { encoded: html },
    })),
  })
  return withoutLayout(xml)
}
