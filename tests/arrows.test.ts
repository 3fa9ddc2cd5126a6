/** Which room imports which, types included: exactly what stands here, and nothing in a circle. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Files that stand in lib itself, such as lib/clock.ts: everybody may import them. */
const FLOOR = 'lib'

/** What each room of lib imports besides the floor, and what those above lib import. A new arrow is added here, or done without. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  lib: ['environment'],
  environment: [],
  'client-scripts': [],
  bags: [],
  related: [],
  letters: ['bags', 'content', 'db', 'editions', 'images', 'newsletter'],
  db: [],
  press: [],
  editions: ['press'],
  server: ['editions', 'press'],
  content: ['bags'],
  fit: ['bags'],
  search: ['bags', 'fit'],
  machines: ['bags'],
  images: ['bags', 'content'],
  newsletter: ['db'],
  'page-data': ['bags', 'content', 'editions', 'fit', 'images', 'letters', 'machines', 'newsletter', 'related', 'search'],
  components: ['bags', 'fit', 'images', 'letters', 'machines', 'newsletter', 'search'],
  app: ['components', 'page-data', 'bags', 'content', 'db', 'fit', 'images', 'letters', 'machines', 'newsletter', 'press'],
  'proxy.ts': ['content', 'fit', 'letters', 'newsletter', 'page-data', 'search'],
  scripts: [
    'content',
    'contentlayer.config.ts',
    'db',
    'editions',
    'images',
    'letters',
    'newsletter',
    'page-data',
    'press',
    'related',
    'search',
    'server',
    'tests',
  ],
}

const roomOf = (path: string) => {
  const [top = '', name = '', ...rest] = path.split('/')
  return top === 'lib' ? (rest.length ? name : FLOOR) : top
}

/** What a file imports, from the root of the project; packages are left out. */
function importsOf(file: string): readonly string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:\bfrom |\bimport |\bimport\()'([^']+)'/g)
  return [...found].flatMap(([, named = '']) => {
    if (named.startsWith('@/')) return [named.slice(2)]
    return named.startsWith('.') ? [join(dirname(file), named)] : []
  })
}

/** What no code stands in: what is generated, and packages' own files. */
const outside = ['.generated', '.contentlayer']

/** Every arrow between two rooms, with a file that draws it. */
function drawn(): ReadonlyMap<string, string> {
  const below = ['lib', 'app', 'components', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  const files = [...below, 'proxy.ts'].filter((file) => /(?<!\.test)\.(?:ts|tsx|mjs)$/.test(file))
  return new Map(
    files.flatMap((file) =>
      importsOf(file)
        .map(roomOf)
        .filter((room) => !outside.includes(room))
        .filter((room) => room !== roomOf(file) && room !== FLOOR)
        .map((room) => [`${roomOf(file)} → ${room}`, file] as const),
    ),
  )
}

const listed = Object.entries(arrows).flatMap(([from, to]) => to.map((room) => `${from} → ${room}`))

test('no room imports another that is not listed for it', () => {
  expect([...drawn()].filter(([arrow]) => !listed.includes(arrow)).map(([arrow, file]) => `${arrow}, in ${file}`)).toEqual([])
})

test('no arrow is listed that nobody needs', () => {
  const found = drawn()
  expect(listed.filter((arrow) => !found.has(arrow))).toEqual([])
})

test('no arrows lead back to where they begin', () => {
  const leadsTo = (from: string, to: string, seen: readonly string[] = []): boolean =>
    (arrows[from] ?? []).some((next) => next === to || (!seen.includes(next) && leadsTo(next, to, [...seen, next])))
  expect(Object.keys(arrows).filter((room) => leadsTo(room, room))).toEqual([])
})
