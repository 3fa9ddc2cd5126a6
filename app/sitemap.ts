import type { MetadataRoute } from 'next'
import { listBags, listDesks, listHouses, listSections, listTopics } from '@/lib/content/catalogue'
import { listStories } from '@/lib/content/stories'
import type { StorySummary } from '@/lib/content/types'
import { absolute } from '@/lib/site'

const changed = ({ updated, published }: StorySummary) => updated ?? published
const newest = (stories: readonly StorySummary[]) => stories.map(changed).sort().at(-1)

/** Every address that a reader may keep. A date is printed only where we know it: for stories and lists of stories. */
export default function sitemap(): MetadataRoute.Sitemap {
  const stories = listStories()
  const entry = (path: string, lastModified?: string) => ({ url: absolute(path), ...(lastModified ? { lastModified } : {}) })
  const lists = [
    ...listSections().map(({ slug }) => [`/sections/${slug}`, stories.filter(({ section }) => section === slug)] as const),
    ...listTopics().map(({ slug }) => [`/topics/${slug}`, stories.filter(({ topics }) => topics.includes(slug))] as const),
    ...listDesks().map(({ slug }) => [`/desks/${slug}`, stories.filter(({ desk }) => desk === slug)] as const),
    ...listHouses().map(({ slug }) => [`/houses/${slug}`, stories.filter(({ houses }) => houses.includes(slug))] as const),
  ]
  return [
    entry('/', newest(stories)),
    ...stories.map((story) => entry(`/stories/${story.slug}`, changed(story))),
    ...lists.map(([path, listed]) => entry(path, newest(listed))),
    ...['/stories', '/archive', '/sections', '/topics', '/desks', '/houses'].map((path) => entry(path, newest(stories))),
    ...['/bags', '/fit', '/scale'].map((path) => entry(path)),
    ...listBags().map(({ slug }) => entry(`/bags/${slug}`)),
    ...['/newsletter', '/about', '/colophon', '/data', '/privacy', '/accessibility', '/corrections'].map((path) => entry(path)),
  ]
}
