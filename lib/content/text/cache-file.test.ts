import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { beforeEach, expect, test } from 'vitest'
import { magazine } from '../../../tests/fakes/magazine.ts'
import { storyWith } from '../../../tests/fakes/problems.ts'
import { checkContent } from '../checks/check.ts'
import { openCacheFile } from './cache-file.ts'
import type { TextFacts } from './facts.ts'
import { readThrough } from './texts.ts'

const day = '2026-11-25'
const tree = (words: string): Root => ({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] })
const never = (text: string): Root => {
  throw new Error(`read anew: ${text}`)
}

let file: string
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'reticule-')), 'trees')
})

/** Keeps the tree of each text. */
function keep(...texts: string[]) {
  const trees = openCacheFile<Root>(file, 'form')
  for (const text of texts) trees.of(text, tree)
  trees.keep()
}

test('a text that was read once is not read again', () => {
  keep('One fact.', 'Zwei Fakten: “ß”\n')
  const trees = openCacheFile<Root>(file, 'form')
  expect(trees.of('One fact.', never)).toEqual(tree('One fact.'))
  expect(trees.of('Zwei Fakten: “ß”\n', never)).toEqual(tree('Zwei Fakten: “ß”\n'))
  expect(() => trees.of('Another.', never)).toThrow('read anew')
})

test('the check of our own magazine finds the same in kept trees', () => {
  const anew = checkContent('content', day)
  for (const run of ['first', 'second']) {
    const [trees, facts] = [openCacheFile<Root>(file, 'form'), openCacheFile<TextFacts>(`${file}-facts`, 'form')]
    expect(checkContent('content', day, readThrough(trees, facts)), run).toEqual({ ...anew, documents: expect.any(Array) })
    trees.keep()
    facts.keep()
  }
})

test.each([
  ['a tag', 'One <Sorce id="s" /> fact.'],
  ['code', 'One {1n + 1n} fact.'],
  ['a tag that is not closed', 'One <b> fact.'],
])('a problem in a text is told again: %s', (_, words) => {
  const root = magazine(storyWith('One fact.', words))
  const anew = checkContent(root, day).problems
  expect(anew).not.toEqual([])
  for (const run of ['first', 'second']) {
    const [trees, facts] = [openCacheFile<Root>(file, 'form'), openCacheFile<TextFacts>(`${file}-facts`, 'form')]
    expect(checkContent(root, day, readThrough(trees, facts)).problems, run).toEqual(anew)
    trees.keep()
    facts.keep()
  }
})

test('what no text asked for goes', () => {
  keep('One.', 'Two.')
  keep('Two.')
  const trees = openCacheFile<Root>(file, 'form')
  expect(trees.of('Two.', never)).toEqual(tree('Two.'))
  expect(() => trees.of('One.', never)).toThrow('read anew')
})

test('trees of another form, and damaged ones, are read anew', () => {
  keep('One.', 'Two.')
  expect(() => openCacheFile<Root>(file, 'form of a later parser').of('One.', never)).toThrow('read anew')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"value":"One."', '"value":"On').slice(0, -1))
  const trees = openCacheFile<Root>(file, 'form')
  expect(trees.of('One.', tree)).toEqual(tree('One.'))
  expect(trees.of('Two.', tree)).toEqual(tree('Two.'))
})
