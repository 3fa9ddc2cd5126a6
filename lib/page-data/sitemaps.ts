/** What the sitemaps tell: addresses that a reader may keep, and news. */
import { type Day, dayAt, shownMoment } from '../clock.ts'
import { listBags } from '../content/catalogue.ts'
import { listsOf, storiesIn } from '../content/lists.ts'
import { listStories, listStoriesWhere } from '../content/stories.ts'
import { listShownLetters, sentMoments } from '../letters/sent-in-edition.ts'
import { changedOn } from '../machines/times.ts'
import type { ListKind, Story } from '../types.ts'

const newest = (stories: readonly Story[]) => stories.map(changedOn).sort().at(-1)

export type SitemapEntry = { readonly path: string; readonly lastModified?: Day }

/**
 * The pages of the magazine, but for later parts of lists and views of the catalogue that are limited to one kind or house, which hold nothing that
 * stands on no other page. A date is told only where we know it: for stories, lists of stories, and letters that were sent.
 */
export function loadSitemap(): readonly SitemapEntry[] {
  const stories = listStories()
  const lists = (Object.keys(listsOf) as ListKind[]).flatMap((kind) =>
    listsOf[kind]().map(({ slug }) => ({ path: `/${kind}/${slug}`, lastModified: newest(storiesIn(kind, slug)) })),
  )
  const sentOn = new Map(Array.from(sentMoments(), ([slug, at]) => [slug, dayAt(new Date(at))]))
  const letters = listShownLetters()
  const above = ['/stories', '/archive', '/sections', '/topics', '/desks', '/houses']
  const undated = ['/newsletter', '/about', '/colophon', '/data', '/privacy', '/accessibility', '/corrections']
  return [
    { path: '/', lastModified: newest(stories) },
    ...stories.map((story) => ({ path: `/stories/${story.slug}`, lastModified: changedOn(story) })),
    ...lists,
    ...letters.map(({ slug }) => ({ path: `/letters/${slug}`, lastModified: sentOn.get(slug) })),
    { path: '/letters', lastModified: [...sentOn.values()].sort().at(-1) },
    ...above.map((path) => ({ path, lastModified: newest(stories) })),
    ...['/bags', '/fit', '/scale', ...listBags().map(({ slug }) => `/bags/${slug}`), ...undated].map((path) => ({ path })),
  ]
}

/** ms. Google's news sitemap holds stories of the last two days only. */
export const NEWS_AGE = 2 * 24 * 60 * 60 * 1000

export const loadNewsSitemap = () =>
  listStoriesWhere(({ publishedAt }) => Date.parse(publishedAt) + NEWS_AGE > shownMoment().getTime()).map(
    ({ slug, title, publishedAt }) => ({
      path: `/stories/${slug}`,
      title,
      published: publishedAt,
    }),
  )
