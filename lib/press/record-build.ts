/** After `next build`: writes down what a printer and a server must know of it. Called by the adapter. */
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { NextAdapter } from 'next'
import { writeAtomic } from '../atomic-write.ts'
import { type BuildManifest, manifestOf } from './build.ts'
import { filesBelow } from './files.ts'
import { readClientModules } from './modules.ts'
import { sortOutputs } from './outputs.ts'

type Built = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0]

/** Throws, with a path, when the build is not whole: nothing then counts as built. */
export function recordBuild({ outputs, distDir }: Built): void {
  const folder = dirname(distDir)
  const { files, pageFiles, routes } = sortOutputs(outputs)
  const fonts = filesBelow(join(folder, 'fonts')).map((name) => ({ address: `/fonts/${name}`, file: join(folder, 'fonts', name) }))
  const clientScripts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(folder, 'client-scripts.json'), 'utf8'))
  const manifest: BuildManifest = {
    routes,
    files: [...files, ...fonts].map(({ address, file }) => ({ address, file: relative(folder, file) })),
    modules: Object.fromEntries(readClientModules(pageFiles)),
    ownScripts: Object.values(clientScripts),
  }
  writeAtomic(manifestOf(folder), JSON.stringify(manifest))
}
