/** What was built for the browser: the client modules by the ids that flight data uses, read from Next's own manifests. */
import { existsSync, readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'

/** Module ids and the files they were built from, such as `[project]/components/bags/fit.client.tsx`. */
export type ClientModules = ReadonlyMap<string, string>

type Manifest = { readonly clientModules: Readonly<Record<string, { readonly id: string | number }>> }

/** The modules of every page. Throws, with the path, for a manifest that is missing or has another shape. */
export function readClientModules(pageFiles: readonly string[]): ClientModules {
  const modules = new Map<string, string>()
  for (const page of new Set(pageFiles)) {
    const file = page.replace(/\.js$/, '_client-reference-manifest.js')
    if (!existsSync(file)) throw new Error(`${file} is missing: the build is not whole. Build again.`)
    for (const [path, { id }] of Object.entries(parse(file).clientModules)) modules.set(String(id), path)
  }
  return modules
}

/** The script `globalThis.__RSC_MANIFEST["/page"] = {…}`, run by itself, as Next runs it. */
function parse(file: string): Manifest {
  const context: { readonly __RSC_MANIFEST: Readonly<Record<string, Manifest>> } = { __RSC_MANIFEST: {} }
  try {
    runInNewContext(readFileSync(file, 'utf8'), context)
    const [manifest] = Object.values(context.__RSC_MANIFEST)
    if (typeof manifest?.clientModules !== 'object') throw new SyntaxError('it names no client modules')
    return manifest
  } catch (cause) {
    throw new Error(`${file} cannot be read: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

/** Next's error boundaries only show what went wrong in the browser; where nothing of ours runs there, nothing can. */
const boundary = /\/app\/(.*\/)?(global-)?error\.tsx$/

/** Whether a module is ours and does something on a page that works. */
export const isOurs = (path: string) => !path.includes('/node_modules/') && !boundary.test(path)
