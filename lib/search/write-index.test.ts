/** An index that is made from the one before answers as one that is made anew. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stemmer } from 'stemmer'
import { afterAll, expect, test } from 'vitest'
import { documentKey, indexKey, type SearchDocument } from './documents.ts'
import { openInMemory } from './engine.ts'
import { matchTerm, matchTerms } from './match.ts'
import { hashOfFile, openIndex } from './open-index.ts'
import { wordsIn } from './tokens.ts'
import { fillIndex, writeIndex } from './write-index.ts'

const folder = mkdtempSync(join(tmpdir(), 'reticule-index-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0
const nextFile = () => join(folder, `${made++}.sqlite`)

const documentOf = (name: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  ...{ path: `/stories/${name}`, title: `Story ${name}`, names: [], dek: '', headings: [], notes: [], day: '2026-11-20' },
  textKey: text,
  readText: () => [text],
  ...more,
})

const many = Array.from({ length: 30 }, (_, at) =>
  documentOf(`s${at}`, `clasp ${'leather '.repeat(at % 5)} thread${at} ${at % 3 ? 'gusset' : ''}`),
)

const write = (documents: readonly SearchDocument[], before?: Parameters<typeof writeIndex>[2]) => {
  const file = nextFile()
  writeIndex(file, documents, before)
  return file
}
const open = (file: string) => openIndex({ file, hash: hashOfFile(file) })

/** What two indexes must agree on: who is found, in which order, and the words. */
function told(file: string) {
  const index = open(file)
  const asked = [[['clasp']], [['leather']], [['gusset'], ['leather']], [['thread3']], [['morocco']], [['story']]]
  const answers = asked.map((terms) => index.rank(matchTerms(terms, 'any')).map(({ path }) => path))
  const words = [...index.words()].sort()
  index.close()
  return { answers, words }
}

test('what was changed, added and removed is found as in an index that is made anew', () => {
  const before = { file: write(many), documents: many }
  const changed = [
    ...many.filter((_, at) => at !== 3 && at !== 7),
    documentOf('s3', 'morocco leather leather leather'),
    documentOf('new', 'gusset'),
  ]
  const [made, anew] = [told(write(changed, before)), told(write(changed))]
  expect(made).toEqual(anew)
  expect(made.answers[4]).toEqual(['/stories/s3'])
  expect(made.answers[3]).toEqual([])
  expect(new Map(made.words).has('thread7')).toBe(false)
})

test('ten edits in a row leave what one writing does', () => {
  let before = { file: write(many), documents: many as readonly SearchDocument[] }
  for (let edit = 0; edit < 10; edit++) {
    const documents = before.documents.map((document, at) => (at === edit ? documentOf(`s${at}`, `leather edit${edit}`) : document))
    before = { file: write(documents, before), documents }
  }
  expect(told(before.file)).toEqual(told(write(before.documents)))
})

test('an index leaves the one that it is made from alone', () => {
  const before = { file: write(many), documents: many }
  const hash = hashOfFile(before.file)
  write([...many.slice(1), documentOf('new', 'gusset')], before)
  expect(hashOfFile(before.file)).toBe(hash)
})

test('the key changes with whatever can be found, and with nothing else', () => {
  const one = documentOf('a', 'text')
  expect(documentKey({ ...one })).toBe(documentKey(one))
  for (const more of [
    { title: 'b' },
    { names: ['b'] },
    { dek: 'b' },
    { headings: ['b'] },
    { notes: ['b'] },
    { textKey: 'b' },
    { day: 'b' },
  ])
    expect(documentKey({ ...one, ...more }), JSON.stringify(more)).not.toBe(documentKey(one))
  expect(indexKey(many)).not.toBe(indexKey(many.slice(1)))
})

test('what was typed comes before what has the same stem', () => {
  const index = open(write([documentOf('a', '', { title: 'Measures' }), documentOf('b', '', { title: 'Measured' })]))
  const first = (word: string) => index.rank(matchTerms([[word]], 'all')).map(({ path }) => path)
  expect(first('measures')).toEqual(['/stories/a', '/stories/b'])
  expect(first('measured')).toEqual(['/stories/b', '/stories/a'])
  index.close()
})

test('words are marked by the stems that the index has', () => {
  const words = wordsIn(
    'measures measured measuring purse purses pursed minaudière Hermès’s leathers lying lies bodies tiny tinier happily generalisation 1925 x2 skies argued',
  )
  const sql = openInMemory()
  fillIndex(sql, [documentOf('a', words.join(' '), { title: '', dek: '' })])
  sql.exec("CREATE VIRTUAL TABLE stems USING fts5vocab(texts, 'row')")
  const stems = sql.all<{ term: string }>('SELECT term FROM stems').map(({ term }) => term)
  expect(stems.toSorted()).toEqual([...new Set(words.map(stemmer))].sort())
  sql.close()
})

test('several processes’ worth of readers read one file at a time, and leave nothing beside it', () => {
  const file = write(many)
  const indexes = [open(file), open(file), open(file)]
  for (const index of indexes) expect(index.has(matchTerm(['clasp']))).toBe(true)
  for (const index of indexes) index.close()
})

test('an index that is missing or damaged is not opened', () => {
  expect(() => openIndex({ file: join(folder, 'nothing'), hash: '' })).toThrow('nothing')
  const file = write(many)
  expect(() => openIndex({ file, hash: 'another' })).toThrow(`${file} is not as it was printed`)
})
