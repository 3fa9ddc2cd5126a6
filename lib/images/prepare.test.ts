import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fromHex } from './colour.ts'
import { findPictures } from './find.ts'
import { recordName } from './place.ts'
import { isPrepared, preparePictures } from './prepare.ts'
import type { Role } from './uses.ts'
import { wantedPictures } from './wanted.ts'

const home = process.cwd()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reticule-pictures-'))
  process.chdir(folder)
  mkdirSync('content/stories/tiny-clasp', { recursive: true })
})
afterEach(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

const path = 'content/stories/tiny-clasp/hero.jpg'
const silent = () => undefined
const wanted = (file: string, roles: readonly Role[], focus?: string) =>
  wantedPictures(
    'content/stories/tiny-clasp',
    [{ name: 'hero', file, focus }],
    roles.includes('opening') ? 'hero' : undefined,
    roles.includes('figure') ? ['hero'] : [],
  )

/** A backdrop of one colour with a darker square in the middle; where sizes do not matter as small as may be, for AVIF takes its time. */
function still(width: number, height: number, background = '#ef7624') {
  const [r, g, b] = fromHex(background)
  const bag = { create: { width: Math.round(width / 3), height: Math.round(height / 3), channels: 3 as const, background: '#601010' } }
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } }).composite([{ input: bag }])
}

const record = (file = 'hero.jpg') =>
  JSON.parse(readFileSync(`.generated/media/${recordName(`content/stories/tiny-clasp/${file}`)}.json`, 'utf8'))

test('an opening is made in AVIF, WebP and JPEG at every declared width, cut to each ratio', async () => {
  await still(2000, 1600).jpeg().toFile(path)
  const { made, refused } = await preparePictures(wanted('hero.jpg', ['opening']), silent)
  expect(refused).toEqual([])
  const { renditions, background, foreground, placeholder } = record()
  // Both crops cut something off, and its own page shows all of it.
  expect(Object.keys(renditions)).toEqual(['tall', 'wide', 'card', 'figure'])
  expect(record().whole).toEqual({ use: 'figure', width: 2000 })
  expect(renditions.wide.avif.map(({ width }: { width: number }) => width)).toEqual([800, 1200, 1600, 2000])
  expect(renditions.wide).toMatchObject({ width: 2000, height: 1333 })
  for (const use of ['tall', 'wide', 'card'])
    for (const format of ['avif', 'webp', 'plain'])
      for (const { src, width } of renditions[use][format]) {
        const file = await sharp(join('public', src)).metadata()
        expect(file.width, src).toBe(width)
        expect(file.format === 'heif' ? 'avif' : file.format, src).toBe(format === 'plain' ? 'jpeg' : format)
        expect((file.width ?? 0) / (file.height ?? 1), src).toBeCloseTo(use === 'wide' ? 3 / 2 : 4 / 5, 1)
      }
  expect(made).toBe(readdirSync('public/media').length)
  expect(
    fromHex(background)
      .map((part, at) => Math.abs(part - (fromHex('#ef7624')[at] ?? 0)))
      .every((apart) => apart <= 2),
  ).toBe(true)
  expect(foreground).toBe('#14110f')
  expect(placeholder.length).toBeLessThan(400)
})

test.each([
  ['tall', 800, 1000],
  ['wide', 1500, 1000],
])('of an opening that has the ratio of its crop already, %s is the whole', async (use, width, height) => {
  await still(width, height).jpeg().toFile(path)
  expect((await preparePictures(wanted('hero.jpg', ['opening']), silent)).refused).toEqual([])
  expect(record().whole).toEqual({ use, width })
  expect(record().renditions.figure).toBeUndefined()
})

test('an upright still keeps its height and is not cut wide', async () => {
  await still(800, 1000).jpeg().toFile(path)
  expect((await preparePictures(wanted('hero.jpg', ['opening']), silent)).refused).toEqual([])
  expect(Object.keys(record().renditions)).toEqual(['tall', 'card'])
})

test('metadata is stripped', async () => {
  await still(1200, 1500)
    .withExif({ IFD0: { Copyright: 'a secret place' } })
    .jpeg()
    .toFile(path)
  await preparePictures(wanted('hero.jpg', ['figure']), silent)
  for (const file of readdirSync('public/media')) expect((await sharp(join('public/media', file)).metadata()).exif, file).toBeUndefined()
})

test('nothing is made twice, a new focus makes only its crops, and what nothing names is removed', async () => {
  await still(1200, 1200).jpeg().toFile(path)
  const first = await preparePictures(wanted('hero.jpg', ['opening', 'figure'], '20% 50%'), silent)
  const times = () => new Map(readdirSync('public/media').map((file) => [file, statSync(join('public/media', file)).mtimeMs]))
  const before = times()
  expect(await preparePictures(wanted('hero.jpg', ['opening', 'figure'], '20% 50%'), silent)).toEqual({ made: 0, later: 0, refused: [] })
  expect(times()).toEqual(before)
  const again = await preparePictures(wanted('hero.jpg', ['opening', 'figure'], '80% 50%'), silent)
  expect(again.made).toBeGreaterThan(0)
  expect(again.made).toBeLessThan(first.made)
  expect(readdirSync('public/media')).toHaveLength(first.made)
  await preparePictures([], silent)
  expect(readdirSync('public/media')).toEqual([])
})

