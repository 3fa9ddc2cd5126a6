/** What can be wrong with a request, its status (RFC 9110), and what a reader is told. Each sentence says what to do. */

export const problems = {
  /** Said of an address that is empty; what is wrong with another one, readAddress says. */
  address: { status: 422, words: 'Enter your email address, like name@example.com' },
  'once more': {
    status: 200,
    words:
      'Press the button once more. The form came faster than people type, or with a field filled in that stays empty, and nothing has been sent yet.',
  },
  code: {
    status: 422,
    words:
      'Enter the six digits of our newest mail, or press the button behind its link. A code is good for thirty minutes, five tries and one use; the form sends another.',
  },
  digits: { status: 422, words: 'Enter the six digits of our newest mail: what was typed is not six digits.' },
  'old link': { status: 410, words: 'Enter your address for a new mail: this link was good for thirty minutes.' },
  link: {
    status: 404,
    words: 'Open the whole link from our newest mail, or enter your address for another: this one leads to nobody.',
  },
  'too many': { status: 429, words: 'Wait ten minutes and send the form again: too many forms have come from your network.' },
  'too many tries': {
    status: 429,
    words: 'Press the button behind the link in our mail, or wait ten minutes: too many wrong codes have been typed.',
  },
  full: {
    status: 503,
    words: 'Send the form again in an hour or two: more people have signed up than we can write to just now, and your address is not kept.',
  },
  type: { status: 415, words: 'Send the form from this page: what arrived was not a form.' },
  foreign: { status: 403, words: 'Send the form from this page: it came from another site.' },
  // Of both: what was sent may have been kept all the same, and may be sent twice.
  store: { status: 503, words: 'Send the form again in a few minutes: our list does not answer just now. Sending it twice does no harm.' },
  broken: {
    status: 500,
    words: 'Send the form again in a few minutes: something of ours broke, and we are told. Sending it twice does no harm.',
  },
} as const satisfies Record<string, { status: number; words: string }>

export type FormProblem = keyof typeof problems

export const isProblem = (name: string | undefined): name is FormProblem => name !== undefined && Object.hasOwn(problems, name)
