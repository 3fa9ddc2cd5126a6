/** What a letter names, in the magazine of the edition on whose behalf this is called. */
import { findBag, findSection } from '../content/catalogue.ts'
import { listLetters } from '../content/letters.ts'
import { findRetired, listStories } from '../content/stories.ts'
import type { Letter } from '../types.ts'
import { type LetterShelf, letterContents } from './contents.ts'
import type { LetterContents } from './types.ts'

const editionShelf = (): LetterShelf => ({
  stories: listStories(),
  findRetired,
  findSection,
  findBag,
  days: listLetters().map(({ day }) => day),
})

/** All that its text names, looked up. */
export const editionContents = (letter: Letter): LetterContents => letterContents(letter, editionShelf())
