/** Every format that an editor may have at hand: taken with its colours, or refused in one line that says what to do. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromHex } from './colour.ts'
import { plan } from './make.ts'
import { openOriginal } from './original.ts'

const home = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'reticule-formats-'))
beforeAll(() => process.chdir(folder))
afterAll(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

const middle = () => ({ x: 0.5, y: 0.5 })
const open = (name: string, bytes: Buffer) => {
  writeFileSync(join(folder, name), bytes)
  return openOriginal(join(folder, name), new Set(['figure']), middle)
}

const colour = '#7a5a3c'
const flat = () => sharp({ create: { width: 1200, height: 900, channels: 3, background: colour } })

/** The colour of a published WebP of an original. */
async function published(name: string, bytes: Buffer): Promise<readonly number[]> {
  const { original, problem } = await open(name, bytes)
  if (!original) throw new Error(problem)
  const job = plan(name, original, middle).jobs.find(({ file }) => file.includes('-480.') && file.endsWith('.webp'))
  await job?.make()
  const pixel = await sharp(job?.file).removeAlpha().raw().toBuffer()
  return [...pixel.subarray(0, 3)]
}

test.each<[string, string, () => Promise<Buffer>]>([
  ['JPEG', 'a.jpg', () => flat().jpeg().toBuffer()],
  ['PNG', 'a.png', () => flat().png().toBuffer()],
  ['WebP', 'a.webp', () => flat().webp().toBuffer()],
  ['AVIF', 'a.avif', () => flat().avif({ effort: 0 }).toBuffer()],
  ['TIFF', 'a.tiff', () => flat().tiff().toBuffer()],
  ['JPEG in CMYK', 'cmyk.jpg', () => flat().toColourspace('cmyk').jpeg().toBuffer()],
  ['PNG of 16 bit', 'deep.png', () => flat().toColourspace('rgb16').png().toBuffer()],
  ['TIFF of 16 bit', 'deep.tif', () => flat().toColourspace('rgb16').tiff().toBuffer()],
  ['JPEG with another profile', 'p3.jpg', () => flat().withIccProfile('p3').jpeg().toBuffer()],
  ['AVIF under another ending', 'avif.jpg', () => flat().avif({ effort: 0 }).toBuffer()],
])('%s is taken, with its colours', async (_, name, make) => {
  const made = await published(name, await make())
  const wanted = fromHex(colour)
  // A printing profile moves colours a little.
  for (const [at, part] of made.entries()) expect(Math.abs(part - (wanted[at] ?? 0)), made.join()).toBeLessThanOrEqual(24)
})

/** Three small frames of one animation. */
async function frames() {
  const frame = (background: string) => sharp({ create: { width: 40, height: 30, channels: 3, background } })
  return sharp(await Promise.all(['#f00', '#0f0', '#00f'].map((background) => frame(background).png().toBuffer())), {
    join: { animated: true },
  })
}

/** A PNG that says that it is animated: the chunk acTL behind its head. */
async function animatedPng(): Promise<Buffer> {
  const still = await flat().png().toBuffer()
  const control = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]), Buffer.alloc(4)])
  return Buffer.concat([still.subarray(0, 33), control, still.subarray(33)])
}

/** 64 × 48 px in HEVC, as a telephone writes it. */
const heic = [
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAA',
  'EGlkYXQAAAAAAEAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHOAAEAAAAAAAAAHgACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5m',
  'ZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADVaXBycAAAALNpcGNvAAAAc2h2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEM',
  'Af//A3AAAAMAkAAAAwAAAwAeugJAIQABACdCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprmwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAA',
  'AEAAAABAAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwAC',
  'AAEAAQAAACZtZGF0AAAAGigBrxOA+BDhp//8TSj/+rHPD9PMe/OikM+A',
].join('')

describe('refused', () => {
  const several = 'it holds several pictures, as an animation or as pages. Save the one that is meant as a file of its own.'
  test.each<[string, () => Promise<Buffer>, string]>([
    ['HEIC named JPEG', async () => Buffer.from(heic, 'base64'), 'it is HEIC, which most browsers cannot show. Export it as JPEG;'],
    ['GIF', () => flat().gif().toBuffer(), 'it is GIF, which has 256 colours. Save the still that is meant as PNG or JPEG;'],
    ['animated GIF', async () => (await frames()).gif().toBuffer(), 'it is GIF'],
    ['animated WebP', async () => (await frames()).webp({ effort: 0 }).toBuffer(), several],
    ['animated PNG', animatedPng, several],
    ['TIFF of several pages', async () => (await frames()).tiff().toBuffer(), several],
    [
      'Photoshop',
      async () => Buffer.concat([Buffer.from('8BPS'), Buffer.alloc(200)]),
      'whatever its name says, it is no picture that can be read',
    ],
    ['BMP', async () => Buffer.concat([Buffer.from('BM'), Buffer.alloc(200)]), 'whatever its name says, it is no picture that can be read'],
    ['nothing', async () => Buffer.alloc(0), 'it is empty'],
    ['half a PNG', async () => (await flat().png().toBuffer()).subarray(0, 400), 'it cannot be read: '],
    ['half an AVIF', async () => (await flat().avif({ effort: 0 }).toBuffer()).subarray(0, 330), 'it cannot be read: '],
    ['half a WebP', async () => (await flat().webp({ effort: 0 }).toBuffer()).subarray(0, 60), 'it cannot be read: '],
  ])('%s', async (_, make, expected) => {
    const { original, problem } = await open('a.jpg', await make())
    expect(original).toBeUndefined()
    expect(problem?.startsWith(expected), problem).toBe(true)
    expect(problem).not.toContain('\n')
  })

  test('a folder with the name of a picture', async () => {
    mkdirSync('folder.jpg')
    const { problem } = await openOriginal('folder.jpg', new Set(['figure']), middle)
    expect(problem).toContain('the file does not exist.')
  })
})
