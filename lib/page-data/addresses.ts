/**
 * Every address of an edition with what its page is made of: the printer goes through this table. addresses.test.ts holds it to the folders
 * of app/.
 */
import { listViewPaths } from '../bags/view-paths.ts'
import { listLimits } from '../content/bag-views.ts'
import { listsOf, storiesIn } from '../content/lists.ts'
import { listParts } from '../content/pages.ts'
import { findStory, listAnswers, listStories, listVersions } from '../content/stories.ts'
import { pictureAddress } from '../images/find.ts'
import { listShownLetters } from '../letters/sent-in-edition.ts'
import type { ListKind } from '../types.ts'
import { listArchiveYears, loadArchivePage } from './archive.ts'
import { listBagSlugs, loadBagPage, loadCataloguePage, loadCatalogueView, loadOpenData } from './catalogue.ts'
import { listSectionSlugs, loadFeed, loadSectionFeed } from './feeds.ts'
import { loadAboutPage, loadCorrectionsPage, loadDataPage, loadPrivacyPage, loadSecurityText } from './fine-print.ts'
import { loadFrontPage } from './front-page.ts'
import { loadDesksIndex, loadHousesIndex, loadSectionsIndex, loadStoriesIndex, loadTopicsIndex } from './index-pages.ts'
import { findLatestLetter, loadLetterPage, loadLettersFeed, loadLettersPage } from './letters.ts'
import { loadHousePage, loadListPage, loadSectionPage } from './list-page.ts'
import { loadNewsletterPage } from './newsletter-page.ts'
import { loadNextChange } from './next-change.ts'
import { listPictureNames, listPicturePages, loadPicturePage } from './picture-page.ts'
import { loadScalePage } from './scale-page.ts'
import { loadNewsSitemap, loadSitemap } from './sitemaps.ts'
import { loadStoryCard } from './story-card.ts'
import { loadGonePage, loadStoryPage } from './story-page.ts'

export type Address = {
  readonly path: string
  /** Plain data, the same for the same content; see plain.test.ts. */
  readonly load: () => unknown
  /** May be printed after the edition is shown. */
  readonly mayWait?: true
}

/**
 * What an edition holds before it is shown. What lies further back or off a reader's way in, such as pictures that stand alone, is printed in the
 * background, newest first.
 */
const FIRST_STORIES = 100
const FIRST_PARTS = 3

const nothing = () => null
const later = (isFirst: boolean) => (isFirst ? {} : { mayWait: true as const })

const listLoaders = {
  sections: loadSectionPage,
  houses: loadHousePage,
  topics: (slug: string, rest: readonly string[]) => loadListPage('topics', slug, rest),
  desks: (slug: string, rest: readonly string[]) => loadListPage('desks', slug, rest),
} as const satisfies Record<ListKind, (slug: string, rest: readonly string[]) => unknown>

/** Pages and files with one address. What is `nothing` is made of code and of what stands round every page. */
const single: Readonly<Record<string, () => unknown>> = {
  '/': loadFrontPage,
  '/stories': loadStoriesIndex,
  '/sections': loadSectionsIndex,
  '/topics': loadTopicsIndex,
  '/houses': loadHousesIndex,
  '/desks': loadDesksIndex,
  '/archive': () => loadArchivePage(undefined),
  '/bags': loadCataloguePage,
  '/letters': loadLettersPage,
  '/letters/feed.xml': loadLettersFeed,
  '/scale': loadScalePage,
  '/about': loadAboutPage,
  '/accessibility': nothing,
  '/away': nothing,
  '/colophon': nothing,
  '/corrections': loadCorrectionsPage,
  '/data': loadDataPage,
  '/privacy': loadPrivacyPage,
  '/newsletter': loadNewsletterPage,
  '/newsletter/already': nothing,
  '/newsletter/broken': nothing,
  '/newsletter/erased': nothing,
  '/newsletter/joined': nothing,
  '/newsletter/nobody': nothing,
  '/feed.xml': loadFeed,
  '/atom.xml': loadFeed,
  '/feed.json': loadFeed,
  '/sitemap.xml': loadSitemap,
  '/news-sitemap.xml': loadNewsSitemap,
  '/robots.txt': nothing,
  '/manifest.webmanifest': nothing,
  '/opensearch.xml': nothing,
  '/.well-known/security.txt': loadSecurityText,
  '/favicon.ico': nothing,
  '/apple-touch-icon.png': nothing,
  '/icon-maskable.png': nothing,
  '/bags.csv': loadOpenData,
  '/bags.json': loadOpenData,
  '/objects.json': loadOpenData,
  '/next-change.json': loadNextChange,
}

