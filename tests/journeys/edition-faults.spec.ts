/**
 * What goes wrong while an edition is printed, turned to or served: printers and publishers that are killed, a full disk, one that cannot be written, a
 * clock that was set back, folders and files that somebody has touched. The edition before is served whole, one line says what and why, and
 * the next publication is as any other.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { currentEdition, currentId, editionFolder, editionsFolder } from '../../lib/editions/folder.ts'
import { manifestFile } from '../../lib/editions/manifest.ts'
import { fixtureClock } from '../fixtures/clock'
import { limits } from '../limits'
import { childrenOf } from './magazine-process'
import { type PublishedMagazine, startPublished } from './published-magazine'
import { ask } from './raw'
import { fill, mountSmallDisk } from './small-disk'
import { expect, test } from './test'

test.describe.configure({ mode: 'serial' })
test.skip(process.platform !== 'linux', 'processes are read from /proc')

/** A small disk for editions, where mounting is allowed. */
let disk: string
let isMounted: boolean
let magazine: PublishedMagazine
test.beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'reticule-editions-'))
  isMounted = mountSmallDisk(disk, 160)
  magazine = await startPublished('faulty', (folder) => {
    if (!isMounted) return
    // A bind, not a link: editions and their folder must lie on one disk.
    const editions = editionsFolder(folder)
    cpSync(editions, disk, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
    spawnSync('mount', ['--bind', disk, editions])
  })
})
test.afterAll(async () => {
  // Servers end first, then the disk goes, then the folder that it stood in.
  await magazine.stop()
  for (const place of [editionsFolder(magazine.folder), disk]) spawnSync('umount', [place])
  rmSync(magazine.folder, { recursive: true, force: true })
  rmSync(disk, { recursive: true, force: true })
})

let edits = 0
/** Changes the title of a story; the new title. */
function edit(): string {
  const title = `A title of edit ${++edits}`
  magazine.edit('stories/seen-essay/index.mdx', (text) => text.replace(/^title: .*$/m, `title: ${title}`))
  return title
}

/** That both servers answer the edition of an id with pages that are whole. */
async function expectServed(id: string | undefined, title?: string) {
  expect(currentId(magazine.folder)).toBe(id)
  for (const port of magazine.ports)
    for (const path of ['/', '/stories/seen-essay', '/archive', '/feed.xml']) {
      const isWhole = async () => {
        const { status, body } = await ask(port, `GET ${path}`)
        return status === 200 && /<\/(html|rss)>\s*$/.test(body) && (!title || body.includes(title))
      }
      await expect.poll(isWhole, { message: `${path} on ${port}`, timeout: limits.fact }).toBe(true)
    }
}

/** That what is in content/ can be published now, and is read. */
async function expectPublished(title = edit()) {
  const { status, said } = await magazine.publish()
  expect(status, said).toBe(0)
  await expectServed(currentEdition(magazine.folder)?.id, title)
  expect(readdirSync(editionsFolder(magazine.folder)).filter((name) => /^\.laying|\.tmp$/.test(name))).toEqual([])
}

/** What was said in one line, without the lines of steps that went well. */
const faultIn = (said: string) => said.split('\n').filter((line) => line && !/ …$|: done in|checked,|compiled|files made/.test(line))

test('a printer that is killed', async () => {
  const before = currentId(magazine.folder)
  const title = edit()
  const { process, end } = magazine.beginPublishing([])
  let isOver = false
  end.then(() => (isOver = true))
  const isLaying = () => readdirSync(editionsFolder(magazine.folder)).some((name) => name.startsWith('.laying'))
  while (!isLaying() && !isOver) await pause(20)
  const printers = childrenOf(process.pid ?? 0).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('publish/printer'))
  expect(printers.length).toBeGreaterThan(0)
  for (const pid of printers) globalThis.process.kill(pid, 'SIGKILL')
  const { status, said } = await end
  expect(status).toBe(1)
  expect(faultIn(said).join('\n')).toContain('the printer ended with SIGKILL; the edition before stays')
  await expectServed(before)
  await expectPublished(title)
})

test('a publisher that is killed at any moment leaves its place to the next', async () => {
  for (const after of [500, 4_000, 8_000]) {
    const before = currentId(magazine.folder)
    edit()
    const { process, end } = magazine.beginPublishing([])
    await Promise.race([end, pause(after)])
    process.kill('SIGKILL')
    await end
    // Later than a printer needs that had just been told to print: it ends when nobody listens.
    await expect.poll(() => childrenOf(process.pid ?? 0), { timeout: limits.fact }).toEqual([])
    await expectServed(currentId(magazine.folder))
    expect([before, currentId(magazine.folder)]).toContain(before)
  }
  await expectPublished()
})

test('a clock that was set back takes no story back', async () => {
  const before = currentId(magazine.folder)
  const title = edit()
  const earlier = new Date(new Date(fixtureClock).getTime() - 3_600_000).toISOString()
  const { status, said } = await magazine.beginPublishing([], { RETICULE_NOW: earlier }).end
  expect(status).toBe(1)
  expect(faultIn(said)).toHaveLength(1)
  expect(said).toContain(`The clock says ${earlier}`)
  await expectServed(before)
  await expectPublished(title)
})

test('a full disk', async () => {
  test.skip(!isMounted, 'no disk can be mounted here')
  const before = currentId(magazine.folder)
  const filler = join(disk, 'filler')
  fill(filler)
  const title = edit()
  const { status, said } = await magazine.publish()
  expect(status).toBe(1)
  expect(faultIn(said).join('\n')).toContain('ENOSPC')
  expect(said).not.toContain('    at ')
  await expectServed(before)
  rmSync(filler)
  await expectPublished(title)
})

test('a folder of editions that cannot be written', async () => {
  test.skip(!isMounted, 'no disk can be mounted here')
  const before = currentId(magazine.folder)
  const remount = (how: string) => spawnSync('mount', ['-o', `remount,bind,${how}`, editionsFolder(magazine.folder)])
  remount('ro')
  const title = edit()
  const { status, said } = await magazine.publish()
  expect(status).toBe(1)
  expect(faultIn(said).join('\n')).toContain('EROFS')
  expect(said).not.toContain('    at ')
  await expectServed(before)
  remount('rw')
  await expectPublished(title)
})

test('a manifest of which a byte was changed is told, and the edition goes on being served', async () => {
  const before = currentId(magazine.folder) ?? ''
  const file = manifestFile(editionFolder(magazine.folder, before))
  const text = readFileSync(file, 'utf8')
  // Written anew: editions share files by hard links.
  rmSync(file)
  writeFileSync(file, text.replace('"version":1', '"version":2'))
  await expectServed(before)
  await expectPublished()
  expect(currentId(magazine.folder)).not.toBe(before)
})

test('an edition whose folder was deleted gives way to the one before, and one line says so', async () => {
  const lost = currentId(magazine.folder) ?? ''
  const told = magazine.said().length
  rmSync(editionFolder(magazine.folder, lost), { recursive: true })
  await expect.poll(() => magazine.said().slice(told), { timeout: limits.fact }).toContain('is served instead')
  const [behind = 0] = magazine.ports
  expect((await ask(behind, 'GET /stories/seen-essay')).status).toBe(200)
  await expectPublished()
})
