/** Turning back while old editions are removed: whatever comes first, the link names an edition that is there. */
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type TestMagazine, testMagazine } from '../../tests/fakes/edition.ts'
import { currentId, editionFolder, listEditions, removeOld, turnBackTo, turnTo } from './folder.ts'

/** What somebody else does just before, or just after, something is renamed. */
const others = vi.hoisted((): { before?: (from: string) => void; after?: (from: string, to: string) => void } => ({}))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const renameSync = (from: string, to: string) => {
    others.before?.(from)
    fs.renameSync(from, to)
    others.after?.(from, to)
  }
  return { ...fs, renameSync }
})

let magazine: TestMagazine
let ids: string[]
beforeEach(async () => {
  magazine = testMagazine()
  ids = []
  for (let at = 0; at < 11; at++) ids.push((await magazine.print({ '/': `front ${at}` })).id)
  turnTo(magazine.project, ids[10] ?? '')
})
afterEach(() => {
  delete others.before
  delete others.after
  rmSync(magazine.project, { recursive: true })
})

test('an edition that is turned back to as it is about to be removed is kept', () => {
  const [oldest = ''] = ids
  others.before = (from) => {
    if (!from.endsWith(oldest)) return
    delete others.before
    turnTo(magazine.project, oldest)
  }
  removeOld(magazine.project)
  expect(currentId(magazine.project)).toBe(oldest)
  expect(listEditions(magazine.project)).toContain(oldest)
})

test('an edition that is removed as it is turned back to is told, and the one that was shown is shown again', () => {
  const [oldest = ''] = ids
  others.after = (_, to) => {
    if (!to.endsWith('current')) return
    delete others.after
    rmSync(editionFolder(magazine.project, oldest), { recursive: true })
  }
  expect(() => turnBackTo(magazine.project, oldest)).toThrow('manifest.json is missing')
  expect(currentId(magazine.project)).toBe(ids[10])
})
