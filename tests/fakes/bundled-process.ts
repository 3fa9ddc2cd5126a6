/** A program as one file: where many processes are started, to load a thousand files costs more than all that they do. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { build } from 'esbuild'

const bundled = new Map<string, Promise<string>>()

/** Bundles a file of TypeScript, once; the path of the program. */
export function bundleProcess(source: string): Promise<string> {
  const program = bundled.get(source) ?? bundle(source)
  bundled.set(source, program)
  return program
}

async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@electric-sql/pglite', 'fs-native-extensions', 'nodemailer', 'pg', 'pino', 'sharp'],
    // What is written for "require" finds one.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  const contents = outputFiles[0]?.contents ?? new Uint8Array()
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12)
  const program = resolve('node_modules/.cache/reticule', `${basename(source, '.ts')}-${hash}.mjs`)
  // Test files run in processes of their own, and one bundles what another one starts: a program is whole, or not there.
  if (!existsSync(program)) {
    mkdirSync(dirname(program), { recursive: true })
    writeFileSync(`${program}.${process.pid}`, contents)
    renameSync(`${program}.${process.pid}`, program)
  }
  return program
}
