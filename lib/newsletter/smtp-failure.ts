/** What nodemailer's errors say of where and how a mail failed. */
import type { Failure, Phase } from './verdicts.ts'

/** What a mailer throws: where it failed, and in which words. */
export class SendFailure extends Error {
  constructor(
    readonly failure: Failure,
    cause: unknown,
  ) {
    super(briefly(failure), { cause })
  }
}

/** The phase and the codes, never the words: a server may repeat an address in them. */
export const briefly = ({ phase, code, enhanced }: Failure) => [phase, ...(code ? [code] : []), ...(enhanced ? [enhanced] : [])].join(' ')

/** The fields that nodemailer adds to an error. */
type Told = {
  readonly code?: string
  readonly originalCode?: string
  readonly command?: string
  readonly response?: string
  readonly timeoutType?: string
}

const phaseOfCommand: Readonly<Record<string, Phase>> = {
  'MAIL FROM': 'mail',
  'RCPT TO': 'rcpt',
  DATA: 'data',
  STARTTLS: 'tls',
  EHLO: 'connect',
  HELO: 'connect',
}

/** OpenSSL's and Node's names for a certificate or a handshake that fails. */
const tlsCodes = /^(ERR_(SSL|TLS)|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO$)/
/** Nothing was ever connected. */
const unreachable: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'EACCES']

function phaseOf({ code = '', originalCode = '', command = '', response, timeoutType = '' }: Told): Phase {
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2' || command.startsWith('AUTH')) return 'login'
  if (code === 'ETLS' || code === 'EREQUIRETLS' || tlsCodes.test(originalCode)) return 'tls'
  if (code === 'ESTREAM' || (['EENVELOPE', 'EMESSAGE'].includes(code) && !response)) return 'message'
  const named = phaseOfCommand[command]
  if (named) return named
  const isEarly =
    ['EDNS', 'EPROTOCOL', 'EPROXY', 'ECONFIG'].includes(code) ||
    unreachable.includes(originalCode) ||
    ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'].includes(timeoutType)
  return isEarly ? 'connect' : 'lost'
}

/** What an error of nodemailer's says. An error of anybody else's is a lost connection: nothing is known of the mail. */
export function failureOf(problem: unknown): Failure {
  const told = (problem instanceof Error ? problem : {}) as Told
  const [, code = '0', enhanced] = /^(\d{3})[ -]?(?:(\d\.\d{1,3}\.\d{1,3})(?:\s|$))?/.exec(told.response ?? '') ?? []
  return {
    phase: phaseOf(told),
    code: Number(code),
    ...(enhanced ? { enhanced } : {}),
    words: told.response ?? (problem instanceof Error ? problem.message : 'unknown'),
  }
}
