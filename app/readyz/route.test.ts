import { afterEach, expect, test, vi } from 'vitest'
import { ping } from '@/lib/db/database'
import { log } from '@/lib/log'
import { mailStatusOf } from '@/lib/newsletter/mail-upkeep'
import { GET } from './route.ts'

vi.mock('@/lib/db/database', () => ({ ping: vi.fn(), database: vi.fn() }))
vi.mock('@/lib/newsletter/mail-upkeep', async (original) => ({
  ...(await original<typeof import('@/lib/newsletter/mail-upkeep')>()),
  mailStatusOf: vi.fn(),
}))
vi.mock('@/lib/content/stories', () => ({ listStories: () => [1, 2, 3] }))
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('what works is ready', async () => {
  vi.mocked(mailStatusOf).mockResolvedValue({ waiting: 0, dead: 0, setAside: 0 })
  const answer = await GET()
  expect([answer.status, await answer.text()]).toEqual([200, 'ready, 3 stories\nmail: in order, 0 waiting\n'])
})

test('mail that is stopped by a fault of ours is told in a word', async () => {
  vi.mocked(mailStatusOf).mockResolvedValue({ stopped: 'login', waiting: 3, dead: 0, setAside: 0 })
  const answer = await GET()
  expect([answer.status, await answer.text()]).toEqual([503, 'not ready\nmail: stopped, login refused, 3 waiting\n'])
})

test('a store that does not answer is told as a word; where it is and why stands in the log alone', async () => {
  vi.mocked(ping).mockRejectedValue(new Error('connect ECONNREFUSED db.internal.example:5432'))
  const told = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const answer = await GET()
  expect([answer.status, await answer.text()]).toEqual([503, 'not ready\nstore: away\n'])
  expect(told).toHaveBeenCalledWith({ reason: 'connect ECONNREFUSED db.internal.example:5432' }, 'not ready: store')
})

test('a process that is about to end is not ready', async () => {
  vi.stubGlobal('reticuleIsStopping', true)
  const answer = await GET()
  expect([answer.status, await answer.text()]).toEqual([503, 'not ready\nmagazine: stopping\n'])
})
