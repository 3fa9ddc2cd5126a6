/** How many px a mm has in a picture, as Blender projected it, against trigonometry on the words of the shot alone. */
import { describe, expect, test } from 'vitest'
import { readRecord } from './record.ts'
import { readShots, type Shot } from './shots.ts'

const record = readRecord('studio/rendered.json')
const rendered = readShots().filter(({ name }) => record[name])
const sensor = 36
const radians = (degrees: number) => (degrees * Math.PI) / 180

type Point = readonly [number, number, number]
const dot = (one: Point, other: Point) => one.reduce((sum, value, axis) => sum + value * (other[axis] ?? 0), 0)

/** Of a pinhole camera and the middle of the front of a bag that stands; nothing for one that lies. */
function expectedScale({ camera, things, width, height: tall }: Shot): number | undefined {
  const bag = things.find((thing) => thing.bag)
  const {
    target,
    frame,
    lens = 100,
    azimuth = 0,
    height = 9,
  } = camera as {
    target: Point
    frame: number
    lens?: number
    azimuth?: number
    height?: number
  }
  const { turn = 0, at = [0, 0], on = 0, size = [] } = (bag ?? {}) as { turn?: unknown; at?: number[]; on?: number; size?: number[] }
  if (!bag || bag.bag === 'miser' || bag.bag === 'frog' || typeof turn !== 'number') return undefined
  const [a, e, t] = [azimuth, height, turn].map(radians) as unknown as Point
  const away: Point = [Math.sin(a) * Math.cos(e), -Math.cos(a) * Math.cos(e), Math.sin(e)]
  const [x = 0, y = 0] = at
  const [, bagHeight = 0, depth = 0] = size
  const front: Point = [x + (Math.sin(t) * depth) / 2, y - (Math.cos(t) * depth) / 2, on + bagHeight / 2]
  const distance = (frame * lens) / sensor
  const nearer = dot([front[0] - target[0], front[1] - target[1], front[2] - target[2]], away)
  return ((Math.max(width, tall) / frame) * distance) / (distance - nearer)
}

describe('px for a millimetre', () => {
  test('are known of every picture that has been rendered', () => {
    expect(rendered.filter(({ name }) => !((record[name]?.pixelsPerMillimetre ?? 0) > 0)).map(({ name }) => name)).toEqual([])
  })

  const standing = rendered.flatMap((shot) => {
    const expected = expectedScale(shot)
    return expected === undefined ? [] : [[shot.name, expected] as const]
  })
  test.each(standing)('of %s are %f', (name, expected) => {
    expect(Math.abs((record[name]?.pixelsPerMillimetre ?? 0) / expected - 1)).toBeLessThan(0.01)
  })
})
