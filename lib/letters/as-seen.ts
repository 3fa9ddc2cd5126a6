/** A mail as some programs show it: in the dark, with its colours turned over, and without its pictures. */
import { parse, serialize } from 'parse5'
import { attributeOf, elementsIn, findElement } from './mail-list/elements.ts'

export const mailViews = ['light', 'dark', 'inverted', 'no-pictures'] as const
export type MailView = (typeof mailViews)[number]

export const isMailView = (word: string): word is MailView => mailViews.some((view) => view === word)

/** The document as one of them shows it, whatever the browser prefers. */
export function asSeen(html: string, view: MailView): string {
  const document = parse(html)
  const root = findElement(document, 'html')
  const sheet = findElement(document, 'style')?.childNodes[0]
  // The style for the dark holds always, or never.
  if (sheet && 'value' in sheet)
    sheet.value = sheet.value
      .replace('@media (prefers-color-scheme: dark)', view === 'dark' ? '@media all' : '@media not all')
      .replace('color-scheme: light dark;', `color-scheme: ${view === 'dark' ? 'dark' : 'light'};`)
  if (view === 'inverted') root?.attrs.push({ name: 'style', value: 'filter:invert(1) hue-rotate(180deg);background:#ffffff' })
  if (view === 'no-pictures')
    for (const picture of elementsIn(document).filter(({ tagName }) => tagName === 'img'))
      picture.attrs = picture.attrs.filter((attribute) => attribute.name !== 'src' || attributeOf(picture, 'alt') === undefined)
  return serialize(document)
}
