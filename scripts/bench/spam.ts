/** SpamAssassin without its network tests, on each mail and each letter as it is sent. */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { letterComposer } from '../../lib/letters/sending/letter-mail.ts'
import { servedLetters } from '../../lib/letters/sending/served-letters.ts'
import { compose } from '../../lib/newsletter/compose.ts'
import { makeMailer } from '../../lib/newsletter/mailer.ts'
import { makeKey } from '../../lib/newsletter/secrets.ts'
import type { MailKind } from '../../lib/newsletter/subscription.ts'
import { log } from './log.ts'

const kinds: readonly MailKind[] = ['code', 'welcome', 'already', 'farewell', 'erased']

/** Prints the score of a mail. Returns whether SpamAssassin is there to give one. */
function score(name: string, input: Buffer | string): boolean {
  const { stdout, error } = spawnSync('spamassassin', ['-L', '-t'], { input, encoding: 'utf8' })
  if (error) console.log('SpamAssassin is not there; Debian has it as the package "spamassassin".')
  else log(`SpamAssassin on "${name}" (target below 1.0)`, /\((-?[\d.]+) points/.exec(stdout)?.[1] ?? 'no score')
  return !error
}

export async function measureSpam() {
  const folder = mkdtempSync(join(tmpdir(), 'reticule-spam-'))
  const mailer = makeMailer(undefined, folder)
  for (const kind of kinds) {
    const id = randomUUID()
    const addressed = { id, kind, subscriber: randomUUID(), to: 'ann@example.com', code: '123456', token: 'token' }
    const { confirm: _, ...mail } = await compose('key', addressed, new Date())
    await mailer.send(mail)
    if (!score(kind, readFileSync(join(folder, `${id}.eml`)))) break
  }
  rmSync(folder, { recursive: true })
}

/** The letters of the shown edition that can be sent. */
export async function measureLetterSpam() {
  const source = servedLetters(process.cwd())
  const key = makeKey()
  for (const { slug } of await source.listReady()) {
    const rendered = await source.render(slug).catch(() => undefined)
    if (!rendered) continue
    const composed = letterComposer(rendered, { letters: key, links: key })(
      { letter: 1, subscriber: randomUUID(), to: 'ann@example.com' },
      new Date(),
    )
    if (!score(slug, composed.raw)) return
  }
}
