/** The command as a person meets it, in a copy of the studio, with a stand-in for Blender. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { bundleProcess } from '../../tests/fakes/bundled-process.ts'

const project = resolve(import.meta.dirname, '../..')
const hero = 'content/stories/ninety-nine-yen/hero.jpg'
let root: string

let program: string
beforeAll(async () => {
  program = await bundleProcess('scripts/studio.ts')
})

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'studio-'))
  for (const folder of ['studio', 'content/bags', 'content/sections'])
    cpSync(join(project, folder), join(root, folder), { recursive: true, filter: (file) => !/\.(png|jpg)$/.test(file) })
  writeFileSync(join(root, 'studio/rendered.json'), '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

function studio(words: readonly string[], fake = 'draws', blender = join(project, 'tests/fakes/blender.mjs')) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: root,
    env: { ...process.env, BLENDER: blender, FAKE_BLENDER: fake },
    encoding: 'utf8',
  })
  return { status, said: stdout.trim(), complained: stderr.trim() }
}

const write = (file: string, change: (text: string) => string) =>
  writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')))
const one = ['--only', 'ninety-nine-hero']

test('an unknown name is told, with the nearest one', () => {
  expect(studio(['--only', 'ninety-nine-heros'])).toEqual({
    status: 1,
    said: '',
    complained: 'There is no shot called "ninety-nine-heros". Did you mean "ninety-nine-hero"? npm run studio -- --list names them.',
  })
})

test('a size that the catalogue lacks is told with the shot and the file', () => {
  write('studio/shots/shopping.yaml', (text) => text.replace('catalogue: ikea-knolig, assumed: { depth: 40 }', 'catalogue: ikea-knolig'))
  expect(studio(one).complained).toMatch(
    /^studio\/shots\/shopping\.yaml:\d+ · ninety-nine-hero: content\/bags\/ikea-knolig\.yaml gives no depth; assume one in the shot, or choose another bag\.$/,
  )
})

test('a material that nobody declared is told', () => {
  write('studio/shots/shopping.yaml', (text) => text.replace('made: ultramarine', 'made: ultramarin'))
  expect(studio(one).complained).toContain('ninety-nine-hero: studio/made.yaml has no "ultramarin". Did you mean "ultramarine"?')
})

test('without Blender it says so in one line', () => {
  expect(studio(one, 'draws', '/nowhere/blender')).toEqual({
    status: 1,
    said: '',
    complained: 'Blender is not there: "/nowhere/blender" does not run. Install Blender 3.4, or set BLENDER to its path.',
  })
})

test('a finished picture is put in place and remembered, and a second run has nothing to do', () => {
  expect(studio(one)).toMatchObject({ status: 0, complained: '' })
  expect(existsSync(join(root, hero))).toBe(true)
  expect(studio(one).said).toBe('1 pictures, all up to date')
  expect(studio(['--list']).said).toMatch(/^ninety-nine-hero +up to date/m)
})

const remembered = () => JSON.parse(readFileSync(join(root, 'studio/rendered.json'), 'utf8'))['ninety-nine-hero']

test('how many px a mm has is remembered, and can be measured again without rendering', () => {
  studio(one)
  const rendered = remembered()
  expect(rendered.pixelsPerMillimetre).toBe(4.5678)
  const { pixelsPerMillimetre: _, ...older } = rendered
  write('studio/rendered.json', () => JSON.stringify({ 'ninety-nine-hero': older }))
  const picture = readFileSync(join(root, hero))
  expect(studio([...one, '--measure']).said).toBe('ninety-nine-hero  4.5678 px a mm')
  expect(remembered()).toEqual(rendered)
  expect(readFileSync(join(root, hero)).equals(picture)).toBe(true)
})

test('a picture is told to be up to date after a change of code, but not after one of its shot', () => {
  studio(one)
  write('studio/bags/tote.py', (text) => `${text}\n`)
  expect(studio(['--list']).said).toMatch(/^ninety-nine-hero +its code has changed/m)
  studio([...one, '--touch'])
  expect(studio(['--list']).said).toMatch(/^ninety-nine-hero +up to date/m)
  write('studio/shots/shopping.yaml', (text) => text.replace('seed: 22', 'seed: 222'))
  studio([...one, '--touch'])
  expect(studio(['--list']).said).toMatch(/^ninety-nine-hero +its shot has changed/m)
})

test.each([
  ['fails', 'failed: lock.py:12: ValueError: a lock needs a plate'],
  ['ends without a picture', 'failed: Blender ended without a picture'],
])('a render that %s is told with its shot, and the picture that was there stays', (fake, words) => {
  studio(one)
  const before = readFileSync(join(root, hero))
  write('studio/shots/shopping.yaml', (text) => text.replace('seed: 22', 'seed: 222'))
  const { status, complained } = studio(one, fake)
  expect(complained).toMatch(/^studio\/shots\/shopping\.yaml:\d+ · ninety-nine-hero /)
  expect(complained).toContain(words)
  expect(status).toBe(1)
  expect(readFileSync(join(root, hero)).equals(before)).toBe(true)
  expect(studio(['--list']).said).toMatch(/^ninety-nine-hero +its shot has changed/m)
})
