import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { finishPictures } from './finish.ts'
import { preparePictures } from './prepare.ts'
import { filesOf, readRecord } from './record.ts'
import { wantedPictures } from './wanted.ts'

const home = process.cwd()
const story = 'content/stories/tiny-clasp'
const backgrounds = { one: '#ef7624', two: '#4f86b8', three: '#3d6fb4', four: '#f2c14e', five: '#5b3a6e' }
const names = Object.keys(backgrounds)
const silent = () => undefined
let folder: string

const wanted = () =>
  wantedPictures(
    story,
    names.map((name) => ({ name, file: `${name}.jpg` })),
    'one',
    names,
  )
const path = (name: string) => `${story}/${name}.jpg`
/** As large as an opening must be and no larger, for AVIF takes its time. */
const still = (background: string) => sharp({ create: { width: 1250, height: 1000, channels: 3, background } })
const isThere = (file: string) => existsSync(join('public/media', file))

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-pictures-'))
  process.chdir(folder)
  mkdirSync(story, { recursive: true })
  for (const [name, background] of Object.entries(backgrounds)) await still(background).jpeg().toFile(path(name))
})
afterEach(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

test('where many files are missing, each picture first has one that every program shows and WebP for a window, in the box that it keeps', async () => {
  const { made, later } = await preparePictures(wanted(), silent, { mayWait: true })
  expect(later).toBeGreaterThan(made)
  for (const name of names) {
    const first = readRecord(path(name))
    expect(filesOf(first ?? { renditions: {} }).every(isThere)).toBe(true)
    for (const crop of Object.values(first?.renditions ?? {})) {
      expect(crop.avif).toEqual([])
      expect(crop.webp.length).toBeGreaterThan(0)
      expect(crop.plain).toHaveLength(1)
      expect(crop.plain[0]?.width).toBeGreaterThanOrEqual(640)
    }
  }
  const first = names.map((name) => readRecord(path(name))?.renditions)
  const rest = await preparePictures(wanted(), silent)
  expect(rest).toEqual({ made: later, later: 0, refused: [] })
  for (const [at, name] of names.entries()) {
    const whole = readRecord(path(name))
    expect(whole?.awaits).toBeUndefined()
    for (const [use, crop] of Object.entries(whole?.renditions ?? {})) {
      expect(crop.avif.length).toBe(crop.webp.length)
      const { width, height } = first[at]?.[use as 'figure'] ?? {}
      expect([crop.width, crop.height]).toEqual([width, height])
    }
  }
})

test('a few files are made at once, though they may wait', async () => {
  const [one] = wanted()
  const { later } = await preparePictures(one ? [one] : [], silent, { mayWait: true })
  expect(later).toBe(0)
  expect(readRecord(path('one'))?.renditions.tall?.avif.length).toBeGreaterThan(0)
})

test('an edition is finished from the originals it was printed with; of one that has changed it keeps what it has', async () => {
  const { later } = await preparePictures(wanted(), silent, { mayWait: true })
  expect(later).toBeGreaterThan(0)
  const [before, two] = [readRecord(path('one')), readRecord(path('two'))]
  await still('#111111').jpeg().toFile(path('two'))
  await finishPictures(wanted(), '.generated/media', 'finished', silent)
  // The folder that an edition keeps is no other's to write in: here it is the workshop's own, whose records are finished with it.
  expect(readdirSync('finished')).toEqual(readdirSync('.generated/media'))
  const after = readRecord(path('one'), 'finished')
  expect(after?.awaits).toBeUndefined()
  expect(after?.key).toBe(before?.key)
  expect(filesOf(after ?? { renditions: {} }).every(isThere)).toBe(true)
  expect(after?.renditions.tall?.avif.length).toBeGreaterThan(0)
  expect(readRecord(path('one'))).toEqual(after)
  expect(readRecord(path('two'), 'finished')).toEqual(two)
  // The next publication makes the changed one anew and has nothing else to do.
  const { made } = await preparePictures(wanted(), silent)
  expect(made).toBe(filesOf(readRecord(path('two')) ?? { renditions: {} }).length)
})
