/** The key with which mails are signed here (RFC 6376), where the relay does not. */
import { readFileSync } from 'node:fs'
import { env } from '../env.ts'

/** What nodemailer needs to sign; nothing where DKIM_KEY and DKIM_SELECTOR are not both set. */
export const dkimOptions = () =>
  env.dkim && {
    domainName: env.sender.domain,
    keySelector: env.dkim.selector,
    privateKey: readFileSync(env.dkim.keyFile, 'utf8'),
  }
