/** A letter as it is sent: the contract between those who write it and those who send it. */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { findLetter, readLetterText } from '../content/letters.ts'
import { readTree } from '../content/text/read.ts'
import { pictureFile } from '../images/place.ts'
import { absolute } from '../site.ts'
import type { Letter, LetterKind } from '../types.ts'
import { editionContents } from './edition-contents.ts'
import { printLetter } from './mail/print.tsx'

export { LEAVE_MARK, ME_MARK } from './marks.ts'

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

/** What makes a letter of its text, as it was written: pure but for the files of its pictures, which must be there. */
export async function renderText(letter: Letter, raw: string): Promise<RenderedLetter> {
  const { html, text, pictures } = await printLetter(readTree(raw), editionContents(letter))
  const { slug, subject, preheader, kind, linked } = letter
  const told = {
    ...{ slug, subject, preheader, kind, html, text },
    pictures: pictures.map((src) => ({ address: absolute(src), bytes: statSync(pictureFile(src)).size })),
    stories: linked,
    send: new Date(letter.send),
    notAfter: new Date(letter.notAfter),
  }
  return { ...told, hash: createHash('sha256').update(JSON.stringify(told)).digest('hex') }
}

/**
 * A letter of the edition on whose behalf this is called (`inEdition`), or of what was compiled last. The same edition gives the same bytes. Rejects
 * with one line when there is no such letter, when it is a draft, or when something that it names is not public.
 */
export async function renderLetter(slug: string): Promise<RenderedLetter> {
  const letter = findLetter(slug)
  if (!letter) throw new Error(`content/letters/${slug} is not there, or is a draft. Write status: ready, and run npm run publish.`)
  const { raw } = await readLetterText(slug)
  return renderText(letter, raw)
}
