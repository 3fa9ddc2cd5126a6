import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildWhatIsStale } from './build-fingerprint.ts'

let folder: string
let builds: number
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-build-'))
  builds = 0
  write('content/stories/a/index.mdx', 'a story')
  write('public/icon.svg', '<svg/>')
  write('package-lock.json', '{}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Leaves what a build leaves. */
const outputs = [
  '.contentlayer/generated/index.mjs',
  '.contentlayer/index/revision.json',
  '.generated/client-scripts.json',
  '.generated/card.ttf',
  '.generated/fonts.css',
  '.generated/fonts.json',
  '.generated/media/a.json',
  '.generated/press/current/manifest.json',
  '.next/BUILD_ID',
  'public/fonts/newsreader.woff2',
  'public/media/a.avif',
]
function build() {
  builds++
  for (const path of outputs) write(path, `build ${builds}`)
}
const here = { origin: 'http://localhost:3000', time: '2026-11-28', contact: '' }
const start = (context = here) => buildWhatIsStale(context, build, folder)

test('the second start builds nothing, although the first wrote pictures and fonts below public/', () => {
  expect(start()).toBe(true)
  expect(start()).toBe(false)
  expect(builds).toBe(1)
})

test.each([
  ['a story', 'content/stories/a/index.mdx', 'another story', true],
  ['a new file of ours in public/', 'public/robots.svg', '<svg/>', true],
  ['a package', 'package-lock.json', '{"a":1}', true],
  ['a test', 'lib/clock.test.ts', 'another test', false],
  ['the guide', 'docs/editors.md', 'other words', false],
])('%s that changes: what it takes', (_, path, text, isStale) => {
  start()
  write(path, text)
  expect(start()).toBe(isStale)
})

test('another origin or another day is another build', () => {
  start()
  expect(start({ ...here, origin: 'http://localhost:4000' })).toBe(true)
  expect(start({ ...here, origin: 'http://localhost:4000', time: '2026-11-29' })).toBe(true)
  expect(start({ ...here, origin: 'http://localhost:4000', time: '2026-11-29' })).toBe(false)
})

test.each(['.contentlayer', '.generated', '.generated/media', '.generated/press', '.next', 'public/fonts', 'public/media'])(
  'deleting %s costs a build and nothing else',
  (generated) => {
    start()
    rmSync(join(folder, generated), { recursive: true })
    expect(start()).toBe(true)
    expect(start()).toBe(false)
  },
)

test('a build that fails counts as none, also once its content is again that of the build before', () => {
  start()
  write('content/stories/a/index.mdx', 'a broken story')
  const fail = () => {
    write('.contentlayer/generated/index.mjs', 'half of it')
    throw new Error('broken')
  }
  expect(() => buildWhatIsStale(here, fail, folder)).toThrow('broken')
  write('content/stories/a/index.mdx', 'a story')
  expect(start()).toBe(true)
})
