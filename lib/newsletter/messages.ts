/** What each mail says. The components in emails/ lay it out; these are the words. */
import { absolute, site } from '../site.ts'
import type { Links } from './links.ts'
import { currentPromise } from './promise.ts'
import type { MailKind } from './subscription.ts'

export type Message = {
  readonly subject: string
  /** The line that a list of mails shows beside the subject. */
  readonly preview: string
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** Six digits, set large. */
  readonly code?: string
  readonly button?: { readonly words: string; readonly href: string }
  /** Quiet lines at the foot, each with an address. */
  readonly foot: readonly { readonly words: string; readonly href: string }[]
}

/** What a mail needs beside its kind. */
export type Particulars = { readonly links: Links; readonly code?: string; readonly token?: string }

export function messageOf(kind: MailKind, { links, code = '', token = '' }: Particulars): Message {
  const leave = { words: 'Leave the list', href: links.leave }
  const me = { words: 'What we hold of you, and how to erase it', href: links.me }
  switch (kind) {
    case 'code':
      return {
        subject: `${code} is your code for ${site.name}`,
        preview: 'It is good for thirty minutes.',
        heading: 'One step is left',
        paragraphs: [
          `Somebody, we hope you, asked for the letters of ${site.name} at this address. Type this code on the page that asked for it:`,
          'It is good for thirty minutes. Or open the page below, which has one button. If you did not ask, do nothing: without the code no letter is ever sent.',
        ],
        code,
        button: { words: 'Open the last page', href: links.confirm(token) },
        foot: [{ words: 'What the newsletter is', href: links.newsletter }],
      }
    case 'welcome':
      return {
        subject: `You are on the list of ${site.name}`,
        preview: `${currentPromise.words}, short enough to fit in the bag.`,
        heading: 'You are on the list',
        paragraphs: [
          `${currentPromise.words}: the new stories, one measured bag, and whatever we had to correct.`,
          'No letter looks back at you: none has a picture that tells us it was opened, and no link goes by way of anybody. Leaving takes one click, here or in any letter.',
        ],
        foot: [{ words: 'The latest letter', href: absolute('/letters/latest') }, leave, me],
      }
    case 'already':
      return {
        subject: `You were on the list of ${site.name} already`,
        preview: 'Nothing has changed.',
        heading: 'You were on the list already',
        paragraphs: ['Somebody entered this address in our form. It was on the list before, and still is, once. There is nothing to do.'],
        foot: [leave, me],
      }
    case 'farewell':
      return {
        subject: `You have left the list of ${site.name}`,
        preview: 'You can come back at any time.',
        heading: 'You have left the list',
        paragraphs: [
          'No more letters will come. The stories stay where they are, and so does the way back: if you ever want to return, the form takes you as it did the first time.',
        ],
        foot: [{ words: 'Subscribe again', href: links.newsletter }, me],
      }
    case 'erased':
      return {
        subject: `${site.name} has erased your address`,
        preview: 'This is the last mail.',
        heading: 'Your address is erased',
        paragraphs: [
          'This is the last mail to it. We keep a fingerprint from which the address cannot be read, so that we never write to it by mistake. Should you sign up again yourself and confirm it, that goes too.',
        ],
        foot: [],
      }
  }
}
