/**
 * Programs as Node runs them: what stands in scripts/ is compiled once for the code that it is made from, and then starts without a compiler
 * beside it, in a third of the time. Plain JavaScript: it comes before TypeScript.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import module from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { hashOf } from './fingerprint.mjs'

/** Those that readers and editors wait for, or that run for months. Each has its file in scripts/. */
const programs = ['check', 'content', 'editions', 'publish', 'publish/printer', 'serve', 'serve/front', 'serve/web', 'start', 'subscribers']

const code = ['components', 'contentlayer.config.ts', 'lib', 'scripts', 'package-lock.json', 'tsconfig.json']

/** Packages that are more than JavaScript (native code, WebAssembly, files beside it), or that must be one for all who import them. */
const external = [
  '@electric-sql/pglite',
  'esbuild',
  'fs-native-extensions',
  'imagescript',
  'markdown-wasm',
  'mdx-bundler',
  'next',
  'node-sqlite3-wasm',
  'pg-native',
  'sharp',
]

/** Packages of the older kind expect to be told where they lie, and how to load others. */
const commonJs = `import { createRequire } from 'node:module'
const require = createRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname`

/** Only who develops reads content that changes under its feet: a program reads editions, or what was compiled before it began to read. */
const withoutRevisions = {
  name: 'without revisions',
  setup(build) {
    build.onResolve({ filter: /\/revision\.json$/ }, ({ path }) => ({ path, namespace: 'revision' }))
    build.onLoad({ filter: /./, namespace: 'revision' }, () => ({ contents: '{"revision":"program"}', loader: 'json' }))
  },
}

/** Contentlayer reads its version beside its code: that is told where it lies, as it is without us. */
const whereItLay = {
  name: 'where it lay',
  setup(build) {
    build.onLoad({ filter: /@contentlayer2[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }))
  },
}

const folder = join('.generated', 'programs')
/** Code that changed so many times ago is forgotten. Whoever still runs it has loaded what it needs. */
const KEPT = 5

/** Runs a program in this process, compiled from the code as it is now. */
export async function runProgram(name) {
  const home = join(folder, hashOf(code, [], (path) => !/\.test\.|\.md$/.test(path)).slice(0, 12))
  if (!existsSync(home)) await compile(home)
  // From Node 22 on what V8 makes of it is kept, too: a program that has run once starts sooner.
  module.enableCompileCache?.(resolve(home, 'v8'))
  await import(pathToFileURL(resolve(home, `${name}.mjs`)).href)
}

async function compile(home) {
  const { build } = await import('esbuild')
  // Under another name until it is whole: whoever starts meanwhile compiles for itself.
  const aside = `${home}.${process.pid}`
  await build({
    entryPoints: programs.map((name) => ({ in: `scripts/${name}.ts`, out: name })),
    outdir: aside,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    external,
    plugins: [withoutRevisions, whereItLay],
    banner: { js: commonJs },
    logLevel: 'warning',
  })
  if (existsSync(home)) rmSync(aside, { recursive: true })
  else renameSync(aside, home)
  forgetOld()
}

function forgetOld() {
  const made = readdirSync(folder).map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
  for (const { path } of made.sort((one, other) => other.at - one.at).slice(KEPT)) rmSync(path, { recursive: true, force: true })
}
