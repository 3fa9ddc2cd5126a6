import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { magazine, soundStory } from '../../tests/fakes/magazine.ts'
import { codeTexts, contentTexts, drawnIn } from './printed.ts'

test('content prints what it says, also as an escape in a field and as an entity in the text, whatever stands in a comment', () => {
  const root = magazine({
    'stories/tiny-clasp/index.mdx': soundStory
      .replace('One fact.', 'Łódź &euro;&#x2153; ×.')
      .replace('dek: It shuts.', 'dek: "\\u0152uvre" # ¿'),
  })
  const fonts = drawnIn(contentTexts(root))
  rmSync(root, { recursive: true })
  for (const letter of 'Łódź€⅓×Œ') expect(fonts, letter).toContain(letter)
  expect(fonts).not.toContain('¿')
})

test('code prints its texts, with escapes and entities, and no comment and no test', async () => {
  const root = mkdtempSync(join(tmpdir(), 'reticule-code-'))
  mkdirSync(join(root, 'deep'))
  writeFileSync(join(root, 'deep/a.tsx'), 'export const A = () => <p title="\u00d7">&deg; ½ {\'\\u20ac\'} {`√(2)`}</p> // ¿\n')
  writeFileSync(join(root, 'b.test.ts'), "export const b = '¡'\n")
  const fonts = drawnIn(await codeTexts(root))
  rmSync(root, { recursive: true })
  for (const letter of '°½€√×') expect(fonts, letter).toContain(letter)
  for (const letter of '¿¡') expect(fonts).not.toContain(letter)
})

test('a sign that only lib prints is printed', async () => {
  expect(drawnIn(await codeTexts('lib'))).toContain('√')
})

test('a heading may begin with the capital of any letter; what no font draws is left out', () => {
  expect([...drawnIn(['éß\n\u200d'])]).toEqual(['é', 'É', 'ß', 'S'])
})
