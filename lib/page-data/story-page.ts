/** Looks up everything that a story's page shows. */
import { currentYear, isOverAYear, longDay, today } from '../clock.ts'
import { findBag, findGauge, findNamed, findSection, findShoppingList, listBags } from '../content/catalogue.ts'
import { minutesToRead } from '../content/reading-time.ts'
import { findRetired, findStory, readStoryCode } from '../content/stories.ts'
import { summaryOf } from '../content/summary.ts'
import { env } from '../env.ts'
import { findPictures } from '../images/find.ts'
import type { Story } from '../types.ts'
import { railOf } from './rail.ts'

/** The notice that a story carries: the editor's reason, or its age once a year has passed. */
function archiveNotice(story: Story, day = today()): string | undefined {
  if (story.archive) return story.archive
  if (!isOverAYear(story.published, day)) return undefined
  return `This story is more than a year old: it was published on ${longDay(story.published)}. Prices and shops may have changed since.`
}

/** Of those that are published. */
const summariesOf = (slugs: readonly string[]) => slugs.flatMap((slug) => findStory(slug) ?? []).map(summaryOf)

export type StoryPageData = ReturnType<typeof storyPageOf>

/** A story with all that its page and the tags of its text name; the check has made sure that each exists. */
export function storyPageOf(story: Story) {
  const list = story.list ? findShoppingList(story.list) : undefined
  const section = findSection(story.section)
  const desk = findNamed('desk', story.desk)
  if (!section || !desk) throw new Error(`content/stories/${story.slug} names a section or desk that does not exist; run npm run check.`)
  return {
    story,
    section,
    desk,
    minutes: minutesToRead(story),
    notice: archiveNotice(story),
    cover: story.cover ? findBag(story.cover) : undefined,
    next: summariesOf(story.next ? [story.next] : [])[0],
    topics: story.topics.flatMap((slug) => findNamed('topic', slug) ?? []),
    houses: story.houses.flatMap((slug) => findNamed('house', slug) ?? []),
    bags: story.bags.flatMap((slug) => findBag(slug) ?? []),
    rail: railOf(story),
    ...findPictures(story),
    /** What the tags of the text name, but for pictures. */
    drawn: story.drawn.flatMap((slug) => findBag(slug) ?? []),
    linked: summariesOf(story.linked),
    list,
    listed: (list?.items ?? []).flatMap(({ bag }) => (bag ? (findBag(bag) ?? []) : [])),
    /** What the text tries bags against. */
    gates: story.gauges.flatMap((slug) => findGauge(slug) ?? []),
    contact: story.hasInvitation ? env.contact : undefined,
    /** The whole catalogue and the present year, where the text has the chart. */
    chart: story.hasChart ? { bags: listBags(), currentYear: currentYear() } : undefined,
  }
}

/** A published story with its compiled text; nothing for a slug that has none. */
export async function loadStoryPage(slug: string): Promise<(StoryPageData & { readonly code: string }) | undefined> {
  const story = findStory(slug)
  return story && { ...storyPageOf(story), code: await readStoryCode(story) }
}

/** What stands in the place of a retired story. */
export const loadGonePage = findRetired
