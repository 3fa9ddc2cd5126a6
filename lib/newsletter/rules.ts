/** The numbers of the newsletter, in one place. Times in milliseconds. */
const minute = 60_000
const day = 24 * 60 * minute

/** Sign-ups that are taken in a window of some ms: from one network, and from everywhere, counted in shards. */
export type Limits = { readonly window: number; readonly network: number; readonly everywhere: number; readonly shards: number }

export const rules = {
  /** The form says nothing to an address again before this. */
  cooldown: 10 * minute,
  code: { life: 30 * minute, tries: 5 },
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
  /** Sign-ups in a window: from one network, and from everywhere together, counted in shards so that they do not queue for one row. */
  limits: { window: 10 * minute, network: 20, everywhere: 6000, shards: 100 },
  /** Between seeing the form and sending it, a person needs at least this. */
  fillTime: 1500,
  /** A form that is shown once more is taken, however quick it comes back, for so long. */
  secondForm: 60 * minute,
  /** Longer than this nobody waits for the store: a route, and a page with one question of its own. Together under five seconds. */
  patience: { route: 4500, page: 2200 },
  /** Of a request, in bytes. */
  body: 16 * 1024,
  mail: {
    /** Pauses after the first, second, … failure that counts; after the last the mail is given up. */
    pauses: [minute, 5 * minute, 30 * minute, 2 * 60 * minute, 8 * 60 * minute, day],
    /** While a fault of ours has stopped sending, one mail is tried after a pause that grows with the time since it began. */
    probe: { least: 1000, most: minute },
    /** A sender that took a mail and died is not waited for longer than this. */
    lease: 5 * minute,
    /** A sending that takes longer is broken off, well within its lease. */
    sending: 4 * minute,
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
