/** What a failure means for a letter: for one delivery, for its lane, for the letter, for the reader. On the verdicts of all mail. Pure. */
import { type Failure, type Fault, type Reason, verdictOf } from '../../newsletter/verdicts.ts'

/**
 * `wait`: a fault of ours, no try is counted, and one mail at a time is tried. `pause lane`: the same, until an operator opens the lane. `policy`: a
 * refusal by policy, which counts for the lane. `stop letter`: it cannot be taken as it is. `retry`: later, counted. `refuse`: this one is over.
 * `uncertain`: the connection ended when the mail was on its way.
 */
export type LetterVerdict =
  | { readonly effect: 'wait' | 'pause lane'; readonly reason: Fault; readonly isSlow: boolean }
  | { readonly effect: 'retry'; readonly reason: Reason; readonly isSlow: boolean }
  | { readonly effect: 'policy' | 'stop letter' | 'uncertain'; readonly reason: Reason }
  | { readonly effect: 'refuse'; readonly reason: Reason; readonly reader: 'untouched' | 'strike' | 'suppressed' }

/** The server wants less mail (RFC 5321, 4.2; RFC 3463, 3.8); a mailbox that is full wants nothing of the kind. */
const isSlow = ({ code, enhanced = '' }: Failure) =>
  code === 421 || enhanced.startsWith('4.7.') || (code >= 450 && code <= 459 && !enhanced.startsWith('4.2.'))

export function letterVerdictOf(failure: Failure): LetterVerdict {
  const { phase, code, isUnderWay } = failure
  const verdict = verdictOf(failure)
  if (phase === 'lost' && isUnderWay) return { effect: 'uncertain', reason: 'connection' }
  switch (verdict.effect) {
    case 'stop':
    case 'doubt':
      if (verdict.reason === 'policy' || verdict.reason === 'refused') return { effect: 'policy', reason: verdict.reason }
      return { effect: verdict.reason === 'sender' && code >= 500 ? 'pause lane' : 'wait', reason: verdict.reason, isSlow: isSlow(failure) }
    case 'retry':
      return { effect: 'retry', reason: verdict.reason, isSlow: isSlow(failure) }
    case 'give up':
      if (verdict.reason === 'message' && phase !== 'message') return { effect: 'stop letter', reason: 'message' }
      return { effect: 'refuse', reason: verdict.reason, reader: 'untouched' }
    case 'strike':
      return { effect: 'refuse', reason: verdict.reason, reader: 'strike' }
    case 'suppress':
      return { effect: 'refuse', reason: verdict.reason, reader: 'suppressed' }
  }
}
