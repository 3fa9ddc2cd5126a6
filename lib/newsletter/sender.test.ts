import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['Reticule <letters@x.example>', 'letters@x.example'],
  ['letters@x.example', 'letters@x.example'],
  ['"Reticule@Night" <letters@x.example>', 'letters@x.example'],
  ['letters@x.example (Reticule @ night)', 'letters@x.example'],
])('whoever signs as %s is one mailbox, and every header is of its domain', async (from, address) => {
  vi.stubEnv('MAIL_FROM', from)
  vi.resetModules()
  const { listHeaders } = await import('./list-headers.ts')
  const { senderAddress, senderDomain } = await import('./sender.ts')
  expect(senderAddress()).toBe(address)
  expect(senderDomain()).toBe('x.example')
  expect(listHeaders('https://x.example/leave')['List-Id']).toBe('Reticule letters <letters.x.example>')
})
