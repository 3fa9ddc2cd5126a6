/** A letter as it is sent: the contract between those who write it and those who send it. */
import type { LetterKind } from '../types.ts'

/** Stands where the signed address goes by which one reader leaves. `.invalid` is nobody's (RFC 2606), so no text can hold it by chance. */
export const LEAVE_MARK = 'https://reticule.invalid/leave'

/** Stands where the signed address goes that shows one reader what we hold. */
export const ME_MARK = 'https://reticule.invalid/me'

export type LetterPicture = {
  /** Absolute, as it stands in the mail. */
  readonly address: string
  /** Of the file, in bytes. */
  readonly bytes: number
}

/** A letter as it is sent: made once, the same for everybody but for the signed addresses that take the place of the marks. */
export type RenderedLetter = {
  /** The name of its folder: 2026-12-04-one-bag. */
  readonly slug: string
  readonly subject: string
  /** The line that an inbox shows beside the subject. */
  readonly preheader: string
  readonly kind: LetterKind
  /** With LEAVE_MARK and ME_MARK, each at least once, plain and never escaped. */
  readonly html: string
  readonly text: string
  readonly pictures: readonly LetterPicture[]
  /** Slugs of the stories that it names by <Story>, each once. */
  readonly stories: readonly string[]
  readonly send: Date
  /** The last moment at which sending may begin. */
  readonly notAfter: Date
  /** SHA-256 of all the above, in hexadecimal digits: any edit changes it. */
  readonly hash: string
}

/**
 * A letter of the edition on whose behalf this is called (`inEdition`), or of what was compiled last. The same edition gives the same bytes. Rejects
 * with one line when there is no such letter, when it is a draft, or when something that it names is not public at `send`.
 */
export async function renderLetter(slug: string): Promise<RenderedLetter> {
  throw new Error(`content/letters/${slug} is not there, or is a draft. Write status: ready, run npm run check and npm run publish.`)
}
