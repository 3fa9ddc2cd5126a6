/** The published content with which /parts shows components: of each kind the first that will do. */
import { hasFrontSize } from '../bags/front-size.ts'
import { currentYear } from '../clock.ts'
import { listGauges, listSections } from '../content/catalogue.ts'
import { kickersOf } from '../content/kickers.ts'
import { listStories, readStoryCode } from '../content/stories.ts'
import { findSectionPicture } from '../images/find.ts'
import type { Bag, Format } from '../types.ts'
import { loadBagPage, loadCatalogueView, loadOpenData } from './catalogue.ts'
import { loadFitPage } from './fit-page.ts'
import { loadFrontPage } from './front-page.ts'
import { loadDesksIndex, loadHousesIndex, loadSectionsIndex, loadStoriesIndex, loadTopicsIndex } from './index-pages.ts'
import { letterParts } from './letter-parts.ts'
import { loadScalePage } from './scale-page.ts'
import { loadSearchPage } from './search-page.ts'
import { storyPageOf } from './story-page.ts'

/** A bag below this width and height, in mm, is drawn under a lens. */
const SPECK = 6

function need<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`No ${what} is published, and /parts shows one.`)
  return found
}

/** A bank card, or several things, asked of a box of three sides in mm. */
const asked = (width: string, height: string, depth: string, measured = 'inside', object: readonly string[] = ['card-id1']) =>
  loadFitPage({ width, height, depth, measured, object })

export async function loadPartsPage() {
  const stories = listStories()
  const pages = stories.map(storyPageOf)
  const { bags, houseNames } = loadOpenData()
  const measured = bags.filter(hasFrontSize)
  const ofFormat = (format: Format) => {
    const those = pages.filter(({ story }) => story.format === format)
    return need(those.find(({ opening }) => opening?.renditions.tall) ?? those[0], format)
  }
  /** The page of a bag, with the bag as it was found: one with a size is known to have it. */
  const bagPage = <T extends Bag>(found: T | undefined, what: string) => {
    const bag = need(found, what)
    return { ...need(loadBagPage(bag.slug), what), bag }
  }
  const sections = listSections()
  const section = need(sections.find((each) => findSectionPicture(each)?.renditions.tall) ?? sections[0], 'section')
  const [feature, gallery] = [ofFormat('feature'), ofFormat('gallery')]
  const bag = measured.find(({ width, depth, houses, prices }) => width > 40 && depth && houses.length && prices.length)
  const ofAKind = loadCatalogueView(['price', 'kind', bag?.kind ?? ''])
  return {
    stories,
    kickers: kickersOf(stories),
    feature,
    code: await readStoryCode(feature.story),
    letters: letterParts(feature),
    object: ofFormat('object'),
    essay: ofFormat('essay'),
    note: ofFormat('note'),
    gallery,
    list: need(gallery.list, 'shopping list'),
    gauges: listGauges(),
    cutOut: pages.find(({ opening }) => opening?.renditions.cutout),
    wide: pages.find(({ opening }) => opening?.renditions.wide),
    figure: pages.flatMap(({ pictures }) => pictures).find(({ renditions }) => renditions.figure),
    section,
    sectionPicture: findSectionPicture(section),
    bags,
    measured,
    bagPage: bagPage(bag, 'bag with a size, a house and a price'),
    speckPage: bagPage(
      measured.find(({ width, height }) => Math.max(width, height) < SPECK),
      'bag that is a speck',
    ),
    unmeasuredPage: bagPage(
      bags.find((each) => !hasFrontSize(each)),
      'bag without a size',
    ),
    houseNames,
    views: { all: need(loadCatalogueView(['size']), 'bag'), ofAKind: need(ofAKind, 'bag of a kind') },
    chart: { bags, currentYear: currentYear() },
    front: loadFrontPage(),
    indexes: {
      stories: need(loadStoriesIndex(), 'story'),
      ...loadSectionsIndex(),
      ...loadDesksIndex(),
      ...loadTopicsIndex(),
      ...loadHousesIndex(),
    },
    scale: loadScalePage(),
    forms: { empty: loadFitPage({}), 'with problems': asked('three', '', '20'), answered: asked('100', '70', '20') },
    questions: {
      no: asked('80', '50', '15'),
      likely: asked('100', '70', '20'),
      'cannot say': asked('87', '56', '3', 'outside'),
      'several things': asked('100', '70', '30', 'inside', ['card-id1', 'eur-1']),
    },
    searches: {
      empty: loadSearchPage({}),
      words: loadSearchPage({ q: 'chiquito' }),
      'a size': loadSearchPage({ q: 'under 60 mm' }),
      nothing: loadSearchPage({ q: 'xyzzy' }),
      'not to be read': loadSearchPage({ q: 'under 0 mm' }),
      resting: { ...loadSearchPage({}), status: 503 as const, typed: 'chiquito' },
    },
  }
}

export type PartsContent = Awaited<ReturnType<typeof loadPartsPage>>
