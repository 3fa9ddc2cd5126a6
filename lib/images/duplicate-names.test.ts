import { expect, test } from 'vitest'
import { checkDuplicateNames } from './duplicate-names.ts'

const told = (...names: string[]) =>
  checkDuplicateNames('content/stories/t', names).map(({ file, message }) => [file, message.split(', and')[0]])

test('names that differ in capitals or in how an accent is spelt are told at the second', () => {
  expect(told('Hero.jpg', 'hero.jpg', 'hero.png')).toEqual([
    ['content/stories/t/hero.jpg', '"hero.jpg" and "Hero.jpg" differ in capitals alone'],
  ])
  const [two, one] = ['é.jpg'.normalize('NFD'), 'é.jpg'.normalize('NFC')]
  expect(told(two, one)).toEqual([[`content/stories/t/${one}`, `"${one}" and "${two}" differ in the spelling of an accent alone`]])
})

test('other files may be called as they are', () => {
  expect(told('index.mdx', 'INDEX.mdx', 'hero.jpg', 'heroes.jpg')).toEqual([])
})
