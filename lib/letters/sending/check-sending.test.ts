import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { letter } from '../../../tests/fakes/letters.ts'

/** A magazine that signs its mails. */
beforeAll(() => {
  const file = join(mkdtempSync(join(tmpdir(), 'reticule-dkim-')), 'key.pem')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  vi.stubEnv('DKIM_KEY', file)
  vi.stubEnv('DKIM_SELECTOR', '2026a')
  vi.stubEnv('MAIL_FROM', 'Reticule <letters@reticule.example>')
  vi.stubEnv('BOUNCE_ADDRESS', 'bounces@elsewhere.example')
  vi.stubEnv('SITE_URL', 'http://reticule.example')
  vi.resetModules()
})

test('a mail is signed with both headers of leaving, and told where it does not align', async () => {
  const { letterComposer } = await import('./letter-mail.ts')
  const { checkSending } = await import('./check-sending.ts')
  const compose = letterComposer(letter('2026-12-04-one-bag', new Date('2026-12-04T07:00:00Z')), { letters: 'key', links: 'key' })
  const to = { letter: 1, subscriber: '00000000-0000-4000-8000-000000000001', to: 'reader@example.com' }
  const { faults, unseen } = await checkSending(compose(to, new Date('2026-12-04T07:00:00Z')))
  expect(faults).toContain('the return path (elsewhere.example) is not of the domain that signs (reticule.example): SPF does not align')
  expect(faults).toContain('SITE_URL is http://reticule.example: one-click leaving wants https (RFC 8058)')
  expect(faults.filter((words) => /signature|signed/.test(words))).toEqual([])
  expect(unseen[0]).toBe('that 2026a._domainkey.reticule.example publishes the key')
})
