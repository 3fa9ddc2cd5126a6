import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hashesOf } from './hash.ts'
import { duration } from './progress.ts'
import { readShots } from './shots.ts'

const shots = readShots()
const files = shots.map(({ file }) => file)
const storiesOf = (formats: RegExp) =>
  readdirSync('content/stories').filter((slug) => formats.test(readFileSync(`content/stories/${slug}/index.mdx`, 'utf8')))

describe('the list of pictures', () => {
  test.each(storiesOf(/^format: (feature|gallery|object)$/m))('has a picture that opens %s', (slug) => {
    const openings = ['cover.png', 'hero.jpg'].map((name) => `content/stories/${slug}/${name}`)
    expect(openings.filter((file) => files.includes(file))).toHaveLength(1)
  })

  test.each(readdirSync('content/sections').filter((file) => file.endsWith('.yaml')))('has an opening for %s', (file) => {
    expect(files).toContain(`content/sections/${file.replace('.yaml', '.jpg')}`)
  })

  test('has six cut-outs or more, all of them PNG', () => {
    const cutOuts = shots.filter(({ cutOut }) => cutOut)
    expect(cutOuts.length).toBeGreaterThanOrEqual(6)
    expect(cutOuts.filter(({ file }) => !file.endsWith('.png'))).toEqual([])
  })

  test('gives every bag three measures', () => {
    const bags = shots.flatMap(({ things }) => things.filter(({ bag }) => bag))
    expect(bags.filter(({ size }) => size?.length !== 3)).toEqual([])
  })
})

test('a shot with other words has another hash, and the same code', () => {
  const [shot] = shots
  if (!shot) throw new Error('there are no shots')
  const quality = { scale: 1, samples: 64, noise: 0.03 }
  const known = hashesOf(shot, quality)
  const other = hashesOf({ ...shot, seed: shot.seed + 1 }, quality)
  expect(other.shot).not.toBe(known.shot)
  expect(other.code).toBe(known.code)
  expect(hashesOf(shot, { ...quality, samples: 96 }).shot).not.toBe(known.shot)
})

test.each([
  [42, '42 s'],
  [300, '5 min'],
  [7500, '2 h 5 min'],
])('%i seconds are said as %s', (seconds, words) => expect(duration(seconds)).toBe(words))
