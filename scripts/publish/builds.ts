/** Builds: made where none fits, found where one does. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomic } from '../../lib/atomic-write.ts'
import { buildFolder, buildsFolder, manifestOf } from '../../lib/press/build.ts'
import { buildClientScripts, buildFonts, buildPages } from '../setup/build.ts'
import { hashOf } from '../setup/fingerprint.mjs'
import type { Sources } from './sources.ts'

/** What a build was made from: it fits the same code, and content that prints no other characters. */
type Fits = Pick<Sources, 'code' | 'characters'>
const fitsFile = (folder: string) => join(folder, 'made-from.json')

function madeFrom(folder: string): Fits | undefined {
  return existsSync(manifestOf(folder)) && existsSync(fitsFile(folder)) ? JSON.parse(readFileSync(fitsFile(folder), 'utf8')) : undefined
}

const listBuilds = () => (existsSync(buildsFolder('.')) ? readdirSync(buildsFolder('.')) : [])

/** The build of this code whose fonts have what content prints, where there is one. */
export function findBuild({ code, characters }: Fits): string | undefined {
  return listBuilds().find((id) => {
    const from = madeFrom(buildFolder('.', id))
    return from?.code === code && characters.every((one) => from.characters.includes(one))
  })
}

/** Makes one. */
export function makeBuild({ code, characters }: Fits): string {
  const id = hashOf([], [code, ...characters]).slice(0, 12)
  const folder = buildFolder('.', id)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  buildFonts()
  buildClientScripts()
  cpSync('public/fonts', join(folder, 'fonts'), { recursive: true })
  for (const name of ['client-scripts.json', 'card.ttf']) cpSync(join('.generated', name), join(folder, name))
  // A build holds no content, and so none of its revisions.
  writeAtomic('.generated/revision.json', '{"revision":"build"}')
  writeAtomic(join(folder, 'tsconfig.json'), '{ "extends": "../../tsconfig.json" }')
  buildPages(id)
  writeAtomic(fitsFile(folder), JSON.stringify({ code, characters } satisfies Fits))
  return id
}

/** Removes builds that no kept edition was printed with. */
export function removeOldBuilds(inUse: ReadonlySet<string>): void {
  for (const id of listBuilds()) if (!inUse.has(id)) rmSync(buildFolder('.', id), { recursive: true, force: true })
}
