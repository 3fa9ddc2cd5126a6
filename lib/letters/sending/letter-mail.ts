/**
 * A letter as bytes. Its texts are encoded once (quoted-printable, RFC 2045, 6.7), cut where one reader's signed addresses go; per mail only headers and
 * those addresses are made.
 */
import { randomBytes } from 'node:crypto'
import MimeNode from 'nodemailer/lib/mime-node'
import * as quotedPrintable from 'nodemailer/lib/qp'
import { env } from '../../env.ts'
import { linksFor } from '../../newsletter/links.ts'
import { listHeaders, notAnswered } from '../../newsletter/list-headers.ts'
import { LEAVE_MARK, ME_MARK } from '../marks.ts'
import type { RenderedLetter } from '../rendered.ts'
import { DELIVERY_HEADER, type Delivery, messageIdOf, tokenOf } from './tokens.ts'

/** What a mail needs of a reader. `messageId` is for one that is no delivery; theirs is made of the delivery, and stays the same on a second copy. */
export type Addressee = Delivery & { readonly to: string; readonly messageId?: string }

export type Composed = {
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  readonly raw: Buffer
  readonly messageId: string
}

export type Keys = { readonly letters: string; readonly links: string }
export type ComposeLetter = (addressee: Addressee, now: Date) => Composed

type Piece = { readonly encoded: string } | { readonly mark: typeof LEAVE_MARK | typeof ME_MARK }

/** Of 76 characters that a line may have, one is for the soft break after a piece. */
const encode = (text: string) => quotedPrintable.wrap(quotedPrintable.encode(text), 75)

/** The pieces of a text, each of which ends in the middle of a line. */
function piecesOf(text: string): readonly Piece[] {
  const lines = text.replaceAll(/\r\n?|\n/g, '\r\n')
  return lines.split(LEAVE_MARK).flatMap((part, at): Piece[] => {
    const inner = part
      .split(ME_MARK)
      .flatMap((words, n): Piece[] => [...(n ? [{ mark: ME_MARK } as const] : []), { encoded: encode(words) }])
    return [...(at ? [{ mark: LEAVE_MARK } as const] : []), ...inner]
  })
}

/** A soft line break, which is none in the text that is read. */
const SOFT = '=\r\n'

const fill = (pieces: readonly Piece[], links: Readonly<Record<string, string>>) =>
  pieces.map((piece) => ('mark' in piece ? encode(links[piece.mark] ?? '') : piece.encoded)).join(SOFT)

const bodyPart = (type: string) => `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`

/** Where reports go: the address for them with the token after a plus (RFC 5233), or whoever signs. */
function returnPath(token: string): string {
  const [local, domain] = env.bounceAddress?.split('@') ?? []
  return local && domain ? `${local}+${token}@${domain}` : env.sender.address
}

/** How the relays that tell by webhook are asked to bring the token back. */
const forWebhooks = (token: string) => ({
  ...(env.webhooks.postmark && { 'X-PM-Metadata-delivery': token }),
  ...(env.webhooks.mailgun && { 'X-Mailgun-Variables': JSON.stringify({ delivery: token }) }),
})

/** Makes of a letter what makes a mail of it. */
export function letterComposer({ subject, html, text }: Pick<RenderedLetter, 'subject' | 'html' | 'text'>, keys: Keys): ComposeLetter {
  const parts = [
    { type: 'text/plain', pieces: piecesOf(text) },
    { type: 'text/html', pieces: piecesOf(html) },
  ]
  const boundary = `--_reticule_${randomBytes(12).toString('hex')}`
  return ({ letter, subscriber, to, messageId = messageIdOf(keys.letters, { letter, subscriber }) }, now) => {
    const token = tokenOf(keys.letters, { letter, subscriber })
    const links = linksFor(keys.links, subscriber, now)
    const head = new MimeNode(`multipart/alternative; boundary="${boundary}"`)
    head.boundary = boundary
    head.setHeader({
      From: env.sender.header,
      To: { name: '', address: to },
      Subject: subject,
      'Message-ID': `<${messageId}@${env.sender.domain}>`,
      ...notAnswered,
      ...listHeaders(links.leave),
      [DELIVERY_HEADER]: token,
      ...forWebhooks(token),
    })
    head.setHeader('Date', now.toUTCString().replace('GMT', '+0000'))
    const marks = { [LEAVE_MARK]: links.leave, [ME_MARK]: links.me }
    const body = parts.map(({ type, pieces }) => `--${boundary}\r\n${bodyPart(type)}${fill(pieces, marks)}\r\n`).join('')
    const envelope = head.getEnvelope()
    return {
      envelope: { from: returnPath(token), to: envelope.to },
      raw: Buffer.from(`${head.buildHeaders()}\r\n\r\n${body}--${boundary}--\r\n`, 'latin1'),
      messageId,
    }
  }
}
