/** All that a letter's text names, looked up once for its page, its mail and its feed. */

import { drawingWords } from '../bags/card-drawing.ts'
import { hasFrontSize } from '../bags/front-size.ts'
import type { Day } from '../clock.ts'
import { minutesToRead } from '../content/reading-time.ts'
import { summaryOf } from '../content/summary.ts'
import { drawingFile } from '../images/drawing-file.ts'
import { findLetterPictures, findPictures } from '../images/find.ts'
import type { Bag, Letter, Section, Story } from '../types.ts'
import type { CarriedBag, CarriedCorrection, CarriedStory, LetterContents } from './types.ts'

/** The magazine that a letter speaks of: the edition's, or what lies in content/ while it is checked. */
export type LetterShelf = {
  /** Every story that readers find. */
  readonly stories: readonly Story[]
  readonly findRetired: (slug: string) => { readonly slug: string; readonly title: string; readonly reason: string } | undefined
  readonly findSection: (slug: string) => Section | undefined
  readonly findBag: (slug: string) => Bag | undefined
  /** The days of all letters that are ready. */
  readonly days: readonly Day[]
}

function carriedStory(slug: string, { stories, findSection }: LetterShelf): readonly CarriedStory[] {
  const story = stories.find((one) => one.slug === slug)
  const section = story && findSection(story.section)
  if (!story || !section) return []
  const { opening } = findPictures(story)
  return [{ story: summaryOf(story), section, minutes: minutesToRead(story), ...(opening && { picture: opening }) }]
}

function carriedBag(bag: Bag | undefined): readonly CarriedBag[] {
  if (!bag || !hasFrontSize(bag)) return bag ? [{ bag }] : []
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
export function letterContents(letter: Letter, shelf: LetterShelf): LetterContents {
  return {
    letter,
    stories: letter.linked.flatMap((slug) => carriedStory(slug, shelf)),
    retired: letter.linked.flatMap((slug) => shelf.findRetired(slug) ?? []),
    bags: letter.drawn.flatMap((slug) => carriedBag(shelf.findBag(slug))),
    corrections: letter.hasCorrections ? correctionsFor(letter, shelf) : [],
    pictures: findLetterPictures(letter),
  }
}