test('a lost file is made again', async () => {
  await still(1200, 1200).jpeg().toFile(path)
  const { made } = await preparePictures(wanted('hero.jpg', ['figure']), silent)
  rmSync(join('public/media', readdirSync('public/media')[0] ?? ''))
  expect((await preparePictures(wanted('hero.jpg', ['figure']), silent)).made).toBe(1)
  expect(readdirSync('public/media')).toHaveLength(made)
})

test('a cut-out keeps its transparency, is never cropped and has no background of its own', async () => {
  const bag = { create: { width: 420, height: 300, channels: 4 as const, background: '#a3121f' } }
  const clear = { create: { width: 960, height: 720, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } } }
  await sharp(clear)
    .composite([{ input: bag }])
    .png()
    .toFile('content/stories/tiny-clasp/cut.png')
  await preparePictures(wanted('cut.png', ['opening']), silent)
  const made = record('cut.png')
  expect(Object.keys(made.renditions)).toEqual(['cutout'])
  expect(made.background).toBeUndefined()
  for (const { src } of made.renditions.cutout.plain) expect((await sharp(join('public', src)).stats()).isOpaque, src).toBe(false)
})

test('an original with any name is published under addresses that fit an address line and a srcset', async () => {
  const name = 'a #2, 100%25 «é»? "red".jpg'
  await still(1200, 900)
    .jpeg({ quality: 30 })
    .toFile(`content/stories/tiny-clasp/${name.normalize('NFD')}`)
  const [one] = wanted(name.normalize('NFC'), ['figure'])
  expect(one && isPrepared(one)).toBe(false)
  expect(await preparePictures(one ? [one] : [], silent)).toEqual({ made: 9, later: 0, refused: [] })
  expect(one && isPrepared(one)).toBe(true)
  const story = { slug: 'tiny-clasp', pictures: [{ name: 'hero', file: name.normalize('NFC'), alt: '', caption: '', credit: '' }] }
  const figure = findPictures(story).pictures[0]?.renditions.figure
  const files = [...(figure?.avif ?? []), ...(figure?.webp ?? []), ...(figure?.plain ?? [])]
  expect(files).toHaveLength(9)
  for (const { src } of files) {
    expect(src).toMatch(/^\/media\/tiny-clasp-[a-z0-9.-]+$/)
    expect(new URL(src, 'http://r.example').pathname).toBe(src)
    expect(existsSync(join('public', src)), src).toBe(true)
  }
})

test('progress is told file by file', async () => {
  await still(1200, 1200).jpeg().toFile(path)
  const told: number[] = []
  const { made } = await preparePictures(wanted('hero.jpg', ['figure']), (done, of, left) => {
    expect(of).toBeGreaterThan(0)
    expect(left).toBeGreaterThanOrEqual(0)
    told.push(done)
  })
  expect(told).toEqual(Array.from({ length: made }, (_, at) => at + 1))
})

describe('an original that cannot be used is refused with its numbers', () => {
  const cases: [string, () => Promise<unknown>, string][] = [
    ['missing', async () => undefined, 'the file does not exist.'],
    [
      'too small',
      () => still(800, 600).jpeg().toFile(path),
      'it is 800 × 600 px, which leaves 480 px across when cropped and is too small: "tall" needs 800 px across.',
    ],
    ['no picture', async () => writeFileSync(path, 'not a picture'), 'whatever its name says, it is no picture that can be read here.'],
    ['cut off', async () => writeFileSync(path, (await still(1600, 2000).jpeg().toBuffer()).subarray(0, 9000)), 'it cannot be read: '],
    ['turned', () => still(2000, 1600).withMetadata({ orientation: 6 }).jpeg().toFile(path), 'it is stored turned (EXIF orientation 6).'],
    ['wider than the limit', () => still(8200, 1200).jpeg().toFile(path), 'it is 8200 × 1200 px; the most is 8000 px a side.'],
    ['heavier than the limit', async () => writeFileSync(path, Buffer.alloc(12_500_000)), 'it has 12.5 MB; the most is 12.0 MB.'],
    [
      'a drawing',
      async () => writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="2000"/>'),
      'it is SVG, not a photograph.',
    ],
  ]
  test.each(cases)('%s', async (_, write, expected) => {
    await write()
    const { made, refused } = await preparePictures(wanted('hero.jpg', ['opening']), silent)
    expect(made).toBe(0)
    expect(refused[0]?.path).toBe(path)
    expect(refused[0]?.problem).toContain(expected)
    expect(existsSync('public/media')).toBe(false)
  })
})
