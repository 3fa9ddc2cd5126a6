/** The numbers of the newsletter, in one place. Times in milliseconds. */
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * Sign-ups in a window of some ms. Of more than `free` from one household, or more than so many from a site, a provider or everywhere, the
 * mail comes later; of more than `most` from one household nothing is taken. `crowd`: how many of those that come later are decided in a
 * window. `waiting`: how many of either may wait, which is all that the disk must hold.
 */
export type SignupLimits = {
  readonly window: number
  readonly household: { readonly free: number; readonly most: number }
  readonly site: number
  readonly provider: number
  readonly everywhere: number
  /** Everybody is counted in so many rows, so that sign-ups do not queue for one. */
  readonly shards: number
  readonly crowd: number
  readonly waiting: { readonly ordinary: number; readonly crowd: number }
}

export const rules = {
  /** The form writes to a mailbox again after pauses that grow, and forgets how often it has when the mailbox was left alone for so long. */
  mailbox: { pauses: [10 * minute, hour, 6 * hour, day], forget: 7 * day },
  /** Tries are of one code, and of all codes that one mailbox is sent in a day. */
  code: { life: 30 * minute, tries: 5, day, triesADay: 10 },
  /** The form writes to an address that was erased once in so long, until its owner confirms. */
  erased: 30 * day,
  /**
   * Wrong codes and links in a window: from networks of each size, and, of codes, from everywhere. A code has a million values, so 500 in
   * ten minutes guess one right in two weeks; docs/decisions has the figures.
   */
  tries: {
    window: 10 * minute,
    wrong: {
      code: { household: 30, site: 100, provider: 200, everywhere: 500 },
      link: { household: 100, site: 300, provider: 1000 },
    },
  },
  /** A sign-up that nobody confirms. */
  lapse: 14 * day,
  /** How long the hash of a network stays. */
  network: 30 * day,
  /** How long the link to what we hold is good. */
  me: day,
  limits: {
    window: 10 * minute,
    household: { free: 20, most: 100 },
    site: 100,
    provider: 1000,
    everywhere: 6000,
    shards: 100,
    crowd: 600,
    waiting: { ordinary: 20_000, crowd: 6000 },
  } satisfies SignupLimits,
  /** Between seeing the form and sending it, a person needs at least this. */
  fillTime: 1500,
  /** A form that is shown once more is taken, however quick it comes back, for so long. */
  secondForm: 60 * minute,
  /** Longer than this nobody waits for the store: a route, and a page with one question of its own. Together under five seconds. */
  patience: { route: 4500, page: 2200 },
  /**
   * How long the rows of a letter's deliveries stay after it, and those of letters that a mailbox did not take: five of these, which end it
   * (`strikes` in lib/letters/rules.ts), are four months apart at least.
   */
  letters: { deliveries: 90 * day, strikes: 180 * day },
  mail: {
    /** Pauses after the first, second, … failure that counts; after the last the mail is given up. */
    pauses: [minute, 5 * minute, 30 * minute, 2 * 60 * minute, 8 * 60 * minute, day],
    /** No pause is as long as this. */
    farthest: 2 * day,
    /** While a fault of ours has stopped sending, one mail is tried after a pause that grows with the time since it began. */
    probe: { least: 1000, most: minute },
    /** A sender that took a mail and died is not waited for longer than this. */
    lease: 5 * minute,
    /** A sending that takes longer is broken off, well within its lease. */
    sending: 4 * minute,
    /** What has been due for longer is told by /readyz: a worker that runs does not leave it. */
    late: 10 * minute,
    /** Mails that are sent at the same time. */
    together: 5,
    /** An address that refuses so many mails, the first and the last so far apart, with none accepted between, is never written to again. */
    strikes: { strike: { mails: 2, span: 7 * day }, deferred: { mails: 5, span: 30 * day } },
    /** How long rows stay: of mails that were sent, that were given up, and that wait and cannot be sent. */
    keep: { sent: 30 * day, dead: 90 * day, waiting: 30 * day },
    /** When the worker stops: what is being sent may take so long, and then is broken off; the worker ends in any case. */
    stop: { finish: 6000, end: 8000 },
  },
} as const
