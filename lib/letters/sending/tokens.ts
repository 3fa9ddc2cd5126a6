/** What names one letter to one reader, to others and back: only we can make it. */
import { createHmac } from 'node:crypto'
import { isSame, keyedHash } from '../../newsletter/secrets.ts'

export type Delivery = { readonly letter: number; readonly subscriber: string }

/** For the Message-ID: the same on a second copy, another for each reader, and nothing can be read from it. */
export const messageIdOf = (key: string, { letter, subscriber }: Delivery) => keyedHash(key, `message|${letter}|${subscriber}`)

const [LETTER, SUBSCRIBER, SIGNATURE] = [6, 32, 16]
const DIGITS = LETTER + SUBSCRIBER + SIGNATURE
/** Characters of a token: digits and small letters, since some servers do not keep capitals. */
const LENGTH = Math.ceil((DIGITS * 4) / Math.log2(36))

const signature = (key: string, hex: string) => createHmac('sha256', key).update(`delivery|${hex}`).digest('hex').slice(0, SIGNATURE)

/** Stands in the return path of a mail, and in a header: reports bring it back. */
export function tokenOf(key: string, { letter, subscriber }: Delivery): string {
  const hex = letter.toString(16).padStart(LETTER, '0') + subscriber.replaceAll('-', '')
  return BigInt(`0x${hex}${signature(key, hex)}`)
    .toString(36)
    .padStart(LENGTH, '0')
}

/** The delivery that a token names, or nothing where we have not made it. */
export function readToken(key: string, token: string): Delivery | undefined {
  if (token.length !== LENGTH || !/^[0-9a-z]+$/i.test(token)) return undefined
  const number = [...token].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
  const hex = number.toString(16).padStart(DIGITS, '0')
  const signed = hex.slice(0, LETTER + SUBSCRIBER)
  if (hex.length !== DIGITS || !isSame(hex.slice(-SIGNATURE), signature(key, signed))) return undefined
  const id = signed.slice(LETTER)
  const subscriber = [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-')
  return { letter: Number.parseInt(signed.slice(0, LETTER), 16), subscriber }
}

/** The header that carries the token. */
export const DELIVERY_HEADER = 'X-Reticule-Delivery'
