/** Addresses of mail: what people type and paste, what the form accepts of it, and the one spelling that we keep. */
import { domainToASCII } from 'node:url'

/** RFC 5321, 4.5.3.1: 64 octets before the @, 254 in all for what fits into a mail's path. */
const octetLimits = { local: 64, all: 254 } as const

/** The parts that mail systems really use (RFC 5321 Dot-string), without quotes, comments or spaces. */
const localCharacters = "a-z0-9!#$%&'*+/=?^_`{|}~-"
const local = new RegExp(`^[${localCharacters}]+(\\.[${localCharacters}]+)*$`)
const notLocal = new RegExp(`[^.@${localCharacters}]`, 'u')
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
/**
 * What no label of a domain is written with (RFC 5892, roughly). Asked before `domainToASCII`, which reads a domain by the rules of URLs:
 * it ends at a slash or a question mark, decodes %65, and drops line ends.
 */
const notDomain = /(?![\p{L}\p{M}\p{N}.·・。．｡-]|\u200c|\u200d)./su

export type ReadAddress = { readonly address: string } | { readonly why: string }

const enter = 'Enter your email address, like name@example.com'
const whys = {
  none: enter,
  several: `${enter}: one address alone, and what was typed has more.`,
  space: `${enter}: this one has a space in its middle.`,
  long: `${enter}: this one is longer than an address can be.`,
} as const
const no = (why: keyof typeof whys): ReadAddress => ({ why: whys[why] })
/** Names a character that does not belong; a control character has no face to be named by. */
const noSuch = (character: string): ReadAddress =>
  /\p{C}/u.test(character) ? no('none') : { why: `${enter}: this one has “${character}”, which no address that we can write to has.` }

/** What keyboards, word processors and web pages put in the place of an ASCII character, and what they add that nobody sees. */
function tidied(typed: string): string {
  return typed
    .normalize('NFC')
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll('\u2019', "'")
    .replaceAll(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .trim()
}

/** The address of a link to write a mail (RFC 6068), decoded; what follows its question mark is the mail's, not the address's. */
function outOfLink(text: string): string {
  if (!/^mailto:/i.test(text) || !URL.canParse(text)) return text
  const { pathname } = new URL(text)
  // Reads percent signs as decodeURIComponent does, and lets those stand that stand alone.
  return new URLSearchParams(`to=${pathname.replaceAll('+', '%2B').replaceAll('&', '%26')}`).get('to') ?? ''
}

/** What is between the brackets of `Name <name@example.com>`; undefined where there are two such. */
function outOfBrackets(text: string): string | undefined {
  const open = text.lastIndexOf('<')
  if (open < 0 || !text.endsWith('>')) return text
  return /[<>]/.test(text.slice(0, open)) ? undefined : text.slice(open + 1, -1)
}

/**
 * The address in lower case, its domain in ASCII (IDNA); or why it is none that we can write to, as a sentence. What can mean one
 * address alone is understood. Quoted local parts, comments, domain literals and several addresses are none.
 */
export function readAddress(typed: string): ReadAddress {
  const inside = outOfBrackets(tidied(typed).replace(/[\s,;.]+$/, ''))
  if (inside === undefined) return no('several')
  const text = outOfLink(inside)
    .trim()
    .replaceAll(/\s*@\s*/g, '@')
  const [name = '', typedDomain = '', ...more] = text.split('@')
  if (more.length) return no(/[\s,;]/.test(text) ? 'several' : 'none')
  if (!name || !typedDomain) return no('none')
  if (/\s/.test(text)) return no('space')
  return join(name.replaceAll(/\p{Cf}/gu, '').toLowerCase(), typedDomain)
}

function join(name: string, typedDomain: string): ReadAddress {
  const strange = notLocal.exec(name) ?? notDomain.exec(typedDomain)
  if (strange) return noSuch(strange[0])
  const domain = domainToASCII(typedDomain).toLowerCase()
  const labels = domain.split('.')
  const isSound = local.test(name) && labels.length > 1 && labels.every((part) => label.test(part))
  if (name.length > octetLimits.local || name.length + typedDomain.length >= octetLimits.all) return no('long')
  // A name of figures alone at the end is an IP address without its brackets.
  if (!isSound || /^\d+$/.test(labels.at(-1) ?? '')) return no('none')
  const address = `${name}@${domain}`
  return address.length > octetLimits.all ? no('long') : { address }
}

/** The address alone, or undefined. */
export function toAddress(typed: string): string | undefined {
  const read = readAddress(typed)
  return 'address' in read ? read.address : undefined
}

/** Google delivers to one mailbox whatever dots stand before the @ (support.google.com/mail/answer/7436150), under both of its names. */
const dotless: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com'])

/**
 * The mailbox that an address leads to, as far as its spelling tells: what follows a plus sign is a tag (RFC 5233), and Gmail's dots mean
 * nothing. Whoever asks for mail to `ann+1@` and `ann+2@` fills one inbox. For counting alone: nothing is ever sent to it.
 */
export function mailboxOf(address: string): string {
  const [name = '', domain = ''] = address.split('@')
  const untagged = name.startsWith('+') ? name : (name.split('+')[0] ?? '')
  return dotless.has(domain) ? `${untagged.replaceAll('.', '')}@gmail.com` : `${untagged}@${domain}`
}
