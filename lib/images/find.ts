/** Finds prepared pictures for pages. Knows no sharp: what a page imports stays small. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { editionContext } from '../edition-context.ts'
import type { Letter, Picture, Section, Story } from '../types.ts'
import { recordName } from './place.ts'
import type { MadePicture, ShownPicture } from './types.ts'

function find(folder: string, picture: Picture): ShownPicture | undefined {
  const file = join(/* turbopackIgnore: true */ editionContext().pictures, `${recordName(`${folder}/${picture.file}`)}.json`)
  if (!existsSync(file)) return undefined
  const made: MadePicture = JSON.parse(readFileSync(file, 'utf8'))
  return { ...picture, ...made }
}

/** Where a picture of a story stands alone. */
export const pictureAddress = (story: string, picture: string) => `/stories/${story}/pictures/${picture}`

/** The prepared pictures of a story, and the one that opens it. */
export function findPictures(story: Pick<Story, 'slug' | 'pictures' | 'coverPicture'>): {
  pictures: readonly ShownPicture[]
  opening: ShownPicture | undefined
} {
  const found = story.pictures
    .flatMap((picture) => find(`content/stories/${story.slug}`, picture) ?? [])
    .map((picture) => (picture.whole ? { ...picture, page: pictureAddress(story.slug, picture.name) } : picture))
  return { pictures: found, opening: found.find(({ name }) => name === story.coverPicture) }
}

/** The prepared pictures of a letter. */
export const findLetterPictures = ({ slug, pictures }: Pick<Letter, 'slug' | 'pictures'>): readonly ShownPicture[] =>
  pictures.flatMap((picture) => find(`content/letters/${slug}`, picture) ?? [])

/** The picture that opens a section's page, where it has one. */
export function findSectionPicture({ picture }: Section): ShownPicture | undefined {
  return picture && find('content/sections', picture)
}
