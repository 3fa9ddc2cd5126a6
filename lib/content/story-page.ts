/** Looks up everything that a story's page names. */
import { currentYear, isOverAYear, longDay, today } from '../clock.ts'
import { findBag, findNamed, findSection, findShoppingList, listBags } from './catalogue.ts'
import { findStory, minutesToRead } from './stories.ts'
import type { Story } from './types.ts'

/** The notice that a story carries: the editor's reason, or its age once a year has passed. */
export function archiveNotice(story: Story, day = today()): string | undefined {
  if (story.archive) return story.archive
  if (!isOverAYear(story.published, day)) return undefined
  return `This story is more than a year old: it was published on ${longDay(story.published)}. Prices and shops may have changed since.`
}

/** A story with its section, desk, bags and next story; the check has made sure that each exists. */
export function loadStoryPage(story: Story) {
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
    next: story.next ? findStory(story.next) : undefined,
    topics: story.topics.flatMap((slug) => findNamed('topic', slug) ?? []),
    houses: story.houses.flatMap((slug) => findNamed('house', slug) ?? []),
    bags: story.bags.flatMap((slug) => findBag(slug) ?? []),
    list: story.list ? findShoppingList(story.list) : undefined,
    findBag,
    findStory,
    /** For the chart of the whole field. */
    field: { bags: listBags(), currentYear: currentYear() },
  }
}
