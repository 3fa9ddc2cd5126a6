/** What a large magazine costs to build and to publish into. */
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { compiler, production } from '../setup/build.ts'
import { copyMagazine } from '../setup/copy.ts'
import { generateStories } from './generate.ts'
import { type Measured, measure } from './measure.ts'
import { measureRails } from './rails.ts'

const bin = (name: string) => resolve('node_modules/.bin', name)
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

/** A copy of the magazine with generated stories beside its own. */
function prepare(count: number): string {
  const folder = copyMagazine(`bench-${count}`)
  cpSync('content', join(folder, 'content'), { recursive: true })
  generateStories(join(folder, 'content'), count, {
    sections: slugsIn('sections'),
    topics: slugsIn('topics'),
    desks: slugsIn('desks'),
    bags: drawnBags(),
  })
  return folder
}

const row = (what: string, { seconds, megabytes }: Measured) =>
  console.log(`${what.padEnd(44)}${seconds.toFixed(1).padStart(9)} s${megabytes.toFixed(0).padStart(9)} MB`)
const sum = (steps: readonly Measured[]): Measured => ({
  seconds: steps.reduce((total, step) => total + step.seconds, 0),
  megabytes: Math.max(...steps.map((step) => step.megabytes)),
})

/** Bytes of the JavaScript that the server loads for pages: it must not grow with the number of stories. */
function importedBytes(folder: string): number {
  const root = join(folder, '.next/server')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  return files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0)
}

async function build(folder: string): Promise<Record<'check' | 'content' | 'pages' | 'all', Measured>> {
  const check = await measure(folder, bin('tsx'), ['scripts/check.ts'])
  const content = await measure(folder, process.execPath, compiler, production)
  const pages = await measure(folder, bin('next'), ['build'], production)
  return { check, content, pages, all: sum([check, content, pages]) }
}

/** Builds a magazine of each size twice: from nothing, and after one story has been edited. The second is what publishing costs. */
export async function measureScale(counts: readonly number[]) {
  console.log(`rails of 10,000 stories${''.padEnd(21)}${measureRails(10_000).toFixed(2).padStart(9)} s`)
  for (const count of counts) {
    const folder = prepare(count)
    const cold = await build(folder)
    row(`${count} stories: check`, cold.check)
    row(`${count} stories: content step`, cold.content)
    row(`${count} stories: pages and press`, cold.pages)
    row(`${count} stories: whole cold build`, cold.all)
    console.log(`${`${count} stories: code that pages import`.padEnd(44)}${(importedBytes(folder) / 1024).toFixed(0).padStart(8)} KB`)
    appendFileSync(join(folder, 'content/stories/generated-0/index.mdx'), '\nOne more sentence.\n')
    const warm = await build(folder)
    row(`${count} stories, one edited: check`, warm.check)
    row(`${count} stories, one edited: content step`, warm.content)
    row(`${count} stories, one edited: pages and press`, warm.pages)
    row(`${count} stories, one edited: save to built site`, warm.all)
    rmSync(folder, { recursive: true, force: true })
  }
}
