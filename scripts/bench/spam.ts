/** SpamAssassin without its network tests, on each mail as it is sent. */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose } from '../../lib/newsletter/compose.ts'
import { makeMailer } from '../../lib/newsletter/mailer.ts'
import type { MailKind } from '../../lib/newsletter/subscription.ts'
import { log } from './log.ts'

const kinds: readonly MailKind[] = ['code', 'welcome', 'already', 'farewell', 'erased']

export async function measureSpam() {
  const folder = mkdtempSync(join(tmpdir(), 'reticule-spam-'))
  const mailer = makeMailer(undefined, folder)
  for (const kind of kinds) {
    const id = randomUUID()
    const addressed = { id, kind, subscriber: randomUUID(), to: 'ann@example.com', code: '123456', token: 'token' }
    const { confirm: _, ...mail } = await compose('key', addressed, new Date())
    await mailer.send(mail)
    const input = readFileSync(join(folder, `${id}.eml`))
    const { stdout, error } = spawnSync('spamassassin', ['-L', '-t'], { input, encoding: 'utf8' })
    if (error) return console.log('SpamAssassin is not there; Debian has it as the package "spamassassin".')
    log(`SpamAssassin on "${kind}" (target below 1.0)`, /\((-?[\d.]+) points/.exec(stdout)?.[1] ?? 'no score')
  }
  rmSync(folder, { recursive: true })
}
