/**
 * npm run studio: renders the pictures of studio/shots that are missing or stale.
 * `-- --only NAME` one of them · `--draft` a quarter of the size, into .generated/studio/drafts · `--list` what is stale ·
 * `--sheet` a contact sheet in docs/ · `--measure` only how many px a mm has, nothing is rendered · `--touch` nothing is rendered
 * or built: what was rendered counts as up to date · `--twice` each is rendered as a draft two times, and the bytes are compared.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { suggestion } from '../lib/content/checks/problem.ts'
import { measure, type Quality, render, requireBlender, stopBlender, workshop } from './studio/blender.ts'
import { finish } from './studio/finish.ts'
import { hashesOf } from './studio/hash.ts'
import { duration, Progress } from './studio/progress.ts'
import { readRecord, remember, shown, stateOf } from './studio/record.ts'
import { readShots, type Shot, StudioProblem } from './studio/shots.ts'

const options = {
  only: { type: 'string', multiple: true },
  draft: { type: 'boolean' },
  list: { type: 'boolean' },
  sheet: { type: 'boolean' },
  measure: { type: 'boolean' },
  touch: { type: 'boolean' },
  twice: { type: 'boolean' },
} as const

type Mode = {
  readonly quality: Quality
  readonly quantise: boolean
  readonly record: string
  readonly pictureOf: (shot: Shot) => string
  readonly sheet: string
}
const final: Mode = {
  quality: { scale: 1, samples: 64, noise: 0.03 },
  quantise: true,
  record: 'studio/rendered.json',
  pictureOf: ({ file }) => file,
  sheet: 'docs/contact-sheet.jpg',
}
const drafts = join(workshop, 'drafts')
const draft: Mode = {
  quality: { scale: 0.25, samples: 32, noise: 0.06 },
  quantise: false,
  record: join(drafts, 'rendered.json'),
  pictureOf: ({ name }) => join(drafts, `${name}.png`),
  sheet: join(drafts, 'contact-sheet.jpg'),
}

function chosen(shots: readonly Shot[], names: readonly string[] | undefined): readonly Shot[] {
  const known = shots.map(({ name }) => name)
  for (const name of names ?? [])
    if (!known.includes(name))
      throw new StudioProblem(`There is no shot called "${name}".${suggestion(name, known)} npm run studio -- --list names them.`)
  return names ? shots.filter(({ name }) => names.includes(name)) : shots
}

const stateIn = (mode: Mode, shot: Shot) => stateOf(mode.pictureOf(shot), readRecord(mode.record)[shot.name], hashesOf(shot, mode.quality))

function list(shots: readonly Shot[], mode: Mode) {
  const wide = Math.max(...shots.map(({ name }) => name.length))
  for (const shot of shots) console.log(`${shot.name.padEnd(wide)}  ${stateIn(mode, shot).padEnd(20)}  ${mode.pictureOf(shot)}`)
}

async function renderQueue(shots: readonly Shot[], mode: Mode) {
  const queue = shots.filter((shot) => stateIn(mode, shot) !== 'up to date')
  if (!queue.length) return console.log(`${shots.length} pictures, all up to date`)
  requireBlender()
  const before = readRecord(mode.record)
  const progress = new Progress(queue.map(({ name }) => before[name]?.seconds))
  const taken: number[] = []
  for (const [index, shot] of queue.entries()) {
    try {
      const started = Date.now()
      const hashes = hashesOf(shot, mode.quality)
      const { file, pixelsPerMillimetre } = await render(shot, mode.quality, (done, left) =>
        progress.report(index, shot.name, done, left, taken),
      )
      const bytes = await finish(file, mode.pictureOf(shot), mode.quantise)
      rmSync(file)
      const seconds = Math.round((Date.now() - started) / 1000)
      taken.push(seconds)
      remember(mode.record, shot.name, { ...hashes, seconds, bytes, pixelsPerMillimetre, ...shown(shot) })
      progress.done(index, shot.name, seconds, taken)
    } catch (problem) {
      if (!(problem instanceof StudioProblem)) throw problem
      console.error(problem.message)
      process.exitCode = 1
    }
  }
  console.log(`${taken.length} of ${queue.length} rendered in ${duration(taken.reduce((sum, value) => sum + value, 0))}`)
}

/** Measures again what has been rendered: for a picture older than its measure. */
async function measureRendered(shots: readonly Shot[], mode: Mode) {
  requireBlender()
  for (const shot of shots) {
    const known = readRecord(mode.record)[shot.name]
    if (!known) continue
    const pixelsPerMillimetre = await measure(shot, mode.quality)
    remember(mode.record, shot.name, { ...known, pixelsPerMillimetre, ...shown(shot) })
    console.log(`${shot.name}  ${pixelsPerMillimetre} px a mm`)
  }
}

/** Renders drafts two times, and ends with 1 when one of them has other bytes the second time: the same shot and seed give the same picture. */
async function compareTwo(shots: readonly Shot[]) {
  requireBlender()
  const picture = async (shot: Shot) => {
    const { file } = await render(shot, draft.quality, () => {})
    await finish(file, draft.pictureOf(shot), draft.quantise)
    rmSync(file)
    return readFileSync(draft.pictureOf(shot))
  }
  for (const shot of shots) {
    const isSame = (await picture(shot)).equals(await picture(shot))
    console.log(`${shot.name}  ${isSame ? 'the same bytes twice' : 'other bytes the second time'}`)
    if (!isSame) process.exitCode = 1
  }
}

/** For a change of code that changes no picture, as `make --touch`: compare drafts from before and after it first. */
function touch(shots: readonly Shot[], mode: Mode) {
  for (const shot of shots) {
    const known = readRecord(mode.record)[shot.name]
    if (stateIn(mode, shot) === 'its code has changed' && known)
      remember(mode.record, shot.name, { ...known, ...hashesOf(shot, mode.quality) })
  }
}

process.stdout.on('error', () => process.exit())
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    stopBlender()
    console.log('\nStopped. What is finished is kept; run it again to go on.')
    process.exit(130)
  })

try {
  const { values } = parseArgs({ options })
  const mode = values.draft ? draft : final
  const shots = chosen(readShots(), values.only)
  if (values.list) list(shots, mode)
  else if (values.measure) await measureRendered(shots, mode)
  else if (values.touch) touch(shots, mode)
  else if (values.twice) await compareTwo(shots)
  else if (values.sheet) {
    const { contactSheet } = await import('./studio/sheet.ts')
    console.log(`${await contactSheet(shots, mode.pictureOf, mode.sheet)} pictures on ${mode.sheet}`)
  } else await renderQueue(shots, mode)
} catch (problem) {
  const known = problem instanceof StudioProblem || (problem instanceof TypeError && 'code' in problem)
  if (!known) throw problem
  console.error(problem.message)
  process.exitCode = 1
}