/** Statuses that have a page. */
const statuses = [400, 405, 413, 414, 429, 500]

function* listListPages(): Iterable<Address> {
  for (const kind of Object.keys(listLoaders) as ListKind[])
    for (const { slug } of listsOf[kind]())
      for (const [at, rest] of listParts(storiesIn(kind, slug).length).entries())
        yield { path: ['', kind, slug, ...rest].join('/'), load: () => listLoaders[kind](slug, rest), ...later(at < FIRST_PARTS) }
}

function* listStoryPages(): Iterable<Address> {
  for (const [at, { slug }] of listStories().entries())
    yield { path: `/stories/${slug}`, load: () => loadStoryPage(slug), ...later(at < FIRST_STORIES) }
}

function* listPictureAddresses(): Iterable<Address> {
  for (const { slug, name } of listPicturePages())
    yield { path: pictureAddress(slug, name), load: () => loadPicturePage(slug, name), mayWait: true }
}

/** Routes whose answer depends on the request: none of their addresses is printed. */
export const askedRoutes = [
  '/fit',
  '/healthz',
  '/newsletter/again',
  '/newsletter/confirm',
  '/newsletter/confirm/form',
  '/newsletter/leave',
  '/newsletter/leave/form',
  '/newsletter/me',
  '/newsletter/me/export',
  '/newsletter/me/form',
  '/newsletter/reports/mailgun',
  '/newsletter/reports/postmark',
  '/newsletter/reports/ses',
  '/newsletter/subscribe',
  '/parts',
  '/preview',
  '/preview/letters/[slug]',
  '/preview/letters/[slug]/[view]',
  '/preview/[slug]',
  '/readyz',
  '/search',
] as const

/** Every address, in the order in which they are printed. */
export function* listAddresses(): Iterable<Address> {
  for (const [path, load] of Object.entries(single)) yield { path, load }
  for (const status of statuses) yield { path: `/errors/${status}`, load: nothing }
  yield { path: '/_not-found', load: nothing }
  for (const year of listArchiveYears()) yield { path: `/archive/${year}`, load: () => loadArchivePage(year) }
  for (const slug of listBagSlugs()) yield { path: `/bags/${slug}`, load: () => loadBagPage(slug) }
  for (const path of listViewPaths(listLimits()).filter((one) => one !== '/bags')) {
    const words = path.split('/').slice(3)
    yield { path, load: () => loadCatalogueView(words), ...later(words.length === 1) }
  }
  for (const { slug } of listShownLetters()) yield { path: `/letters/${slug}`, load: () => loadLetterPage(slug) }
  for (const section of listSectionSlugs()) yield { path: `/sections/${section}/feed.xml`, load: () => loadSectionFeed(section) }
  yield* listListPages()
  yield* listStoryPages()
  yield* listPictureAddresses()
  for (const { slug } of listStories()) yield { path: `/stories/${slug}/card.png`, load: () => loadStoryCard(slug), mayWait: true }
  for (const slug of new Set(listGone().values())) yield { path: `/gone/${slug}`, load: () => loadGonePage(slug) }
}

/** Every slug of stories that were retired, also former ones, with the slug that they had last. */
const listGone = () => new Map([...listAnswers()].flatMap(([slug, answer]) => (answer.kind === 'retired' ? [[slug, answer.slug]] : [])))

/** What answers instead of a page: addresses that lead on for good, and those of retired stories with the page that says so. */
export function listMoved(): { readonly redirects: Readonly<Record<string, string>>; readonly gone: Readonly<Record<string, string>> } {
  const below = (slug: string) => {
    const story = findStory(slug)
    return ['', '/card.png', ...(story ? listPictureNames(story).map((name) => `/pictures/${name}`) : [])]
  }
  const moved = [...listAnswers()].flatMap(([slug, answer]) =>
    answer.kind === 'moved' ? below(answer.to).map((rest) => [`/stories/${slug}${rest}`, `/stories/${answer.to}${rest}`]) : [],
  )
  const picturesOf = (slug: string) => listVersions().flatMap((one) => (one.slug === slug ? (one.pictures ?? []) : []))
  const gone = [...listGone()].flatMap(([slug, last]) =>
    ['', '/card.png', ...picturesOf(last).map(({ name }) => `/pictures/${name}`)].map((rest) => [
      `/stories/${slug}${rest}`,
      `/gone/${last}`,
    ]),
  )
  return { redirects: Object.fromEntries(moved), gone: Object.fromEntries(gone) }
}

/** Addresses that lead to another one until the next edition. */
export function listLeading(): Readonly<Record<string, string>> {
  const latest = findLatestLetter()
  return latest === undefined ? {} : { '/letters/latest': `/letters/${latest}` }
}
