import { afterEach, expect, test, vi } from 'vitest'
import { ping } from '@/lib/db/database'
import { inEdition, workshop } from '@/lib/edition-context'
import { log } from '@/lib/log'
import { mailStatusOf } from '@/lib/newsletter/mail-upkeep'
import { GET } from './route.ts'

vi.mock('@/lib/db/database', () => ({ ping: vi.fn(), database: vi.fn() }))
vi.mock('@/lib/newsletter/mail-upkeep', async (original) => ({
  ...(await original<typeof import('@/lib/newsletter/mail-upkeep')>()),
  mailStatusOf: vi.fn(),
}))
vi.mock('@/lib/content/stories', async (original) => ({
  ...(await original<typeof import('@/lib/content/stories')>()),
  listStories: () => [1, 2, 3],
}))
vi.mock('@/lib/page-data/search-documents', () => ({ listSearchDocuments: () => [] }))
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('what works is ready', async () => {
  vi.mocked(mailStatusOf).mockResolvedValue({ isLate: false, waiting: 0, dead: 0, setAside: 0 })
  const answer = await GET()
  expect([answer.status, await answer.text()]).toEqual([200, 'ready, 3 stories\nstore: in order\nmail: in order, 0 waiting\n'])
})

test('the edition is named with its age, and by how long it is overdue; longer than it takes to print the next it is not ready', async () => {
  vi.mocked(mailStatusOf).mockResolvedValue({ isLate: false, waiting: 0, dead: 0, setAside: 0 })
  vi.useFakeTimers({ now: new Date('2026-11-28T07:12:30Z'), toFake: ['Date'] })
  const moment = new Date('2026-11-28T07:00:00Z')
  const told = (at: string) =>
    inEdition({ ...workshop, moment, served: { id: '000042-0123456789', nextChange: { at, what: '', subject: 'called-mini' } } }, GET)
  const [early, due, late] = [await told('2026-11-28T08:00:00Z'), await told('2026-11-28T07:08:30Z'), await told('2026-11-28T07:00:00Z')]
  vi.useRealTimers()
  expect((await early.text()).split('\n')[1]).toBe('edition: 000042-0123456789, 750 s old')
  expect([due.status, (await due.text()).split('\n')[1]]).toEqual([
    200,
    'edition: 000042-0123456789, 750 s old, overdue by 4 min: called-mini was due at 07:08',
  ])
  expect([late.status, ...(await late.text()).split('\n').slice(0, 2)]).toEqual([
    503,
    'not ready',
    'edition: 000042-0123456789, 750 s old, overdue by 12 min: called-mini was due at 07:00',
  ])
})

test('a search without its index is told in a word, and takes nothing else away', async () => {
  vi.mocked(mailStatusOf).mockResolvedValue({ isLate: false, waiting: 0, dead: 0, setAside: 0 })
  vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const search = { file: '/nowhere/search.sqlite', hash: '' }
  const answer = await inEdition({ ...workshop, moment: new Date(), search }, GET)
  expect([answer.status, (await answer.text()).split('\n')[1]]).toEqual([200, 'search: rests, its index is missing or damaged'])
})

test('mail that is stopped by a fault of ours is told in a word', async () => {
  vi.mocked(mailStatusOf).mockResolvedValue({ stopped: 'login', isLate: false, waiting: 3, dead: 0, setAside: 0 })
  const answer = await GET()
  expect([answer.status, await answer.text()]).toEqual([503, 'not ready\nmail: stopped, login refused, 3 waiting\n'])
})

test('mail that nobody sends is told in a word', async () => {
  vi.mocked(mailStatusOf).mockResolvedValue({ isLate: true, waiting: 3, dead: 0, setAside: 0 })
  const answer = await GET()
  expect([answer.status, await answer.text()]).toEqual([503, 'not ready\nmail: late, 3 waiting\n'])
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
