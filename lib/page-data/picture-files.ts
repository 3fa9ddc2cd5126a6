/** The files of every picture that a page or a mail shows. */
import { listSections } from '../content/catalogue.ts'
import { listLetters } from '../content/letters.ts'
import { listStories } from '../content/stories.ts'
import { findPictures, findSectionPicture } from '../images/find.ts'
import type { ShownPicture } from '../images/types.ts'
import { editionContents } from '../letters/edition-contents.ts'
import { mailFiles } from '../letters/mail/picture-file.ts'

const filesOf = ({ renditions }: ShownPicture) =>
  Object.values(renditions).flatMap(({ avif, webp, plain }) => [...avif, ...webp, ...plain].map(({ src }) => src))

/** Addresses of the pictures that pages show, each once. */
export function listPictureFiles(): readonly string[] {
  const ofStories = listStories().flatMap((story) => findPictures(story).pictures)
  const ofSections = listSections().flatMap((section) => findSectionPicture(section) ?? [])
  const ofLetters = listLetters().flatMap((letter) => editionContents(letter).pictures)
  return [...new Set([...ofStories, ...ofSections, ...ofLetters].flatMap(filesOf))]
}

/**
 * Addresses of the pictures that mails show, each once: those of every letter that is ready, for it may have gone out before an edition knows. A mail
 * is opened for years, so every later edition keeps them, also when a story has another picture by then.
 */
export const listMailedPictures = (): readonly string[] => [
  ...new Set(listLetters().flatMap((letter) => mailFiles(editionContents(letter)))),
]
