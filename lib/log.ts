/** One line of JSON for each thing that happened. Never an address: what names a person is not a fact of operation. */
import pino from 'pino'
import { env } from './env.ts'

export const log = pino({ level: env.logLevel, base: undefined })

/** Why something failed, for the log: the innermost cause, since a query's own error recites what it was asked with. */
export function reasonOf(problem: unknown): string {
  if (!(problem instanceof Error)) return 'unknown'
  if (problem.cause instanceof Error) return reasonOf(problem.cause)
  const code = 'code' in problem ? `${problem.code}: ` : ''
  return withoutAddresses(`${code}${problem.message}`)
}

/** Where a mistake of ours was made, for the log: its reason, and the lines of the stack, which name no data. */
export function traceOf(problem: unknown): { readonly reason: string; readonly stack: readonly string[] } {
  const lines = problem instanceof Error ? (problem.stack ?? '').split('\n') : []
  return { reason: reasonOf(problem), stack: lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim()) }
}

/** What others say, such as a mail server, cut short and with nobody's address in it. */
export const withoutAddresses = (words: string) => words.replaceAll(/\S+@\S+/g, '(an address)').slice(0, 300)
