/** All that a letter's text names, looked up once for its page, its mail and its feed. */

import { drawingWords, isDrawable } from '../bags/card-drawing.ts'
import type { Day } from '../clock.ts'
import { findBag, findSection } from '../content/catalogue.ts'
import { listLetters } from '../content/letters.ts'
import { findRetired, listStories, minutesToRead } from '../content/stories.ts'
import { drawingFile } from '../images/drawing-file.ts'
import { findLetterPictures, findPictures } from '../images/find.ts'
import type { ShownPicture } from '../images/types.ts'
import type { Bag, Letter, Section, Story } from '../types.ts'

/** A story as a letter shows it: nothing of it is typed anew. */
export type CarriedStory = {
  readonly slug: string
  readonly title: string
  readonly dek: string
  readonly minutes: number
  /** The colour of its section, on which a cut-out stands. */
  readonly background: string
  readonly picture?: ShownPicture
}

/** A bag, with its drawing where it has a front. */
export type CarriedBag = {
  readonly bag: Bag
  readonly drawing?: { readonly src: string; readonly width: number; readonly height: number; readonly alt: string }
}

export type CarriedCorrection = { readonly slug: string; readonly title: string; readonly on: Day; readonly text: string }

export type LetterContents = {
  readonly letter: Letter
  readonly stories: readonly CarriedStory[]
  /** Stories that it named and that were retired since, with the reason. */
  readonly retired: readonly { readonly slug: string; readonly title: string; readonly reason: string }[]
  readonly bags: readonly CarriedBag[]
  readonly corrections: readonly CarriedCorrection[]
  readonly pictures: readonly ShownPicture[]
}

/** The magazine that a letter speaks of: the edition's, or what lies in content/ while it is checked. */
export type LetterShelf = {
  /** Every story that readers find. */
  readonly stories: readonly Story[]
  readonly findRetired: (slug: string) => { readonly slug: string; readonly title: string; readonly reason: string } | undefined
  readonly findSection: (slug: string) => Pick<Section, 'background'> | undefined
  readonly findBag: (slug: string) => Bag | undefined
  /** The days of all letters. */
  readonly days: readonly Day[]
}

/** The magazine of the edition on whose behalf this is called. */
export const editionShelf = (): LetterShelf => ({
  stories: listStories(),
  findRetired,
  findSection,
  findBag,
  days: listLetters().map(({ day }) => day),
})

function carriedStory(slug: string, { stories, findSection: sectionOf }: LetterShelf): readonly CarriedStory[] {
  const story = stories.find((one) => one.slug === slug)
  const section = story && sectionOf(story.section)
  if (!story || !section) return []
  const { title, dek } = story
  const { opening } = findPictures(story)
  return [{ slug, title, dek, minutes: minutesToRead(story), background: section.background, ...(opening && { picture: opening }) }]
}

function carriedBag(bag: Bag | undefined): readonly CarriedBag[] {
  if (!bag || !isDrawable(bag)) return bag ? [{ bag }] : []
  const { src, width, height } = drawingFile(bag)
  return [{ bag, drawing: { src, width, height, alt: drawingWords(bag) } }]
}

/**
 * Every correction of the days from the letter before this one to the day before it, the newest first; of the first letter all that came before. One
 * of the letter's own day stands in the next: what was sent never changes.
 */
export function correctionsFor({ day }: Pick<Letter, 'day'>, { stories, days }: LetterShelf): readonly CarriedCorrection[] {
  const since = days
    .filter((other) => other < day)
    .sort()
    .at(-1)
  return stories
    .flatMap(({ slug, title, corrections }) => corrections.map(({ on, text }) => ({ slug, title, on, text })))
    .filter(({ on }) => on >= (since ?? '') && on < day)
    .sort((a, b) => b.on.localeCompare(a.on) || a.slug.localeCompare(b.slug))
}

/** What a letter's text names. */
export function letterContents(letter: Letter, shelf = editionShelf()): LetterContents {
  return {
    letter,
    stories: letter.linked.flatMap((slug) => carriedStory(slug, shelf)),
    retired: letter.linked.flatMap((slug) => shelf.findRetired(slug) ?? []),
    bags: letter.drawn.flatMap((slug) => carriedBag(shelf.findBag(slug))),
    corrections: letter.hasCorrections ? correctionsFor(letter, shelf) : [],
    pictures: findLetterPictures(letter),
  }
}
