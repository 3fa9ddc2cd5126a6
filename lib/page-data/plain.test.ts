/** What a loader gives is plain data: a page made of it is the same when it has been through JSON. */
import { expect, test, vi } from 'vitest'
import { listStories } from '../content/stories.ts'
import { loadArchivePage } from './archive.ts'
import { listBagSlugs, loadBagPage, loadCataloguePage, loadCatalogueView, loadOpenData } from './catalogue.ts'
import { loadFeed, loadSectionFeed } from './feeds.ts'
import { loadAboutPage, loadCorrectionsPage, loadDataPage, loadPrivacyPage } from './fine-print.ts'
import { loadFitPage } from './fit-page.ts'
import { loadFrontPage } from './front-page.ts'
import { loadDesksIndex, loadHousesIndex, loadSectionsIndex, loadStoriesIndex, loadTopicsIndex } from './index-pages.ts'
import { loadLayout } from './layout.ts'
import { loadHousePage, loadListPage, loadSectionPage } from './list-page.ts'
import { loadPreviewList, loadPreviewPage } from './preview.ts'
import { loadScalePage } from './scale-page.ts'
import { loadSearchPage } from './search-page.ts'
import { loadNewsSitemap, loadSitemap } from './sitemaps.ts'
import { loadStoryCard } from './story-card.ts'
import { loadStoryPage } from './story-page.ts'

vi.mock('../env.ts', async (original) => {
  const { env } = await original<typeof import('../env.ts')>()
  return { env: { ...env, preview: true, contact: 'editors@example.com' } }
})

const slug = 'one-millimetre-short'

test.each<[string, () => unknown]>([
  ['the front page', loadFrontPage],
  ['a story', () => loadStoryPage(slug)],
  ['the card of a story', () => loadStoryCard(slug)],
  ['a story as it is written', () => loadPreviewPage(slug)],
  ['the list of those', loadPreviewList],
  ['a list of stories', () => loadListPage('topics', 'cards')],
  ['a section', () => loadSectionPage('objects')],
  ['a house', () => loadHousePage('jacquemus')],
  ['the stories', loadStoriesIndex],
  ['the sections', loadSectionsIndex],
  ['the topics', loadTopicsIndex],
  ['the houses', loadHousesIndex],
  ['the desks', loadDesksIndex],
  ['the archive', () => loadArchivePage(undefined)],
  ['the catalogue', loadCataloguePage],
  ['a view of it', () => loadCatalogueView(['price', 'kind', 'tote'])],
  ['the open data', loadOpenData],
  // A side that nobody has stated is as long as it likes, which JSON cannot say; the page of a question is made for one request.
  ['a question', () => loadFitPage({ width: '120', height: '95', depth: '50', object: 'card-id1', measured: 'outside' })],
  ['the scale', loadScalePage],
  ['an empty search', () => loadSearchPage({})],
  ['a feed', loadFeed],
  ['the feed of a section', () => loadSectionFeed('objects')],
  ['the sitemap', loadSitemap],
  ['the news', loadNewsSitemap],
  ['what stands round a page', loadLayout],
  ['about', loadAboutPage],
  ['corrections', loadCorrectionsPage],
  ['data', loadDataPage],
  ['privacy', loadPrivacyPage],
])('%s', async (_, load) => {
  const data = await load()
  expect(data).toBeDefined()
  expect(JSON.parse(JSON.stringify(data))).toEqual(data)
})

test('every bag and every story has a page of plain data', async () => {
  for (const data of [...listBagSlugs().map(loadBagPage), ...(await Promise.all(listStories().map(({ slug }) => loadStoryPage(slug))))])
    expect(JSON.parse(JSON.stringify(data))).toEqual(data)
})

test('a story carries the whole catalogue only where its text has the chart', async () => {
  const pages = await Promise.all(listStories().map(({ slug }) => loadStoryPage(slug)))
  const charted = pages.filter((page) => page?.chart)
  expect(charted.length).toBeGreaterThan(0)
  expect(charted.length).toBeLessThan(pages.length / 2)
})
