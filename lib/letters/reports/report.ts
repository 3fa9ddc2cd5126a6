/** What a report says, whichever way it came: whose mail it is about, and what became of it. Pure. */
import type { Failure } from '../../newsletter/verdicts.ts'

/** `failed`: it was not delivered. `complaint`: its reader calls it spam. `other`: nothing that anybody has to do something about. */
export type Report = {
  readonly kind: 'failed' | 'complaint' | 'other'
  /** Where our token may stand. Nothing else of a report names anybody: addresses in it are whoever wrote it. */
  readonly tokens: readonly string[]
  readonly failure?: Failure
}

/** X.0.0 says no more than that it failed. */
const isVague = (enhanced: string) => /^\d\.0\.0$/.test(enhanced)

/** What a bare code stands for where none is given: 550 is a verdict on the address, 554 says no more than that the mail did not come (RFC 5321, 4.2.3). */
const unsaid = { address: 550, mail: 554 } as const

/**
 * A failure as the server of the recipient gave it: `status` is the enhanced code of a report (RFC 3464, 2.3.4), `diagnostic` the reply itself, which
 * says more where the status is vague. Where neither has a code it is about the mail, and touches no reader, unless whoever reports knows it to be
 * `about` the address.
 */
export function failureIn(status: string, diagnostic: string, about: keyof typeof unsaid = 'mail'): Failure {
  const [, code = ''] = /(?:^|[\s;])([245]\d\d)(?=[\s-])/.exec(diagnostic) ?? []
  const said = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(diagnostic)?.[0]
  const given = /^[245]\.\d{1,3}\.\d{1,3}$/.test(status) ? status : undefined
  const enhanced = given && !isVague(given) ? given : said && !isVague(said) ? said : undefined
  const first = (enhanced ?? given ?? code).charAt(0)
  return {
    phase: 'rcpt',
    code: Number(code) || (first === '4' ? 450 : enhanced ? 550 : unsaid[about]),
    ...(enhanced && { enhanced }),
    words: diagnostic.slice(0, 300),
  }
}

/** Our token in an address that a report came to, or names: after the plus. */
export const tokenIn = (address: string): string => /\+([0-9a-z]+)@/i.exec(address)?.[1] ?? ''
