/** What a picture depends on, as a hash: the words of its shot and how carefully it is rendered, and the code those words use. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Quality } from './blender.ts'
import { settings } from './finish.ts'
import { type Shot, StudioProblem } from './shots.ts'

const short = (words: readonly string[]) => createHash('sha256').update(words.join('\0')).digest('hex').slice(0, 16)

/** Python files of the studio that a file imports, directly. */
function imported(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^from (\.+)([\w.]*) import (.+)$/gm)].flatMap(([, dots = '.', path = '', names = '']) => {
    const folder = join(dirname(file), ...Array.from({ length: dots.length - 1 }, () => '..'), ...path.split('.'))
    if (existsSync(`${folder}.py`)) return [`${folder}.py`]
    return names.split(',').flatMap((name) => {
      const module = join(folder, `${name.trim()}.py`)
      return existsSync(module) ? [module] : []
    })
  })
}

function closure(files: readonly string[]): readonly string[] {
  const known = new Set(files)
  for (const file of known) for (const other of imported(file)) known.add(other)
  return [...known].sort()
}

/** The file that makes a bag or a prop: named like it. */
function recipe(shot: Shot, room: 'bags' | 'props', name: string): string {
  const file = `studio/${room}/${name.replaceAll(/[- ]/g, '_')}.py`
  if (!existsSync(file)) throw new StudioProblem(`${shot.where}: there is no ${file} to make "${name}".`)
  return file
}

export type Hashes = { readonly shot: string; readonly code: string }

export function hashesOf(shot: Shot, quality: Quality): Hashes {
  const { where: _, ...words } = shot
  const made = shot.things.flatMap(({ bag, prop }) => [
    ...(bag ? [recipe(shot, 'bags', bag)] : []),
    ...(prop ? [recipe(shot, 'props', prop)] : []),
  ])
  const code = closure(['studio/main.py', 'studio/scene.py', 'studio/stage/develop.py', 'studio/stage/exposure.py', ...made])
  return {
    shot: short([JSON.stringify(words), JSON.stringify(quality), settings]),
    code: short(code.map((file) => readFileSync(file, 'utf8'))),
  }
}
