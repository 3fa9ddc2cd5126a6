/** The published content with which /parts shows components: of each kind the first that will do. */

import { hasFrontSize } from '@/lib/bags/front-size'
import { listCompanions } from '@/lib/bags/neighbours'
import { listBags, listObjects, listSections } from '@/lib/content/catalogue'
import { kickersOf } from '@/lib/content/kickers'
import { houseNames } from '@/lib/content/names'
import { listStories } from '@/lib/content/stories'
import { loadStoryPage } from '@/lib/content/story-page'
import type { Format, Story } from '@/lib/content/types'
import { findPictures, findSectionPicture } from '@/lib/images/find'

/** A bag below this width and height, in mm, is drawn under a lens. */
const SPECK = 6

function need<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`No ${what} is published, and /parts shows one.`)
  return found
}

/** A story with all that its page and its tags need. */
const gather = (story: Story) => ({ ...loadStoryPage(story), ...findPictures(story) })

export function partsContent() {
  const stories = listStories()
  const bags = listBags()
  const measured = bags.filter(hasFrontSize)
  const gathered = stories.map(gather)
  const ofFormat = (format: Format) => {
    const [first, ...others] = gathered.filter(({ story }) => story.format === format)
    return [first, ...others].find((each) => each?.opening?.renditions.tall) ?? need(first, format)
  }
  const bag = need(
    measured.find(({ width, depth, houses, prices }) => width > 40 && depth && houses.length && prices.length),
    'bag with a size, a house and a price',
  )
  const [first, ...others] = listSections()
  const section = others.find((each) => findSectionPicture(each)?.renditions.tall) ?? need(first, 'section')
  const gallery = ofFormat('gallery')
  return {
    stories,
    kickers: kickersOf(stories),
    feature: ofFormat('feature'),
    object: ofFormat('object'),
    essay: ofFormat('essay'),
    note: ofFormat('note'),
    gallery,
    list: need(gallery.list, 'shopping list'),
    cutOut: gathered.find(({ opening }) => opening?.renditions.cutout),
    wide: gathered.find(({ opening }) => opening?.renditions.wide),
    figures: gathered.flatMap(({ pictures }) => [...pictures.values()]).filter(({ renditions }) => renditions.figure),
    sections: new Map(listSections().map((each) => [each.slug, each])),
    section,
    sectionPicture: findSectionPicture(section),
    bags,
    measured,
    bag,
    speck: need(
      measured.find(({ width, height }) => Math.max(width, height) < SPECK),
      'bag that is a speck',
    ),
    unmeasured: need(
      bags.find((each) => !hasFrontSize(each)),
      'bag without a size',
    ),
    objects: listObjects(),
    companions: listCompanions(bag, listObjects()),
    houseNames: houseNames(),
  }
}

export type PartsContent = ReturnType<typeof partsContent>
