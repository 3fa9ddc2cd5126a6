/**
 * Compiles what runs in a reader's browser, from lib/behaviours. All of it stands in the page: it is smaller than a request.
 * .generated/behaviours.json hands it to the layout, and to the press, which names each script by its hash.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

/** What a reading page may cost in scripts of ours, in bytes before compression. */
const most = 3072

async function compile(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`lib/behaviours/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    legalComments: 'none',
  })
  return outputFiles[0]?.text.trim() ?? ''
}

const [first, last] = await Promise.all([compile('first'), compile('last')])
const rules = JSON.stringify(JSON.parse(readFileSync('lib/behaviours/speculation-rules.json', 'utf8')))
const bytes = Buffer.byteLength(first + last + rules)
if (bytes > most) throw new Error(`lib/behaviours comes to ${bytes} bytes; a page may carry ${most}.`)
mkdirSync('.generated', { recursive: true })
writeFileSync('.generated/behaviours.json', `${JSON.stringify({ first, last, rules }, null, 2)}\n`)
console.log(`behaviours: ${bytes} bytes`)
