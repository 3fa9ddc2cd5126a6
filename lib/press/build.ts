/** A build: what Next, the fonts and the client scripts make of the code. Each lies in a folder of its own and never changes. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildOutputs, BuiltFile } from './outputs.ts'
import type { BuildContext } from './page.ts'

/** What must be known of a build to press its pages and to answer for it. */
export type BuildManifest = Pick<BuildOutputs, 'routes'> & {
  /** Files that pages name by their hash, and where each lies below the build's folder. */
  readonly files: readonly BuiltFile[]
  /** Client modules by id. */
  readonly modules: Readonly<Record<string, string>>
  /** The text of scripts that we put into pages on purpose. */
  readonly ownScripts: readonly string[]
}

export type Build = BuildContext & { readonly id: string; readonly folder: string; readonly manifest: BuildManifest }

export const buildsFolder = (project: string) => join(project, 'builds')
export const buildFolder = (project: string, id: string) => join(buildsFolder(project), id)
export const manifestOf = (folder: string) => join(folder, 'build.json')

/** Opens a build. Throws, with what to do, when it is not there or not whole. */
export function openBuild(project: string, id: string): Build {
  const folder = buildFolder(project, id)
  const file = manifestOf(folder)
  if (!existsSync(file)) throw new Error(`The build ${id} is not there. Run npm run build.`)
  const manifest: BuildManifest = JSON.parse(readFileSync(file, 'utf8'))
  const sheets = manifest.files.filter(({ address }) => address.endsWith('.css'))
  return {
    id,
    folder,
    manifest,
    modules: new Map(Object.entries(manifest.modules)),
    ownScripts: new Set(manifest.ownScripts),
    styles: new Map(sheets.map(({ address, file: sheet }) => [address, readFileSync(join(folder, sheet), 'utf8')])),
  }
}
