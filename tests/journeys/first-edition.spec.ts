/** A first start shows its pages before every file of its pictures is made; the magazine makes the rest by itself, and its next edition has them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { currentEdition } from '../../lib/editions/folder.ts'
import { inFolder } from '../../scripts/setup/copy.ts'
import { freePort } from '../fakes/stores.ts'
import { fixtureClock } from '../fixtures/clock'
import { limits } from '../limits'
import { ask } from './raw'
import { expect, test } from './test'

const folder = resolve('tmp/first')
let port: number
let magazine: ChildProcess

test.beforeEach(async () => {
  const made = ['.data', 'editions'].map((name) => resolve('tmp/fixture', name))
  rmSync(folder, { recursive: true, force: true })
  // Pictures of one story are as on a first start; to make those of the others would show nothing more.
  const filter = (path: string) => !made.includes(resolve(path)) && !/\/media\/seen-feature-/.test(path)
  cpSync('tmp/fixture', folder, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, filter })
  port = await freePort()
  magazine = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: folder,
    env: {
      ...inFolder(folder),
      ...{ NODE_ENV: 'production', PORT: String(port), SITE_URL: 'http://localhost:3000', LOG_LEVEL: 'error' },
      ...{ RETICULE_NOW: fixtureClock, RETICULE_DATA: join(folder, '.data') },
    },
    stdio: 'ignore',
  })
})
test.afterEach(async () => {
  const ended = once(magazine, 'exit')
  magazine.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
})

const read = async (path: string) => (await ask(port, `GET ${path}`).catch(() => undefined))?.body ?? ''

/** Every file of a picture that a page names. */
const picturesIn = (page: string): readonly string[] => [...new Set(page.match(/\/media\/[\w.-]+/g))]

async function expectAnswered(files: readonly string[]) {
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect((await ask(port, `HEAD ${file}`)).status, file).toBe(200)
}

test('pages name what is there; the rest is made while they are read, and stands in the next edition', async () => {
  const story = '/stories/seen-feature'
  await expect.poll(() => read(story), { timeout: limits.fact }).toContain('<picture')
  const first = currentEdition(folder)
  const page = await read(story)
  expect(first?.manifest.laterPictures).toBeGreaterThan(0)
  expect(page).toContain('type="image/webp"')
  expect(page).not.toContain('type="image/avif"')
  await expectAnswered(picturesIn(page))
  await expect.poll(() => read(story), { timeout: limits.fact }).toContain('type="image/avif"')
  const whole = await read(story)
  const next = currentEdition(folder)
  expect(next?.id).not.toBe(first?.id)
  expect(next?.manifest).toMatchObject({ build: first?.manifest.build, fingerprint: first?.manifest.fingerprint, later: [] })
  expect(next?.manifest.laterPictures).toBeUndefined()
  // What a reader has open names files that are still there.
  expect(picturesIn(whole)).toEqual(expect.arrayContaining([...picturesIn(page)]))
  await expectAnswered(picturesIn(whole))
})
