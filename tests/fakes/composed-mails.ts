/** Prints each mail as it is sent, and each letter that readers have, as JSON: a program of its own, because Playwright makes something else of JSX. */
import { readLetterText } from '../../lib/content/letters.ts'
import { readTree } from '../../lib/content/text/read.ts'
import { editionContents } from '../../lib/letters/edition-contents.ts'
import { printLetter } from '../../lib/letters/mail/print.tsx'
import { listShownLetters } from '../../lib/letters/sent-in-edition.ts'
import { compose } from '../../lib/newsletter/compose.ts'
import type { MailKind } from '../../lib/newsletter/subscription.ts'

const kinds: readonly MailKind[] = ['code', 'welcome', 'already', 'farewell', 'erased']

const mails = await Promise.all(
  kinds.map(async (kind) => {
    const subscriber = '22222222-2222-4222-8222-222222222222'
    const addressed = { id: subscriber, kind, subscriber, to: 'ann@example.com', code: '123456', token: 'token-of-the-link' }
    const { html } = await compose('key', addressed, new Date(0))
    return { kind, html }
  }),
)
const letters = await Promise.all(
  listShownLetters().map(async (letter) => {
    const { raw } = await readLetterText(letter.slug)
    return { kind: letter.slug, html: (await printLetter(readTree(raw), editionContents(letter))).html }
  }),
)
console.log(JSON.stringify([...mails, ...letters]))
