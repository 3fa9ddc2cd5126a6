/** The numbers of sending letters, in one place. Times in milliseconds. */
import { rules } from '../newsletter/rules.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

export const letterRules = {
  /** Deliveries that a worker takes at once. */
  chunk: 200,
  /** Of these, how many are handed to the server's connections at once: should the process die, as many are uncertain. */
  group: 20,
  /** Connections to the mail server, beside those that carry codes. */
  connections: 10,
  /** A worker that took deliveries and died is not waited for longer than this. */
  lease: 5 * minute,
  /** A sending that takes longer is broken off, well within its lease. */
  sending: 4 * minute,
  /** Pauses after the first, second, … failure that counts; the last one is repeated until `expire` after the first try. */
  pauses: [15 * minute, hour, 4 * hour, 12 * hour],
  expire: 72 * hour,
  /** While a fault of ours stands, one mail is tried after a pause that grows with the time since it began. */
  probe: { least: second, most: minute },
  /** An address that refuses so many letters, the first and the last so far apart, with none taken between, is never written to again. */
  strikes: { strike: { letters: 2, span: 7 * day }, deferred: { letters: 5, span: 30 * day } },
  /** A lane pauses above these shares, of no fewer than so many. */
  pause: { policy: 0.05, complaints: 0.001, least: 3 },
  /** Mails a second of a lane that had no limit and is told to go slower; never fewer than `least`; its growth a minute, `rest` after it was told. */
  slow: { first: 50, least: 0.2, growth: 1.1, rest: minute, apart: 5 * second },
  /** How long what became of mails is gathered before it is noted, and how many at most. */
  note: { after: 20, most: 50 },
  /** Rows of a letter's deliveries, after it is settled; then its receipt alone stays. Strikes, and what is known of webhooks. */
  keep: { ...rules.letters, seen: 2 * day },
  /** A receipt tells who left within so long of the letter. */
  leaving: 7 * day,
  /** How long a worker may take to end. */
  stop: { finish: 6 * second, end: 8 * second },
} as const
