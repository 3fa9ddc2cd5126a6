/** What can be wrong with a request, its status (RFC 9110), and what a reader is told. Each sentence says what to do. */

export const problems = {
  address: { status: 422, words: 'Enter your email address, like name@example.com' },
  code: {
    status: 422,
    words: 'Enter the six digits of our newest mail. A code is good for thirty minutes, five tries and one use; the form sends another.',
  },
  'old link': { status: 410, words: 'This link was good for thirty minutes, or has been used. Enter your address for a new one.' },
  link: { status: 404, words: 'Open the whole link from the mail: this one leads to nobody. Or enter your address for a new mail.' },
  'too many': { status: 429, words: 'Wait ten minutes and send the form again: too many sign-ups have come from your network.' },
  'too large': { status: 413, words: 'Enter one email address and nothing else: more was sent than a form of ours can hold.' },
  type: { status: 415, words: 'Send the form from this page: what arrived was not a form.' },
  foreign: { status: 403, words: 'Send the form from this page: it came from another site.' },
  store: {
    status: 503,
    words: 'Send the form again in a few minutes: our list does not answer just now, and your address is not on it yet.',
  },
} as const satisfies Record<string, { status: number; words: string }>

export type Problem = keyof typeof problems

export const isProblem = (name: string | undefined): name is Problem => name !== undefined && Object.hasOwn(problems, name)
