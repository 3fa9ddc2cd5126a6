/** /.well-known/security.txt (RFC 9116): whom to tell of a security hole, and until when the file is valid. */
import type { Day } from '../clock.ts'
import { absolute, site } from '../site.ts'

/** Days for which the file holds after a build. The RFC recommends less than a year; a site that nobody builds any more runs out. */
const HOLDS = 330

/** The file of a day. Without an address for mail it names the page that says how we are reached. */
export function securityText(contact: string | undefined, day: Day): string {
  const expires = new Date(Date.parse(`${day}T00:00:00Z`) + HOLDS * 86_400_000)
  const fields = [
    ['Contact', contact ? `mailto:${contact}` : absolute('/about#reach-us')],
    ['Expires', expires.toISOString().replace('.000', '')],
    ['Preferred-Languages', site.language.slice(0, 2)],
    ['Canonical', absolute('/.well-known/security.txt')],
  ]
  return `${fields.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`
}
