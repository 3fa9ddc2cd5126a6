/** What the sitemaps tell: addresses that a reader may keep, and news. */
import { type Day, shownMoment } from '../clock.ts'
import { listBags } from '../content/catalogue.ts'
import { listsOf, storiesIn } from '../content/lists.ts'
import { listStories, listStoriesWhere } from '../content/stories.ts'
import { listShownLetters } from '../letters/sent-in-edition.ts'
import type { ListKind, Story } from '../types.ts'

const changed = ({ updated, published }: Story) => updated ?? published
const newest = (stories: readonly Story[]) => stories.map(changed).sort().at(-1)

export type SitemapEntry = { readonly path: string; readonly lastModified?: Day }

/** Every address that a reader may keep. A date is told only where we know it: for stories and lists of stories. */
export function loadSitemap(): readonly SitemapEntry[] {
  const stories = listStories()
  const lists = (Object.keys(listsOf) as ListKind[]).flatMap((kind) =>
    listsOf[kind]().map(({ slug }) => ({ path: `/${kind}/${slug}`, lastModified: newest(storiesIn(kind, slug)) })),
  )
  const letters = listShownLetters()
  const above = ['/stories', '/archive', '/sections', '/topics', '/desks', '/houses']
  const undated = ['/newsletter', '/about', '/colophon', '/data', '/privacy', '/accessibility', '/corrections']
  return [
    { path: '/', lastModified: newest(stories) },
    ...stories.map((story) => ({ path: `/stories/${story.slug}`, lastModified: changed(story) })),
    ...lists,
    ...letters.map(({ slug, day }) => ({ path: `/letters/${slug}`, lastModified: day })),
    { path: '/letters', lastModified: letters[0]?.day },
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
