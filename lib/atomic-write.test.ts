import { mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { linkAtomic, writeAtomic } from './atomic-write.ts'

/** What the disk is asked for, in order. */
const asked = vi.hoisted((): string[] => [])
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const kind = (handle: number) => (fs.fstatSync(handle).isFile() ? `file of ${fs.fstatSync(handle).size}` : 'folder')
  const fsyncSync: typeof fs.fsyncSync = (handle) => {
    asked.push(`keep ${kind(handle)}`)
    fs.fsyncSync(handle)
  }
  const renameSync: typeof fs.renameSync = (from, to) => {
    asked.push('rename')
    fs.renameSync(from, to)
  }
  return { ...fs, fsyncSync, renameSync }
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-write-'))
  asked.length = 0
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what must outlast a power cut is on the disk before it has its name, and its name after', () => {
  writeAtomic(join(folder, 'below/manifest.json'), '{}', { isDurable: true })
  expect(asked).toEqual(['keep file of 2', 'rename', 'keep folder'])
  expect(readFileSync(join(folder, 'below/manifest.json'), 'utf8')).toBe('{}')
})

test('the disk is waited for where that is asked for, and nowhere else', () => {
  writeAtomic(join(folder, 'page.html'), 'a page')
  expect(asked).toEqual(['rename'])
})

test('a link leads elsewhere for good once it is made', () => {
  linkAtomic(join(folder, 'current'), 'one')
  linkAtomic(join(folder, 'current'), 'other')
  expect(readlinkSync(join(folder, 'current'))).toBe('other')
  expect(asked).toEqual(['rename', 'keep folder', 'rename', 'keep folder'])
})
