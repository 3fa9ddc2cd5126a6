/** Composes the front page: a cover, then stories whose place says how much they matter, and a band of bags. */
import { hasFrontSize } from '../bags/front-size.ts'
import { findBag, findSection, listBags } from '../content/catalogue.ts'
import { listStories } from '../content/stories.ts'
import { summaryOf } from '../content/summary.ts'
import { findPictures } from '../images/find.ts'
import type { Story } from '../types.ts'
import { leadOf } from './lead.ts'

/** Whether a bag stands in the line of bags on the front page: one of 30 mm or more in height and at most 130 in width. */
const inBand = ({ height, width }: { height: number; width: number }) => height >= 30 && width <= 130

/** How many items of the front section stand on the front page. */
const ITEMS = 4
/** How many stories stand with their pictures in the row below the leads; fewer than two make no row. */
const PICTURED = 3

/** The newest items of the front section, each with the story that it stands in. */
const listNoted = (stories: readonly Story[]) =>
  stories
    .flatMap(({ slug, noted }) => noted.map((item) => ({ ...item, slug })))
    .sort((a, b) => b.on.localeCompare(a.on))
    .slice(0, ITEMS)

/**
 * The newest feature that shows something opens the page, and the newest shopping list closes it; the newest portfolio with a picture runs across it.
 * What is noted stands in a strip of its own. Throws without a story.
 */
export function loadFrontPage() {
  const all = listStories()
  const stories = all.filter(({ format }) => format !== 'noted')
  const cover = stories.find((story) => story.format === 'feature' && (story.coverPicture || story.cover)) ?? stories[0]
  const section = cover && findSection(cover.section)
  if (!cover || !section) throw new Error('There is no published story, so there is no front page; run npm run check.')
  const rest = stories.filter((story) => story !== cover)
  const shopping = rest.find(({ format }) => format === 'gallery')
  const hasPicture = (story: Story) => findPictures(story).opening !== undefined
  const portfolio = rest.find((story) => story.format === 'portfolio' && hasPicture(story))
  const [lead, ...others] = rest.filter((story) => story !== shopping && story !== portfolio)
  const seconds = others.slice(0, 2)
  const further = others.slice(2, 14)
  const row = further.filter(hasPicture).slice(0, PICTURED)
  const pictured = row.length > 1 ? row : []
  const headlines = further.filter((story) => !pictured.includes(story))
  return {
    cover: { ...leadOf(cover), section, bag: cover.cover ? findBag(cover.cover) : undefined },
    lead: lead && leadOf(lead),
    seconds: seconds.map(leadOf),
    noted: listNoted(all),
    portfolio: portfolio && leadOf(portfolio),
    pictured: pictured.map(leadOf),
    headlines: headlines.map((story) => ({ story: summaryOf(story), section: findSection(story.section)?.name })),
    shopping: shopping && leadOf(shopping),
    band: listBags().filter(hasFrontSize).filter(inBand).slice(0, 12),
  }
}
