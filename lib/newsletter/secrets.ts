/** Codes, tokens and keyed hashes. Nothing here is kept as it is sent: the store holds hashes. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Six digits, for a person to type. Always the same for one mail: a second copy has the Message-ID of the first, and a mailbox that drops
 * duplicates must not be left with another code.
 */
export const codeOf = (key: string, mail: string) => String(mac(key, `code|${mail}`).readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
/** 128 bits, for the link of a mail; the same each time, too. */
export const tokenOf = (key: string, mail: string) => mac(key, `token|${mail}`).subarray(0, 16).toString('base64url')

const mac = (key: string, text: string) => createHmac('sha256', key).update(text).digest()

export const makeKey = () => randomBytes(32).toString('base64url')

/** A hash that only the holder of the key can make: of addresses and networks, which are too few to hide behind a plain one. */
export const keyedHash = (key: string, text: string) => mac(key, text).toString('base64url')
/** Of a token: 128 random bits need no key. */
export const hash = (token: string) => createHash('sha256').update(token).digest('base64url')

/** In a time that tells nothing of where they differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest()]
  return timingSafeEqual(a, b)
}

/** What a signed id is good for: to leave, without end; to see and erase what we hold, for a day; to send a form a second time, for an hour. */
export type Purpose = 'leave' | 'me' | 'again'

/** `id.until.signature`; `until` is in seconds since 1970, 0 without end. */
export function sign(key: string, purpose: Purpose, id: string, until = 0): string {
  return `${id}.${until.toString(36)}.${keyedHash(key, `${purpose}|${id}|${until}`).slice(0, 27)}`
}

/** The id that was signed, or undefined when it was not made by us for this, or is over. `now` in seconds since 1970. */
export function verifySignedId(key: string, purpose: Purpose, signed: string, now: number): string | undefined {
  const [id = '', until36 = '', signature = ''] = signed.split('.')
  const until = Number.parseInt(until36, 36)
  if (!/^[0-9a-f-]{36}$/.test(id) || Number.isNaN(until)) return undefined
  const isOurs = isSame(signature, keyedHash(key, `${purpose}|${id}|${until}`).slice(0, 27))
  return isOurs && (until === 0 || now <= until) ? id : undefined
}
