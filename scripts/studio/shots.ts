/** Reads studio/shots.yaml and looks up what it names: colours of sections, measures of bags. */
import { existsSync, readFileSync } from 'node:fs'
import { isMap, isSeq, LineCounter, parse, parseDocument } from 'yaml'

const list = 'studio/shots.yaml'

/** Long and short side in px of each shape of picture. */
const shapes = {
  portrait: [1600, 2000],
  landscape: [2000, 1333],
  square: [1600, 1600],
  cover: [1600, 1600],
  'tall cover': [1280, 1600],
} as const
type Shape = keyof typeof shapes

type Thing = { readonly bag?: string; readonly prop?: string; readonly catalogue?: string; readonly size?: readonly number[] } & Record<
  string,
  unknown
>

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
  readonly ground: string
  readonly seed: number
  readonly things: readonly Thing[]
  readonly camera: Readonly<Record<string, unknown>>
  readonly light: Readonly<Record<string, unknown>>
  readonly reach?: number
}

type Written = {
  readonly name?: string
  readonly file?: string
  readonly shape?: Shape
  readonly set?: string
  readonly seed?: number
  readonly things?: readonly Thing[]
  readonly camera?: Readonly<Record<string, unknown>>
  readonly light?: Readonly<Record<string, unknown>>
  readonly reach?: number
}

/** Something an editor can put right: printed as one line, without a stack. */
export class StudioProblem extends Error {}

export function readShots(): readonly Shot[] {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(list, 'utf8'), { lineCounter: lines })
  const problem = document.errors[0]
  if (problem) throw new StudioProblem(`${list}: ${problem.message.split('\n')[0]}`)
  const shots = document.get('shots')
  if (!isSeq(shots)) throw new StudioProblem(`${list}: there is no list called "shots".`)
  const written: { readonly shots: readonly Written[] } = document.toJS()
  const read = shots.items.map((item, i) => {
    const where = `${list}:${isMap(item) && item.range ? lines.linePos(item.range[0]).line : 1}`
    return lookUp(written.shots[i] ?? {}, where)
  })
  for (const { name, where } of read.filter((shot, i) => read.findIndex(({ name }) => name === shot.name) < i))
    throw new StudioProblem(`${where} · there is another shot called "${name}".`)
  return read
}

function lookUp({ name, file, shape, set, seed, things, camera, light, reach }: Written, where: string): Shot {
  if (!name || !file || !shape || !set || !things || !camera)
    throw new StudioProblem(`${where} · a shot needs name, file, shape, set, things and camera.`)
  const size = shapes[shape]
  if (!size) throw new StudioProblem(`${where} · shape "${shape}" is not one of ${Object.keys(shapes).join(', ')}.`)
  const measured = things.map((thing) => measure(thing, `${where} · ${name}`))
  const cutOut = shape.endsWith('cover')
  const [width, height] = size
  const base = {
    name,
    file: `content/${file}`,
    where,
    width,
    height,
    cutOut,
    ground: groundOf(set, where),
    seed: seed ?? 1,
    things: measured,
    camera,
  }
  return { ...base, light: light ?? {}, ...(reach === undefined ? {} : { reach }) }
}

/** A section's slug stands for its ground colour; a colour for itself. */
function groundOf(set: string, where: string): string {
  if (set.startsWith('#')) return set
  const file = `content/sections/${set}.yaml`
  const ground: unknown = existsSync(file) ? parse(readFileSync(file, 'utf8')).ground : undefined
  if (typeof ground !== 'string') throw new StudioProblem(`${where} · set "${set}" is no colour, and ${file} gives no ground.`)
  return ground
}

/** Width, height and depth from the catalogue; what it does not give must be assumed in the shot, as `assumed: { depth: 40 }`. */
function measure(thing: Thing, where: string): Thing {
  if (!thing.catalogue) {
    if (thing.bag && thing.size?.length !== 3)
      throw new StudioProblem(`${where} · ${thing.bag} has neither a catalogue name nor a size of three mm.`)
    return thing
  }
  const file = `content/bags/${thing.catalogue}.yaml`
  if (!existsSync(file)) throw new StudioProblem(`${where} · there is no ${file}.`)
  const entry: Record<string, unknown> = { ...(thing.assumed ?? {}), ...parse(readFileSync(file, 'utf8')) }
  const size = ['width', 'height', 'depth'].map((side) => {
    const value = entry[side]
    if (typeof value !== 'number')
      throw new StudioProblem(`${where} · ${file} gives no ${side}; assume one in the shot, or choose another bag.`)
    return value
  })
  return { ...thing, size }
}
