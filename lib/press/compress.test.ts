import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CompressedFiles } from './compress.ts'

const page = Buffer.from(`<!DOCTYPE html><p>${'a small bag '.repeat(100)}`)
const endings = ['', '.br', '.gz']

let folder: string
const at = (name: string) => join(folder, name)
const inodes = (name: string) => endings.map((ending) => statSync(at(name + ending)).ino)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-compress-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what was compressed once is linked the next time', async () => {
  const files = new CompressedFiles(at('.compressed'))
  const size = await files.put(page, at('a.html'))
  expect(await files.put(page, at('b.html'))).toBe(size)
  expect(size).toBe(statSync(at('a.html.br')).size)
  expect(inodes('b.html')).toEqual(inodes('a.html'))
})

test.each(endings.flatMap((ending) => [0, 7].map((left) => [ending, left] as const)).filter(([ending, left]) => !ending || !left))(
  'a file "%s" of which a power cut left %i bytes is made anew, and nothing is written into what editions hold',
  async (ending, left) => {
    const files = new CompressedFiles(at('.compressed'))
    await files.put(page, at('a.html'))
    const [name = ''] = readdirSync(at('.compressed')).filter((one) => !one.includes('.'))
    linkSync(at(`.compressed/${name}${ending}`), at('held'))
    truncateSync(at('held'), left)
    await files.put(page, at('b.html'))
    expect(readFileSync(at('b.html')).equals(page)).toBe(true)
    expect(brotliDecompressSync(readFileSync(at('b.html.br'))).equals(page)).toBe(true)
    expect(gunzipSync(readFileSync(at('b.html.gz'))).equals(page)).toBe(true)
    expect(statSync(at('held')).size).toBe(left)
  },
)
