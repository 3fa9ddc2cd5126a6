/** What stands in pages by our own doing: the scripts that scripts/client-scripts.ts built, and the stylesheets that Next did. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltFile } from './outputs.ts'

/** Throws, with the path, when they have not been built. */
export function ownScripts(project: string): ReadonlySet<string> {
  const file = join(project, '.generated/client-scripts.json')
  if (!existsSync(file)) throw new Error(`${file} is missing. Run npm run build, which makes it.`)
  const clientScripts: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'))
  return new Set(Object.values(clientScripts))
}

/** The text of each stylesheet by its address. */
export const stylesIn = (files: readonly BuiltFile[]): ReadonlyMap<string, string> =>
  new Map(files.filter(({ address }) => address.endsWith('.css')).map(({ address, file }) => [address, readFileSync(file, 'utf8')]))
