/** A picture of a story alone, with its neighbours. */
import { findSection } from '../content/catalogue.ts'
import { findStory, listStories } from '../content/stories.ts'
import { findPictures } from '../images/find.ts'
import type { ShownPicture } from '../images/types.ts'
import type { Story } from '../types.ts'

/** The pictures of a story that have a page of their own, in the order in which a reader meets them. */
function picturesOf(story: Story): readonly ShownPicture[] {
  const { pictures } = findPictures(story)
  const order = [...new Set([story.coverPicture, ...story.shown])]
  return order.flatMap((name) => pictures.find((picture) => picture.name === name && picture.page !== undefined) ?? [])
}

/** The addresses of all pictures of a story. */
export const listPictureNames = (story: Story): readonly string[] => picturesOf(story).map(({ name }) => name)

export function loadPicturePage(slug: string, name: string) {
  const story = findStory(slug)
  const section = story && findSection(story.section)
  if (!story || !section) return undefined
  const pictures = picturesOf(story)
  const at = pictures.findIndex((picture) => picture.name === name)
  const picture = pictures[at]
  if (!picture) return undefined
  return {
    ...{ story: { slug, title: story.title }, section, picture, number: at + 1, count: pictures.length },
    opens: name === story.coverPicture,
    before: pictures[at - 1]?.page,
    after: pictures[at + 1]?.page,
  }
}

export type PicturePageData = NonNullable<ReturnType<typeof loadPicturePage>>

/** Every picture that has a page, those of the newest story first. */
export const listPicturePages = () => listStories().flatMap((story) => listPictureNames(story).map((name) => ({ slug: story.slug, name })))
