/** Addresses of mail: what the form accepts, and the one spelling that we keep. */
import { domainToASCII } from 'node:url'

/** RFC 5321, 4.5.3.1: 64 octets before the @, 254 in all for what fits into a mail's path. */
const limits = { local: 64, all: 254 } as const

/** The parts that mail systems really use (RFC 5321 Dot-string), without quotes, comments or spaces. */
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * The address in lower case, its domain in ASCII (IDNA), or undefined where it is none that we can write to. Quoted local parts,
 * comments, domain literals, several addresses and anything with a line end are none.
 */
export function toAddress(typed: string): string | undefined {
  const text = typed.trim().normalize('NFC')
  // Line ends and their like are dropped by the URL rules that read the domain below; here they are a refusal.
  if (text.length > limits.all || /[\s\p{C}]/u.test(text)) return undefined
  const at = text.lastIndexOf('@')
  const name = text.slice(0, at).toLowerCase()
  const domain = domainToASCII(text.slice(at + 1)).toLowerCase()
  const labels = domain.split('.')
  const isSound = at > 0 && name.length <= limits.local && local.test(name) && labels.length > 1 && labels.every((part) => label.test(part))
  // A name of figures alone at the end is an IP address without its brackets.
  if (!isSound || /^\d+$/.test(labels.at(-1) ?? '')) return undefined
  const address = `${name}@${domain}`
  return address.length > limits.all ? undefined : address
}
