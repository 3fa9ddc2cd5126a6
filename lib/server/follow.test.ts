/** A server that serves editions: it turns with the link, and stays with what is whole. */
import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { builds, type TestMagazine, testMagazine } from '../../tests/fakes/edition.ts'
import { editionFolder, turnTo } from '../editions/folder.ts'
import { log } from '../log.ts'
import { followEditions } from './follow.ts'

let magazine: TestMagazine
let told: string[]
let stop: () => void = () => undefined
beforeEach(() => {
  magazine = testMagazine()
  told = []
  vi.useFakeTimers()
  vi.spyOn(log, 'error').mockImplementation((_: unknown, words?: string) => {
    told.push(words ?? '')
  })
  vi.spyOn(log, 'info').mockImplementation(() => undefined)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
  rmSync(magazine.project, { recursive: true, force: true })
})

async function publish(words: string, build: string = builds.first) {
  const { id } = await magazine.print({ '/': words }, { build })
  turnTo(magazine.project, id)
  return id
}
function follow(ofAnotherBuild: (id: string) => void = () => undefined) {
  const followed = followEditions(magazine.project, builds.first, ({ id }) => ofAnotherBuild(id))
  stop = followed.stop
  return followed.shown
}
const later = () => vi.advanceTimersByTime(1000)

test('another edition is served once it is turned to, and one that was turned back to as well', async () => {
  const first = await publish('one')
  const shown = follow()
  expect(shown().id).toBe(first)
  const second = await publish('two')
  later()
  expect(shown().id).toBe(second)
  turnTo(magazine.project, first)
  later()
  expect(shown().id).toBe(first)
  expect(told).toEqual([])
})

test('an edition with a changed manifest is not served: the one before stays, and one line says why', async () => {
  const first = await publish('one')
  const shown = follow()
  const second = await publish('two')
  appendFileSync(join(editionFolder(magazine.project, second), 'manifest.json'), ' ')
  later()
  later()
  expect(shown().id).toBe(first)
  expect(told).toEqual([expect.stringMatching(/manifest\.json is not as it was printed/)])
})

test('an edition of which a page is missing is not served', async () => {
  const first = await publish('one')
  const shown = follow()
  const second = await publish('two')
  rmSync(join(editionFolder(magazine.project, second), 'site/index.html'))
  later()
  expect(shown().id).toBe(first)
  expect(told).toEqual([expect.stringMatching(/index\.html is missing/)])
})

test('when the folder of the edition that is served is deleted, the newest that is whole is served in its place', async () => {
  const first = await publish('one')
  const second = await publish('two')
  const shown = follow()
  expect(shown().id).toBe(second)
  rmSync(editionFolder(magazine.project, second), { recursive: true })
  later()
  expect(shown().id).toBe(first)
  expect(told).toEqual([expect.stringContaining(`edition ${second} cannot be served`)])
})

test('an edition of another build is handed over, and not served by this process', async () => {
  const first = await publish('one')
  const handed: string[] = []
  const shown = follow((id) => handed.push(id))
  const second = await publish('two', builds.second)
  later()
  later()
  expect(shown().id).toBe(first)
  expect(handed).toEqual([second])
})

test('a process that starts as another build is turned to serves its own, and hands the other over', async () => {
  const first = await publish('one')
  const second = await publish('two', builds.second)
  const handed: string[] = []
  const shown = follow((id) => handed.push(id))
  expect(shown().id).toBe(first)
  later()
  expect(handed).toEqual([second])
})

test('a broken link at the start serves the newest edition; without any the start says what to do', async () => {
  const first = await publish('one')
  turnTo(magazine.project, '000009-0000000000')
  expect(follow()().id).toBe(first)
  rmSync(join(magazine.project, 'editions'), { recursive: true })
  expect(() => follow()).toThrow('There is no edition yet. Run npm run publish.')
})
