/** How far a letter has got: the table of its states, without a store, a clock or a mail. */

export const letterStates = ['draft', 'ready', 'tested', 'armed', 'frozen', 'sending', 'paused', 'settled', 'cancelled'] as const
export type LetterState = (typeof letterStates)[number]

export const letterEvents = [
  'ready',
  'withdraw',
  'edit',
  'test',
  'arm',
  'disarm',
  'freeze',
  'begin',
  'pause',
  'resume',
  'resend',
  'settle',
  'cancel',
] as const
/**
 * `ready`: the served edition holds it. `withdraw`: it does not any more. `edit`: it says something else than was tested. `test`: it was sent to a
 * tester. `arm`: it is to go out. `disarm`: what it needs is gone. `freeze`: it is settled who gets it. `begin`: the first deliveries are taken.
 * `resend`: those of whom it is uncertain whether they have it get it again. `settle`: nothing waits, and the balance is exact.
 */
export type LetterEvent = (typeof letterEvents)[number]

/** What is not in the table is refused. */
const table: Readonly<Record<LetterState, Partial<Record<LetterEvent, LetterState>>>> = {
  draft: { ready: 'ready', cancel: 'cancelled' },
  ready: { withdraw: 'draft', edit: 'ready', test: 'tested', cancel: 'cancelled' },
  tested: { withdraw: 'draft', edit: 'ready', test: 'tested', arm: 'armed', cancel: 'cancelled' },
  armed: { withdraw: 'draft', edit: 'ready', disarm: 'tested', freeze: 'frozen', cancel: 'cancelled' },
  frozen: { begin: 'sending', pause: 'paused', cancel: 'cancelled' },
  sending: { pause: 'paused', settle: 'settled', resend: 'sending', cancel: 'cancelled' },
  paused: { resume: 'sending', resend: 'sending', cancel: 'cancelled' },
  settled: { resend: 'sending' },
  cancelled: {},
}

/** The state that an event leads to, or undefined where the table refuses it. */
export const nextState = (from: LetterState, event: LetterEvent): LetterState | undefined => table[from][event]
