/** What the pages of letters show, and their feed. */
import { dayAt } from '../clock.ts'
import { findGauge } from '../content/catalogue.ts'
import { readLetterText } from '../content/letters.ts'
import { findStory } from '../content/stories.ts'
import { summaryOf as storySummaryOf } from '../content/summary.ts'
import { readTree } from '../content/text/read.ts'
import { editionContents } from '../letters/edition-contents.ts'
import { printLetter } from '../letters/mail/print.tsx'
import { checkMail } from '../letters/mail-list/check.ts'
import { findShownLetter, listSentLetters, listShownLetters, sentMoments } from '../letters/sent-in-edition.ts'
import type { LetterPageData, ListedLetter } from '../letters/types.ts'
import { labelOf, receiptWords } from '../letters/words.ts'
import type { Letter } from '../types.ts'

const summaryOf = ({ slug, subject, preheader, kind, day, send, notAfter, words }: Letter, sent: ReadonlySet<string>): ListedLetter => ({
  ...{ slug, subject, preheader, kind, day, send, notAfter, words },
  isSent: sent.has(slug),
})

/** The newest letters that readers have, at most so many. */
export function listLetterSummaries(most = Number.POSITIVE_INFINITY): readonly ListedLetter[] {
  const sent = new Set(listSentLetters().map(({ slug }) => slug))
  return listShownLetters()
    .slice(0, most)
    .map((letter) => summaryOf(letter, sent))
}

export const loadLettersPage = () => ({ letters: listLetterSummaries() })

/** The letter that was written last of those that readers have. */
export const findLatestLetter = (): string | undefined => listShownLetters()[0]?.slug

/** What the tags of a letter's text name. */
function contextOf(letter: Letter) {
  const contents = editionContents(letter)
  const { slug, sources, gaps, marks, linked, gauges } = letter
  return {
    story: { slug, sources, gaps, marks },
    letter: contents,
    drawn: contents.bags.map(({ bag }) => bag),
    // A letter has no shopping list.
    listed: [],
    linked: linked.flatMap((one) => findStory(one) ?? []).map(storySummaryOf),
    gates: gauges.flatMap((one) => findGauge(one) ?? []),
    pictures: contents.pictures,
  }
}

/** A letter as its page shows it; nothing for a slug of none that readers have. */
export async function loadLetterPage(slug: string) {
  const letter = findShownLetter(slug)
  if (!letter) return undefined
  const sent = listSentLetters().find((one) => one.slug === slug)
  const { code, raw } = await readLetterText(slug)
  const mail = await printLetter(readTree(raw), editionContents(letter))
  const receipt = sent?.receipt && receiptWords(sent.receipt)
  const page: LetterPageData = {
    letter,
    ...(sent && { sentOn: dayAt(new Date(sent.sentAt)) }),
    correctedSince: letter.linked.flatMap((one) => {
      const story = findStory(one)
      return (story?.corrections ?? []).flatMap(({ on, text }) =>
        story && on >= letter.day ? [{ slug: one, title: story.title, on, text }] : [],
      )
    }),
    label: labelOf(mail, checkMail(mail).length === 0),
    ...(receipt !== undefined && { receipt }),
  }
  return { page, context: contextOf(letter), code }
}

/** Every letter that readers have, in full, with the moment at which it was sent. */
export function loadLettersFeed() {
  const sent = sentMoments()
  return Promise.all(
    listShownLetters().map(async (letter) => ({
      letter,
      sentAt: sent.get(letter.slug),
      context: contextOf(letter),
      code: (await readLetterText(letter.slug)).code,
    })),
  )
}

export type LettersFeedData = Awaited<ReturnType<typeof loadLettersFeed>>
