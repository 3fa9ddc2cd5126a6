/** What is printed, what is linked, and what a print that fails leaves. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builds, type TestMagazine, testMagazine } from '../../tests/fakes/edition.ts'
import { editionFolder, listEditions, openEdition, removeOld, turnTo } from './folder.ts'
import { isUnfinished, searchFile } from './manifest.ts'
import type { SearchPrinter } from './print.ts'

let magazine: TestMagazine
beforeEach(() => {
  magazine = testMagazine()
})
afterEach(() => rmSync(magazine.project, { recursive: true }))

const site = (id: string, name: string) => join(editionFolder(magazine.project, id), 'site', name)
const manifestIn = (id: string) => openEdition(magazine.project, id).manifest

test('a page whose data are the same is linked, with its compressed forms; a changed one alone is rendered', async () => {
  const first = await magazine.print({ '/': 'front', '/stories/a': 'one', '/feed.xml': 'feed of one' })
  turnTo(magazine.project, first.id)
  magazine.rendered.length = 0
  const second = await magazine.print({ '/': 'front', '/stories/a': 'two', '/feed.xml': 'feed of one' })
  expect(magazine.rendered).toEqual(['/stories/a'])
  expect(second).toMatchObject({ rendered: ['/stories/a'], linked: 2, later: 0 })
  for (const name of ['index.html', 'index.html.br', 'index.html.gz', 'feed.xml'])
    expect(statSync(site(second.id, name)).ino, name).toBe(statSync(site(first.id, name)).ino)
  expect(readFileSync(site(second.id, 'stories/a.html'), 'utf8')).toContain('two')
  expect(brotliDecompressSync(readFileSync(site(second.id, 'stories/a.html.br'))).toString()).toContain('two')
  expect(readFileSync(site(first.id, 'stories/a.html'), 'utf8')).toContain('one')
})

test('another build, and what stands round every page, make every page anew', async () => {
  const texts = { '/': 'front', '/stories/a': 'one' }
  turnTo(magazine.project, (await magazine.print(texts)).id)
  magazine.rendered.length = 0
  await magazine.print(texts, { build: builds.second })
  expect(magazine.rendered).toHaveLength(2)
  await magazine.print(texts, { around: 'a section more' })
  expect(magazine.rendered).toHaveLength(4)
})

test('an edition holds the files of its build and those that were made by hand', async () => {
  const { id } = await magazine.print({ '/': 'front' })
  expect(readFileSync(site(id, `_next/static/${builds.first}.css`), 'utf8')).toContain('color')
  expect(readdirSync(join(editionFolder(magazine.project, id), 'site'))).toEqual(expect.arrayContaining(['icon.svg', 'icon.svg.br']))
})

test('a page that cannot be rendered is named, and no edition more is there', async () => {
  turnTo(magazine.project, (await magazine.print({ '/': 'front' })).id)
  magazine.breakPage('/stories/a', 500)
  await expect(magazine.print({ '/': 'front', '/stories/a': 'one' })).rejects.toThrow('/stories/a answers 500')
  expect(listEditions(magazine.project)).toHaveLength(1)
  removeOld(magazine.project)
  expect(readdirSync(join(magazine.project, 'editions')).filter((name) => name.startsWith('.laying'))).toEqual([])
})

test('what may wait waits where there is much of it, is named, and is printed with all the rest kept', async () => {
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`/stories/s${at}`, `story ${at}`]))
  const addresses = Object.entries({ '/': 'front', ...many }).map(([path, text], at) => ({
    path,
    file: path === '/' ? 'index.html' : `${path.slice(1)}.html`,
    load: () => text,
    ...(at > 100 && { mayWait: true as const }),
  }))
  const first = await magazine.print({ '/': 'front', ...many }, { addresses, isComplete: false })
  expect(first).toMatchObject({ later: 50 })
  expect(manifestIn(first.id).later).toContain('/stories/s149')
  turnTo(magazine.project, first.id)
  magazine.rendered.length = 0
  const second = await magazine.print({ '/': 'front', ...many }, { addresses, isComplete: true })
  expect(second).toMatchObject({ linked: 101, later: 0 })
  expect(magazine.rendered).toHaveLength(50)
})

test('an edition whose pictures have files that are made later is unfinished until the next one', async () => {
  const first = await magazine.print({ '/': 'front' }, { laterPictures: 7 })
  expect(first).toMatchObject({ later: 0, laterPictures: 7 })
  expect(isUnfinished(manifestIn(first.id))).toBe(true)
  turnTo(magazine.project, first.id)
  const second = await magazine.print({ '/': 'front' })
  expect(isUnfinished(manifestIn(second.id))).toBe(false)
})

test('a page whose file was lost from the edition before is rendered again', async () => {
  const texts = { '/': 'front', '/stories/a': 'one' }
  const first = await magazine.print(texts)
  turnTo(magazine.project, first.id)
  rmSync(site(first.id, 'stories/a.html'))
  magazine.rendered.length = 0
  const second = await magazine.print(texts)
  expect(magazine.rendered).toEqual(['/stories/a'])
  expect(readFileSync(site(second.id, 'stories/a.html'), 'utf8')).toContain('one')
})

test.each([
  ['one that is printed anew', 'another text'],
  ['one that is as it was', 'all may read'],
])('a hand-made file at the address of a page is named, and harms no edition: %s', async (_, words) => {
  const { id } = await magazine.print({ '/robots.txt': 'all may read' })
  turnTo(magazine.project, id)
  writeFileSync(join(magazine.project, 'public/robots.txt'), 'by hand')
  const printing = magazine.print({ '/robots.txt': words })
  await expect(printing).rejects.toThrow('public/robots.txt lies where the page /robots.txt is printed. Give that file another name.')
  expect(readFileSync(site(id, 'robots.txt'), 'utf8')).toBe('all may read')
  expect(listEditions(magazine.project)).toEqual([id])
})

test('a picture that nobody has made is named', async () => {
  await expect(magazine.print({ '/': 'front' }, { pictures: ['/media/a.avif'] })).rejects.toThrow('/media/a.avif is not there')
})

test('a manifest with a changed byte is not opened', async () => {
  const { id } = await magazine.print({ '/': 'front' })
  const file = join(editionFolder(magazine.project, id), 'manifest.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('200', '201'))
  expect(() => manifestIn(id)).toThrow('is not as it was printed')
})

test('the search index is linked while nothing in it changes, made from the one before when something does, and anew from a damaged one', async () => {
  const indexOf = (id: string) => searchFile(editionFolder(magazine.project, id))
  const first = await magazine.print({ '/': 'front' })
  turnTo(magazine.project, first.id)
  const second = await magazine.print({ '/': 'front' }, { redirects: { '/old': '/' } })
  expect(statSync(indexOf(second.id)).ino).toBe(statSync(indexOf(first.id)).ino)
  expect(manifestIn(second.id).search).toEqual(manifestIn(first.id).search)
  turnTo(magazine.project, second.id)
  const made: unknown[] = []
  const search: SearchPrinter = {
    key: 'another',
    write(file, before) {
      made.push(before?.file)
      writeFileSync(file, 'another index')
    },
  }
  const third = await magazine.print({ '/': 'front' }, { search })
  expect(made).toEqual([indexOf(second.id)])
  expect(readFileSync(indexOf(third.id), 'utf8')).toBe('another index')
  expect(manifestIn(third.id).search?.hash).not.toBe(manifestIn(first.id).search?.hash)
  turnTo(magazine.project, third.id)
  rmSync(indexOf(third.id))
  writeFileSync(indexOf(third.id), 'somebody else’s')
  await magazine.print({ '/': 'front' }, { search })
  expect(made).toEqual([indexOf(second.id), undefined])
})

test('ten editions are kept, and the one that is shown even beyond them', async () => {
  const ids: string[] = []
  for (let at = 0; at < 12; at++) ids.push((await magazine.print({ '/': `front ${at}` })).id)
  turnTo(magazine.project, ids[0] ?? '')
  removeOld(magazine.project)
  expect(listEditions(magazine.project).toReversed()).toEqual([ids[0], ...ids.slice(2)])
})
