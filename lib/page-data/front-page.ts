/** Composes the front page: a cover, then stories whose place says how much they matter, and a band of bags. */
import { hasFrontSize } from '../bags/front-size.ts'
import { findBag, findSection, listBags } from '../content/catalogue.ts'
import { listStories } from '../content/stories.ts'
import { leadOf } from './lead.ts'

/** Whether a bag stands in the line of bags on the front page: one of 30 mm or more in height and at most 130 in width. */
const inBand = ({ height, width }: { height: number; width: number }) => height >= 30 && width <= 130

/** The newest feature that shows something opens the page, and the newest shopping list closes it. Throws without a story. */
export function loadFrontPage() {
  const stories = listStories()
  const cover = stories.find((story) => story.format === 'feature' && (story.coverPicture || story.cover)) ?? stories[0]
  const section = cover && findSection(cover.section)
  if (!cover || !section) throw new Error('There is no published story, so there is no front page; run npm run check.')
  const rest = stories.filter((story) => story !== cover)
  const shopping = rest.find(({ format }) => format === 'gallery')
  const [lead, ...others] = rest.filter((story) => story !== shopping)
  return {
    cover: { ...leadOf(cover), section, bag: cover.cover ? findBag(cover.cover) : undefined },
    lead: lead && leadOf(lead),
    seconds: others.slice(0, 2).map(leadOf),
    headlines: others.slice(2, 9).map((story) => ({ story, section: findSection(story.section)?.name })),
    shopping: shopping && leadOf(shopping),
    band: listBags().filter(hasFrontSize).filter(inBand).slice(0, 12),
  }
}
