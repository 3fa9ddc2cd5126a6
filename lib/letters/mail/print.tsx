/** A letter as HTML and as text, and which pictures the HTML shows. */
import { render } from '@react-email/render'
import type { Root } from 'mdast'
import { parse } from 'parse5'
import { site } from '../../site.ts'
import { attributeOf, elementsIn } from '../mail-list/elements.ts'
import type { LetterContents } from '../types.ts'
import { footOf, LetterMail } from './letter-mail.tsx'
import { printMarkup } from './markup.tsx'
import { writePlain } from './plain.ts'

export type PrintedLetter = {
  readonly html: string
  readonly text: string
  /** Paths of its pictures on this site, each once. */
  readonly pictures: readonly string[]
}

const picturesIn = (html: string): readonly string[] => {
  const sources = elementsIn(parse(html)).flatMap((element) => (element.tagName === 'img' ? (attributeOf(element, 'src') ?? []) : []))
  return [...new Set(sources.map((src) => new URL(src).pathname))]
}

/** The text part: what the HTML says, in its order. */
function textOf(root: Root, contents: LetterContents): string {
  const { letter } = contents
  const sources = letter.sources.map(({ title, url }, at) => `[${at + 1}] ${title}${url ? ` <${url}>` : ''}`)
  const parts = [
    site.name,
    `${letter.subject}\n${'='.repeat(Math.min(letter.subject.length, 60))}`,
    writePlain(root, contents),
    ...(sources.length ? [`Sources\n=======\n\n${sources.join('\n')}`] : []),
    '-- ',
    footOf(letter)
      .map(({ words, href }) => `${words}: ${href}`)
      .join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Throws, in one line, where the text names what no reader finds. */
export async function printLetter(root: Root, contents: LetterContents): Promise<PrintedLetter> {
  const html = await render(<LetterMail letter={contents.letter}>{printMarkup(root, contents)}</LetterMail>)
  return { html, text: textOf(root, contents), pictures: picturesIn(html) }
}
