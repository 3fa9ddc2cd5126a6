/** What the webhook of a relay tells, once it is known to be the relay's own. */
import type { Report } from './report.ts'

/** A request of a relay: its body as it came, since signatures are of bytes. */
export type Delivered = { readonly authorization: string; readonly body: string }

/** `id` names the request: none is taken twice. `confirm` is an address that an operator has to open once, so that the relay sends at all. */
export type Heard =
  | { readonly id: string; readonly report: Report }
  | { readonly id: string; readonly confirm: string }
  | { readonly refused: 'unsigned' | 'unreadable' }

/** Reads a request, or refuses it. `secret` is by what the relay is known. */
export type ReadWebhook = (delivered: Delivered, secret: string, now: Date) => Promise<Heard>

/** The value that JSON stands for, or nothing. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whoever sends something else is told so, and counted.
    return undefined
  }
}

/** How long after it was made a request is taken: relays try again for hours; what was seen is kept for longer than this. */
export const TIMELY = 24 * 60 * 60_000

export const isTimely = (made: Date, now: Date) => Math.abs(now.getTime() - made.getTime()) <= TIMELY
