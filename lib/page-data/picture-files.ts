/** The files of every picture that a page shows. */
import { listSections } from '../content/catalogue.ts'
import { listStories } from '../content/stories.ts'
import { findPictures, findSectionPicture } from '../images/find.ts'
import type { ShownPicture } from '../images/types.ts'

const filesOf = ({ renditions }: ShownPicture) =>
  Object.values(renditions).flatMap(({ avif, webp, plain }) => [...avif, ...webp, ...plain].map(({ src }) => src))

/** Addresses, each once. */
export function listPictureFiles(): readonly string[] {
  const ofStories = listStories().flatMap((story) => findPictures(story).pictures)
  const ofSections = listSections().flatMap((section) => findSectionPicture(section) ?? [])
  return [...new Set([...ofStories, ...ofSections].flatMap(filesOf))]
}
