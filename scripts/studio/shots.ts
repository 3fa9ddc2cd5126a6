/** Reads the shots of every section and looks up what they name: backgrounds of sections, materials, measures of bags. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isSeq, LineCounter, parse, parseDocument } from 'yaml'
import { suggestion } from '../../lib/content/checks/problem.ts'

const folder = 'studio/shots'
const madeList = 'studio/made.yaml'

/** Width and height in px of each shape of picture; a shot may ask for another `width`. */
const shapes = {
  portrait: [1280, 1600],
  landscape: [1600, 1067],
  square: [1600, 1600],
  cover: [1600, 1600],
  'tall cover': [1280, 1600],
  plate: [1920, 1080],
} as const

type Words = Readonly<Record<string, unknown>>
type Thing = Words & { readonly bag?: string; readonly prop?: string; readonly catalogue?: string; readonly size?: readonly number[] }

/** A shot with everything that Blender needs to know of it. */
export type Shot = {
  readonly name: string
  /** The finished picture, from the project's root. */
  readonly file: string
  /** Where the shot is written down, for messages. */
  readonly where: string
  readonly width: number
  readonly height: number
  readonly cutOut: boolean
  /** Colour of the set. */
  readonly background: string
  readonly seed: number
  readonly things: readonly Thing[]
  readonly camera: Words
  readonly light: Words
  /** Size of the scene in mm, where it is not that of the frame. */
  readonly reach?: number
  /** For a picture that needs more than the usual: rays for each px of the finished one. */
  readonly samples?: number
}

type Written = Partial<Pick<Shot, 'name' | 'file' | 'seed' | 'things' | 'camera' | 'light' | 'reach' | 'samples' | 'width'>> & {
  readonly shape?: string
  /** A colour instead of the section's background. */
  readonly set?: string
}

/** Something an editor can put right: printed as one line, without a stack. */
export class StudioProblem extends Error {}

const wordsIn = (file: string): Words => parse(readFileSync(file, 'utf8'))

export function readShots(): readonly Shot[] {
  const made = wordsIn(madeList)
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  const shots = files.flatMap((file) => readSection(file.slice(0, -5), made))
  for (const { name, where } of shots.filter((shot, i) => shots.findIndex(({ name }) => name === shot.name) < i))
    throw new StudioProblem(`${where} · there is another shot called "${name}".`)
  return shots
}

function readSection(section: string, made: Words): readonly Shot[] {
  const file = `${folder}/${section}.yaml`
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines })
  const problem = document.errors[0]
  if (problem) throw new StudioProblem(`${file}: ${problem.message.split('\n')[0]}`)
  const list = document.contents
  if (!isSeq(list)) throw new StudioProblem(`${file}: write a list of shots.`)
  const written: readonly Written[] = document.toJS()
  return written.map((shot, i) => {
    const item = list.items[i]
    const start = typeof item === 'object' && item && 'range' in item && Array.isArray(item.range) ? Number(item.range[0]) : 0
    return lookUp(shot, section, made, `${file}:${lines.linePos(start).line}`)
  })
}

function lookUp(
  { name, file, shape = '', set, seed = 1, things, camera, light = {}, reach, samples, width: wanted }: Written,
  section: string,
  made: Words,
  at: string,
): Shot {
  if (!name || !file || !things || !camera) throw new StudioProblem(`${at} · a shot needs name, file, shape, things and camera.`)
  const where = `${at} · ${name}`
  const [, [full, tall] = []] = Object.entries(shapes).find(([known]) => known === shape) ?? []
  if (!full || !tall) throw new StudioProblem(`${where}: shape "${shape}" is not one of ${Object.keys(shapes).join(', ')}.`)
  return {
    name,
    file: `content/${file}`,
    where,
    width: wanted ?? full,
    height: Math.round(((wanted ?? full) / full) * tall),
    cutOut: shape.endsWith('cover'),
    background: set ?? backgroundOf(section, where),
    seed,
    things: things.map((thing) => ({ ...thing, ...materialOf(thing, made, where), ...sizeOf(thing, where) })),
    camera,
    light,
    ...(reach === undefined ? {} : { reach }),
    ...(samples === undefined ? {} : { samples }),
  }
}

function backgroundOf(section: string, where: string): string {
  const file = `content/sections/${section}.yaml`
  const background = existsSync(file) ? wordsIn(file).background : undefined
  if (typeof background !== 'string') throw new StudioProblem(`${where}: ${file} gives no background.`)
  return background
}

/** The words of a material that the shot names. */
function materialOf({ made: name, bag }: Thing, made: Words, where: string): Words {
  if (name === undefined && !bag) return {}
  const words = typeof name === 'string' ? made[name] : undefined
  if (!words) throw new StudioProblem(`${where}: ${madeList} has no "${name}".${suggestion(String(name), Object.keys(made))}`)
  return { made: words }
}

/** Width, height and depth from the catalogue; what it does not give must be assumed in the shot, as `assumed: { depth: 40 }`. */
function sizeOf({ bag, catalogue, size, assumed }: Thing, where: string): Words {
  if (!bag) return {}
  if (!catalogue) {
    if (size?.length !== 3) throw new StudioProblem(`${where}: ${bag} has neither a catalogue name nor a size of three mm.`)
    return { size }
  }
  const file = `content/bags/${catalogue}.yaml`
  if (!existsSync(file)) throw new StudioProblem(`${where}: there is no ${file}.`)
  const known: Words = { ...(typeof assumed === 'object' ? assumed : {}), ...wordsIn(file) }
  const sides = ['width', 'height', 'depth'].map((side) => {
    const value = known[side]
    if (typeof value !== 'number')
      throw new StudioProblem(`${where}: ${file} gives no ${side}; assume one in the shot, or choose another bag.`)
    return value
  })
  return { size: sides }
}
