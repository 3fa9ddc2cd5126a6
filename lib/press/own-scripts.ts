/** The scripts that we put into pages on purpose, as scripts/behaviours.ts built them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export function ownScripts(project: string): ReadonlySet<string> {
  const file = join(project, '.generated/behaviours.json')
  if (!existsSync(file)) throw new Error(`${file} is missing. Run npm run build, which makes it.`)
  const behaviours: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'))
  return new Set(Object.values(behaviours))
}
