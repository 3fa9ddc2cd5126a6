/**
 * What every mail must be, after the report of the Email Markup Consortium (2026), which found a fault in nearly all of 376,348 mails. One rule an
 * entry; each tells its faults in words. Contrast needs a browser: tests/journeys/letters.spec.ts measures it.
 */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attributeOf, childrenOf, type Element, elementsIn, findElement, stylesOf, wordsOf } from './elements.ts'

export type BuiltMail = {
  readonly document: Tree.Document
  /** Every element of the document, in the order of the text. */
  readonly elements: readonly Element[]
  readonly text: string
}

type Rule = (mail: BuiltMail) => readonly string[]

const named =
  (...names: readonly string[]) =>
  ({ tagName }: Element) =>
    names.includes(tagName)
const unless = (isSound: boolean, fault: string): readonly string[] => (isSound ? [] : [fault])
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** px below which words are tiny. */
const TINY = 13

/** Words that say nothing of where a link leads, whatever stands beside them. */
const empty = new Set([
  'here',
  'click here',
  'this',
  'link',
  'this link',
  'more',
  'read more',
  'learn more',
  'read',
  'go',
  'continue',
  'page',
])

/** The text of every style element. */
const sheets = ({ elements }: BuiltMail) => elements.filter(named('style')).map(wordsOf).join('\n')

const hasLanguage = (element: Element | undefined) =>
  Boolean(element && attributeOf(element, 'lang')) && ['ltr', 'rtl'].includes((element && attributeOf(element, 'dir')) ?? '')

function skippedHeadings({ elements }: BuiltMail): readonly string[] {
  const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName))
  return headings.flatMap((heading, at) => {
    const [depth, before] = [heading, headings[at - 1]].map((one) => Number(one?.tagName.slice(1) ?? 0))
    return (depth ?? 0) > (before ?? 0) + 1 ? [`the heading "${oneLine(wordsOf(heading))}" skips a level`] : []
  })
}

/** Links that share their words and lead to different places, of which a list of links tells no two apart. */
function sameWords({ elements }: BuiltMail): readonly string[] {
  const places = new Map<string, string>()
  return elements.filter(named('a')).flatMap((link) => {
    const [words, href] = [oneLine(wordsOf(link)).toLowerCase(), attributeOf(link, 'href') ?? '']
    const known = places.get(words)
    places.set(words, known ?? href)
    return known === undefined || known === href ? [] : [`two links say "${words}" and lead to different places`]
  })
}

const unit = /^(\d+(?:\.\d+)?)px$/

/** Every rule by its name, with how it is told on a letter's label and in a report. */
export const mailRules = {
  language: ({ elements, document }) => {
    const [html, body] = [elements.find(named('html')), findElement(document, 'body')]
    const [first] = body ? childrenOf(body) : []
    return [
      ...unless(hasLanguage(html), '"lang" and "dir" are missing on html'),
      ...unless(
        hasLanguage(first),
        '"lang" and "dir" are missing on the first element of body, which stays when a program throws the rest away',
      ),
    ]
  },
  tables: ({ elements }) =>
    elements
      .filter(named('table'))
      .filter((table) => attributeOf(table, 'role') !== 'presentation' && !elementsIn(table).some(named('th')))
      .map(() => 'a table is neither of data, with headings, nor has role="presentation"'),
  title: ({ document }) => {
    const title = findElement(document, 'title')
    return unless(Boolean(title && wordsOf(title).trim()), 'there is no title')
  },
  headings: (mail) => {
    const count = mail.elements.filter(named('h1')).length
    return [...unless(count === 1, `there are ${count} headings of the first level, where one belongs`), ...skippedHeadings(mail)]
  },
  pictures: ({ elements }) =>
    elements.filter(named('img')).flatMap((picture) => {
      const src = attributeOf(picture, 'src') ?? ''
      return [
        ...unless(Boolean(attributeOf(picture, 'alt')?.trim()), `the picture ${src} has no alternative text`),
        ...unless(
          ['width', 'height'].every((side) => /^\d+$/.test(attributeOf(picture, side) ?? '')),
          `the picture ${src} has no width and height`,
        ),
        ...unless(/^https?:\/\//.test(src), `the picture ${src} has no whole address`),
      ]
    }),
  words: ({ elements }) =>
    elements.flatMap((element) => {
      const styles = stylesOf(element)
      const size = unit.exec(styles.get('font-size') ?? '')?.[1]
      const isHidden = styles.get('display') === 'none'
      return [
        ...unless(
          styles.get('text-align') !== 'justify' && attributeOf(element, 'align') !== 'justify',
          'a text is justified, which tears holes into it',
        ),
        ...unless(isHidden || size === undefined || Number(size) >= TINY, `a text is ${size} px small; ${TINY} px are the least`),
      ]
    }),
  links: (mail) => [
    ...mail.elements.filter(named('a')).flatMap((link) => {
      const words = oneLine(wordsOf(link))
      const href = attributeOf(link, 'href') ?? ''
      return [
        ...unless(words !== '', `a link to ${href} has no words`),
        ...unless(
          !empty.has(
            words
              .toLowerCase()
              .replace(/[.…→›»]+$/, '')
              .trim(),
          ),
          `the link "${words}" does not say where it leads`,
        ),
        ...unless(/^(https?:\/\/|mailto:)/.test(href), `the link "${words}" has no whole address`),
      ]
    }),
    ...sameWords(mail),
  ],
  dark: (mail) => {
    const metas = mail.elements.filter(named('meta')).map((meta) => [attributeOf(meta, 'name'), attributeOf(meta, 'content')].join(' '))
    return [
      ...['color-scheme', 'supported-color-schemes'].flatMap((name) =>
        unless(metas.includes(`${name} light dark`), `the meta "${name}" is missing: programs take the mail for a light one`),
      ),
      ...unless(sheets(mail).includes('@media (prefers-color-scheme: dark)'), 'there is no style for the dark'),
    ]
  },
  backgrounds: ({ elements }) =>
    elements.flatMap((element) => {
      const style = attributeOf(element, 'style') ?? ''
      return unless(
        attributeOf(element, 'background') === undefined && !style.includes('url('),
        'a picture lies behind words, which are lost without it',
      )
    }),
  elsewhere: (mail) => [
    ...unless(!/@font-face|@import|url\(/.test(sheets(mail)), 'a style fetches something from elsewhere'),
    ...mail.elements
      .filter(named('script', 'link', 'iframe', 'object', 'embed', 'form', 'video', 'audio'))
      .map(({ tagName }) => `<${tagName}> is not for mails`),
  ],
  text: ({ elements, text }) => {
    const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map((heading) => oneLine(wordsOf(heading)))
    const links = elements.filter(named('a')).map((link) => attributeOf(link, 'href') ?? '')
    const said = oneLine(text)
    return [
      ...headings.filter((words) => !said.includes(words)).map((words) => `the text part lacks the heading "${words}"`),
      ...[...new Set(links)].filter((href) => !text.includes(href)).map((href) => `the text part lacks the address ${href}`),
    ]
  },
} as const satisfies Record<string, Rule>

export type MailRule = keyof typeof mailRules
