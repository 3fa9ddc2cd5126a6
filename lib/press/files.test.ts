import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lay } from './files.ts'

/** Why a link cannot be made, where it cannot. */
const disk = vi.hoisted((): { refuses?: string } => ({}))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const linkSync: typeof fs.linkSync = (source, target) => {
    if (disk.refuses) throw Object.assign(new Error(`${disk.refuses}: no link`), { code: disk.refuses })
    fs.linkSync(source, target)
  }
  return { ...fs, linkSync }
})

let folder: string
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-files-'))
  writeFileSync(at('source'), 'new')
})
afterEach(() => {
  delete disk.refuses
  rmSync(folder, { recursive: true })
})

test('a file is laid by linking, and copied where no link can be', () => {
  lay(at('source'), at('below/linked'))
  expect(statSync(at('below/linked')).ino).toBe(statSync(at('source')).ino)
  disk.refuses = 'EXDEV'
  lay(at('source'), at('copied'))
  expect(statSync(at('copied')).ino).not.toBe(statSync(at('source')).ino)
  expect(readFileSync(at('copied'), 'utf8')).toBe('new')
})

test.each([undefined, 'EXDEV'])('where something lies already nothing is written into it, linked or copied (%s)', (refuses) => {
  writeFileSync(at('sealed'), 'as it was')
  lay(at('sealed'), at('target'))
  if (refuses) disk.refuses = refuses
  expect(() => lay(at('source'), at('target'))).toThrow('EEXIST')
  expect(readFileSync(at('sealed'), 'utf8')).toBe('as it was')
})

test('any other failure is told, and not taken for a disk that knows no links', () => {
  disk.refuses = 'EIO'
  expect(() => lay(at('source'), at('target'))).toThrow('EIO')
})
