import sharp from 'sharp'
import { expect, test } from 'vitest'
import { iconPng, icoOf, maskablePng } from './icon.ts'

test('an icon is a square of the size that is asked for', async () => {
  expect(await sharp(await iconPng(180)).metadata()).toMatchObject({ format: 'png', width: 180, height: 180 })
})

test('nothing of a maskable icon’s mark lies where a system may cut', async () => {
  const side = 512
  const { data, info } = await sharp(await maskablePng(side))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ width: side, height: side })
  const [red, green, blue] = data
  const marked = Array.from({ length: side * side }, (_, at) => at).filter(
    (at) => data[at * 3] !== red || data[at * 3 + 1] !== green || data[at * 3 + 2] !== blue,
  )
  expect(marked.length).toBeGreaterThan(1000)
  const farthest = Math.max(...marked.map((at) => Math.hypot((at % side) + 0.5 - side / 2, Math.floor(at / side) + 0.5 - side / 2)))
  expect(farthest).toBeLessThanOrEqual(side * 0.4)
})

test('an ICO holds each of its pictures, whole, where its header says', async () => {
  const sides = [16, 32, 48]
  const ico = await icoOf(sides)
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3])
  for (const [at, side] of sides.entries()) {
    const entry = 6 + 16 * at
    const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)]
    expect(ico.readUInt8(entry)).toBe(side)
    expect(await sharp(ico.subarray(offset, offset + length)).metadata()).toMatchObject({ format: 'png', width: side, height: side })
  }
})
