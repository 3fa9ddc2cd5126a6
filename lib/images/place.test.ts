import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locateOriginal } from './locate.ts'
import { recordName, safeName } from './place.ts'

/** Whatever a Linux file may be called: any characters but "/" and NUL, at most 255 bytes, not "." or "..". */
const fileName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .map((stem) => `${stem.replace(/[/\0]/g, '')}.jpg`)
  .filter((name) => Buffer.byteLength(name) <= 255)
const odd = [
  'hero photo.jpg',
  'bag, red.jpg',
  'bag#2.jpg',
  'what?.jpg',
  '100%25.jpg',
  '"it’s".png',
  '.dot.jpg',
  '鞄.webp',
  '-.jpg',
  'a.b.c.JPG',
]

test('a published name has only a to z, digits and hyphens, is never empty and never long, whatever the original is called', () => {
  const isSafe = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && name.length <= 80
  for (const name of [...odd, `${'long-'.repeat(50)}.jpg`]) expect(isSafe(safeName(`content/stories/tiny/${name}`)), name).toBe(true)
  fc.assert(fc.property(fileName, fileName, (folder, name) => isSafe(safeName(`content/stories/${folder}/${name}`))))
})

test('a name that is safe already is kept', () => {
  expect(safeName('content/stories/tiny-clasp/hero-2.jpg')).toBe('tiny-clasp-hero-2')
})

test('NFC and NFD are one name; every other original has a record of its own', () => {
  fc.assert(
    fc.property(fileName, fileName, (one, other) => {
      const [a, b] = [`content/stories/tiny/${one}`, `content/stories/tiny/${other}`]
      expect(recordName(a.normalize('NFD'))).toBe(recordName(a.normalize('NFC')))
      expect(safeName(a.normalize('NFD'))).toBe(safeName(a.normalize('NFC')))
      if (a.normalize('NFC') !== b.normalize('NFC')) expect(recordName(a)).not.toBe(recordName(b))
    }),
  )
  expect(
    new Set(['hero.jpg', 'Hero.jpg', 'hero.png', 'hero..jpg', 'hero jpg'].map((name) => recordName(`content/stories/t/${name}`))).size,
  ).toBe(5)
})

test('where there is no such file or folder, nothing is located', () => {
  expect(locateOriginal('lib/images/no-such.jpg')).toBeUndefined()
  expect(locateOriginal('lib/no-such-folder/hero.jpg')).toBeUndefined()
  expect(locateOriginal('lib/images')).toBeUndefined()
})
