/** Which pictures a document wants, and what for. */

import { type Focus, parseFocus } from '../content/schema/focus.ts'
import type { Letter, Section, Story } from '../types.ts'
import type { PictureUse } from './types.ts'
import type { Role } from './uses.ts'

/** What front matter says of a picture, as far as its making needs it. */
export type Declared = { readonly name: string; readonly file: string; readonly focus?: string; readonly focusWide?: string }

export type Wanted = {
  /** Path of the original from the project's root. */
  readonly path: string
  readonly roles: ReadonlySet<Role>
  readonly focusOf: (use: PictureUse) => Focus
}

const middle: Focus = { x: 0.5, y: 0.5 }

/** The pictures of a document in a folder: the one that opens it, and those that its text shows. Unused ones are not wanted. */
export function wantedPictures(
  folder: string,
  declared: readonly Declared[],
  opening: string | undefined,
  shown: readonly string[],
): readonly Wanted[] {
  return declared.flatMap(({ name, file, focus, focusWide }) => {
    const roles = new Set<Role>()
    if (name === opening) roles.add('opening')
    if (shown.includes(name)) roles.add('figure')
    if (!roles.size) return []
    const focusOf = (use: PictureUse) => parseFocus(use === 'wide' ? (focusWide ?? focus) : focus) ?? middle
    return [{ path: `${folder}/${file}`, roles, focusOf }]
  })
}

/** The pictures that a story wants. */
export const wantedByStory = ({ slug, pictures, coverPicture, shown }: Pick<Story, 'slug' | 'pictures' | 'coverPicture' | 'shown'>) =>
  wantedPictures(`content/stories/${slug}`, pictures, coverPicture, shown)

/** The pictures that a letter wants. */
export const wantedByLetter = ({ slug, pictures, shown }: Pick<Letter, 'slug' | 'pictures' | 'shown'>) =>
  wantedPictures(`content/letters/${slug}`, pictures, undefined, shown)

/**
 * One entry for each original, wanted for all that any entry wants it for. The first entry decides its crops: a scheduled change that crops
 * otherwise gets its own when it begins.
 */
export function mergeWanted(wanted: readonly Wanted[]): readonly Wanted[] {
  const merged = new Map<string, Wanted>()
  for (const one of wanted) {
    const known = merged.get(one.path)
    merged.set(one.path, known ? { ...known, roles: new Set([...known.roles, ...one.roles]) } : one)
  }
  return [...merged.values()]
}

/** The picture that a section wants, where it has one. */
export const wantedBySection = ({ picture }: Pick<Section, 'picture'>) =>
  wantedPictures('content/sections', picture ? [picture] : [], picture?.name, [])
