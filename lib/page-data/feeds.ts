/** What a feed carries: the newest stories, each with all that its text needs. */
import { findSection, listSections } from '../content/catalogue.ts'
import { storiesIn } from '../content/lists.ts'
import { listStories, readStoryCode } from '../content/stories.ts'
import { site } from '../site.ts'
import type { Story } from '../types.ts'
import { storyPageOf } from './story-page.ts'

/** How many of the newest stories a feed carries. */
const LENGTH = 20

async function feedOf(title: string, home: string, stories: readonly Story[]) {
  const load = async (story: Story) => ({ ...storyPageOf(story), code: await readStoryCode(story) })
  return { title, home, stories: await Promise.all(stories.slice(0, LENGTH).map(load)) }
}

export type FeedData = Awaited<ReturnType<typeof feedOf>>

/** The feed of the whole magazine. */
export const loadFeed = (): Promise<FeedData> => feedOf(site.name, '/', listStories())

export const listSectionSlugs = (): readonly string[] => listSections().map(({ slug }) => slug)

/** The feed of a section; nothing where there is no such section. */
export async function loadSectionFeed(slug: string): Promise<FeedData | undefined> {
  const section = findSection(slug)
  return section && feedOf(`${site.name}: ${section.name}`, `/sections/${slug}`, storiesIn('sections', slug))
}
