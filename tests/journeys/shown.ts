/** The edition that is shown, and the build that prints and serves it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { currentEdition } from '../../lib/editions/folder.ts'
import { openBuild } from '../../lib/press/build.ts'

const edition = currentEdition(process.cwd())
if (!edition) throw new Error('No edition is shown. Run npm run publish.')

export const { manifest } = edition
export const site = join(edition.folder, 'site')
export const build = openBuild(process.cwd(), manifest.build)

/** Every route of the app folder, as Next names it. */
export const routes: readonly string[] = Object.values(
  JSON.parse(readFileSync(join(build.folder, 'next/app-path-routes-manifest.json'), 'utf8')),
)
