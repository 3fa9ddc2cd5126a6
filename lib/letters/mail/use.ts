/** A tag as it stands in a letter: what it names, what is in it, and where it is. */
import type { ReactNode } from 'react'
import type { LetterContents } from '../types.ts'

export type TagUse = {
  /** What was written for an attribute; empty where nothing was. */
  readonly attribute: (name: string) => string
  readonly contents: LetterContents
  /** The depth of a headline in it: one below the heading that it stands under. */
  readonly depth: 2 | 3
  /** What stands between its ends, as HTML and as text. */
  readonly children: () => ReactNode
  readonly words: () => string
}

/** How a tag is printed in a mail. */
export type MailTag = {
  readonly html: (use: TagUse) => ReactNode
  /** A block, or a part of a sentence, as the tag is. */
  readonly text: (use: TagUse) => string
}
