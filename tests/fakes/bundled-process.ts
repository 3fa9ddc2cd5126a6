/** A program of tests/fakes as one file: where many processes are started, to load a thousand files costs more than all that they do. */
import { resolve } from 'node:path'
import { build } from 'esbuild'

const bundled = new Map<string, Promise<string>>()

/** Bundles tests/fakes/<name>.ts, once; the path of the program. */
export function bundleProcess(name: string): Promise<string> {
  const program = bundled.get(name) ?? bundle(name)
  bundled.set(name, program)
  return program
}

async function bundle(name: string): Promise<string> {
  // Test files run in processes of their own: none reads what another one writes.
  const program = resolve('node_modules/.cache/reticule', `${name}.${process.pid}.mjs`)
  await build({
    entryPoints: [`tests/fakes/${name}.ts`],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@electric-sql/pglite', 'fs-native-extensions', 'nodemailer', 'pg', 'pino'],
    // What is written for "require" finds one.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  return program
}
