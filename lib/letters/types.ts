/** What a letter carries, as its page, its mail and its feed show it. */
import type { Day } from '../clock.ts'
import type { ShownPicture } from '../images/types.ts'
import type { Bag, Letter, LetterSummary, Section, StorySummary } from '../types.ts'

/** A story as a letter shows it: nothing of it is typed anew. */
export type CarriedStory = {
  readonly story: StorySummary
  readonly section: Section
  readonly minutes: number
  /** The picture that opens it. */
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

/** A letter in a list. */
export type ListedLetter = LetterSummary & { readonly isSent: boolean }

/** What stands round a letter on its page. */
export type LetterPageData = {
  readonly letter: Letter
  /** The day on which it went out; nothing before. */
  readonly sentOn?: Day
  /** Corrections of the stories that it carried, of its day and later. */
  readonly correctedSince: readonly CarriedCorrection[]
  /** What it weighs and holds, in a sentence. */
  readonly label: string
  /** What became of it, in sentences; nothing where that is not known, or does not sum. */
  readonly receipt?: string
}
