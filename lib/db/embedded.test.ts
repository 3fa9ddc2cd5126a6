import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase } from './database.ts'
import { takeLock } from './lock.ts'

// One store for all: to make one costs seconds.
let folder: string
const inFolder = (path: string) => join(folder, path)
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-embedded-'))
  mkdirSync(inFolder('outbox'))
  writeFileSync(inFolder('outbox/code.eml'), 'a code')
  writeFileSync(inFolder('notes.txt'), 'not ours')
  for (const path of ['', 'outbox']) chmodSync(inFolder(path), 0o755)
  for (const path of ['outbox/code.eml', 'notes.txt']) chmodSync(inFolder(path), 0o644)
  const { close } = await openDatabase({ folder })
  await close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('nobody but its owner can read the store and the outbox, also what an older version left open', () => {
  const paths = ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]
  expect(paths.filter((path) => statSync(inFolder(path)).mode & 0o077)).toEqual(['notes.txt'])
})

test('what the process writes elsewhere is not closed: the front server reads editions as another user', () => {
  const beside = mkdtempSync(join(tmpdir(), 'reticule-beside-'))
  writeFileSync(join(beside, 'page.html'), 'a page')
  expect(statSync(join(beside, 'page.html')).mode & 0o044).toBe(0o044)
  rmSync(beside, { recursive: true })
})

test('a store that cannot be brought up to date is closed before another process may open it', async () => {
  const older = await PGlite.create(inFolder('store'))
  // Its tables are there, and nothing says so: the first migration fails.
  await older.exec('drop schema drizzle cascade')
  await older.close()
  let wasLocked: boolean | undefined
  const close = PGlite.prototype.close
  const closing = vi.spyOn(PGlite.prototype, 'close').mockImplementation(async function (this: PGlite) {
    await close.call(this)
    try {
      takeLock(inFolder('lock'))()
      wasLocked = false
    } catch {
      wasLocked = true
    }
  })
  await expect(openDatabase({ folder })).rejects.toThrow()
  closing.mockRestore()
  expect(wasLocked).toBe(true)
  takeLock(inFolder('lock'))()
})
