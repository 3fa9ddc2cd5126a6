/** Runs Blender on one shot and listens to what it says. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { env } from '../../lib/env.ts'
import { type Shot, StudioProblem } from './shots.ts'

export const workshop = '.generated/studio'
let running: ChildProcess | undefined

export function requireBlender() {
  if (spawnSync(env.blender, ['--version']).status !== 0)
    throw new StudioProblem(`Blender is not there: "${env.blender}" does not run. Install Blender 3.4, or set BLENDER to its path.`)
}

export type Quality = { readonly scale: number; readonly samples: number; readonly noise: number }

type Hear = (done: number, left: number | undefined) => void
export type Rendered = { readonly file: string; readonly pixelsPerMillimetre: number }

/** Renders a shot to a 16-bit PNG in the workshop. `hear` gets the share done and Blender's seconds to go. */
export async function render(shot: Shot, quality: Quality, hear: Hear): Promise<Rendered> {
  const file = join(workshop, `${shot.name}.16.png`)
  rmSync(file, { force: true })
  const pixelsPerMillimetre = await run(shot, quality, { out: file }, hear)
  if (!existsSync(file)) throw new StudioProblem(`${shot.where} failed: Blender ended without a picture`)
  return { file, pixelsPerMillimetre }
}

/** The px that one mm has in the plane of the bag's front, facing the camera: from the scene alone, without rendering it. */
export const measure = (shot: Shot, quality: Quality) => run(shot, quality, { measure: true }, () => {})

async function run(shot: Shot, quality: Quality, task: { out: string } | { measure: true }, hear: Hear): Promise<number> {
  mkdirSync(workshop, { recursive: true })
  const job = join(workshop, `${shot.name}.json`)
  const size = { width: Math.round(shot.width * quality.scale), height: Math.round(shot.height * quality.scale) }
  const samples = quality.scale === 1 ? (shot.samples ?? quality.samples) : quality.samples
  const noise = quality.noise * Math.sqrt(quality.samples / samples)
  writeFileSync(job, JSON.stringify({ ...shot, ...size, samples, noise, ...task }))
  const child = spawn(env.blender, ['-b', '-noaudio', '--python-exit-code', '1', '--python', 'studio/main.py', '--', job], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running = child
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  let complaint = ''
  let scale: number | undefined
  const listen = (line: string) => {
    complaint = /^STUDIO (.*)/.exec(line)?.[1] ?? complaint
    scale = number(/^SCALE ([\d.]+)/.exec(line)?.[1]) ?? scale
    const [, at, of] = /Sample (\d+)\/(\d+)/.exec(line) ?? []
    if (at && of) hear(Number(at) / Number(of), seconds(/Remaining:([\d:.]+)/.exec(line)?.[1]))
  }
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', listen)
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  running = undefined
  rmSync(job, { force: true })
  if (code !== 0) throw new StudioProblem(`${shot.where} failed: ${complaint || `Blender ended with ${code ?? 'a signal'}`}`)
  if (!scale) throw new StudioProblem(`${shot.where} failed: Blender ended without saying how many px a mm has`)
  return scale
}

const number = (text: string | undefined) => (text === undefined ? undefined : Number(text))

/** Blender writes 01:02.34 or 1:02:03.45. */
const seconds = (clock: string | undefined) => clock?.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

export function stopBlender() {
  running?.kill()
}
