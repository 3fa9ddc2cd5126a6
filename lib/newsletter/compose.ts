/** A mail as it is sent: the words of its kind, laid out as HTML and as text. */
import { render } from '@react-email/render'
import { createElement } from 'react'
import { MailLayout } from './emails/mail-layout.tsx'
import { linksFor } from './links.ts'
import type { Mail } from './mailer.ts'
import { messageOf } from './messages.ts'
import type { MailKind } from './subscription.ts'

export type Addressed = {
  readonly id: string
  readonly kind: MailKind
  /** Whom its signed links name. */
  readonly subscriber: string
  readonly to: string
  readonly code?: string
  readonly token?: string
}

/** `key` signs the links, which are good from `now`. */
export async function compose(key: string, { id, kind, subscriber, to, code, token }: Addressed, now: Date): Promise<Mail> {
  const links = linksFor(key, subscriber, now)
  const message = messageOf(kind, { links, ...(code ? { code } : {}), ...(token ? { token } : {}) })
  const layout = createElement(MailLayout, message)
  const [html, text] = await Promise.all([render(layout), render(layout, { plainText: true })])
  return {
    id,
    to,
    subject: message.subject,
    html,
    text,
    ...(message.button ? { confirm: message.button.href } : {}),
    ...(kind === 'welcome' || kind === 'already' ? { leave: links.leave } : {}),
  }
}
