/** What a large magazine costs to build and to publish into. */
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { currentEdition, currentId } from '../../lib/editions/folder.ts'
import { buildFolder } from '../../lib/press/build.ts'
import { production } from '../setup/build.ts'
import { copyMagazine } from '../setup/copy.ts'
import { generateStories } from './generate.ts'
import { type Measured, measure } from './measure.ts'
import { measureRails } from './rails.ts'

const slugsIn = (folder: string) =>
  readdirSync(join('content', folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -5))

/** Bags that can be drawn, for the drawings of generated stories. */
const drawnBags = () =>
  slugsIn('bags').filter((slug) => {
    const { width, height } = parse(readFileSync(join('content/bags', `${slug}.yaml`), 'utf8'))
    return width && height
  })

/** What generated stories may refer to. */
export const catalogueNames = () => ({
  sections: slugsIn('sections'),
  topics: slugsIn('topics'),
  desks: slugsIn('desks'),
  bags: drawnBags(),
})

/** Prints what a step took. */
export const row = (what: string, { seconds, megabytes }: Measured) =>
  console.log(`${what.padEnd(44)}${seconds.toFixed(1).padStart(9)} s${megabytes.toFixed(0).padStart(9)} MB`)

/** Bytes of the JavaScript that the server loads for pages: it must not grow with the number of stories. */
function importedBytes(folder: string): number {
  const root = join(buildFolder(folder, currentEdition(folder)?.manifest.build ?? ''), 'next/server')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  return files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0)
}

type Published = Measured & {
  /** Seconds until an edition of it was shown. */
  readonly shown: number
  /** Addresses that were rendered, and those that are in the edition. */
  readonly rendered: number
  readonly addresses: number
}

/** Publishes what is in a folder, to the end: what waits is printed, too. */
async function publish(folder: string): Promise<Published> {
  const before = currentId(folder)
  const begun = performance.now()
  let shown = 0
  const watch = setInterval(() => {
    if (!shown && currentId(folder) !== before) shown = (performance.now() - begun) / 1000
  }, 50)
  const measured = await measure(folder, process.execPath, ['scripts/run.mjs', 'publish'], production)
  clearInterval(watch)
  const counts = [...measured.output.matchAll(/(\d+) addresses printed/g)].map(([, count]) => Number(count))
  const addresses = Object.keys(currentEdition(folder)?.manifest.addresses ?? {}).length
  return { ...measured, shown, rendered: counts.reduce((sum, count) => sum + count, 0), addresses }
}

const told = (what: string, published: Published) => {
  row(`${what}: shown after`, { ...published, seconds: published.shown })
  row(`${what}: every address a file after`, published)
  console.log(`${`${what}: addresses rendered`.padEnd(44)}${String(published.rendered).padStart(9)} of ${published.addresses}`)
}

/**
 * Publishes a magazine with as many generated stories beside its own: its first edition, with the code built before, and the one after a story has
 * been edited.
 */
export async function measureEdit(count: number): Promise<{ readonly first: Published; readonly edited: Published }> {
  const folder = copyMagazine(`bench-${count}`)
  cpSync('content', join(folder, 'content'), { recursive: true })
  await publish(folder)
  generateStories(join(folder, 'content'), count, catalogueNames())
  const first = await publish(folder)
  told(`${count} stories, first edition`, first)
  console.log(`${`${count} stories: code that pages import`.padEnd(44)}${(importedBytes(folder) / 1024).toFixed(0).padStart(8)} KB`)
  appendFileSync(join(folder, 'content/stories/generated-0/index.mdx'), '\nOne more sentence.\n')
  const edited = await publish(folder)
  told(`${count} stories, one edited`, edited)
  rmSync(folder, { recursive: true, force: true })
  return { first, edited }
}

/** Measures a magazine of each size. */
export async function measureScale(counts: readonly number[]) {
  console.log(`rails of 10,000 stories${''.padEnd(21)}${measureRails(10_000).toFixed(2).padStart(9)} s`)
  for (const count of counts) await measureEdit(count)
}
