/**
 * Compiles what runs in a reader's browser, from lib/behaviours. All of it stands in the page: it is smaller than a request.
 * .generated/behaviours.json hands it to the layout, and to the press, which names each script by its hash.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

/** What a reading page may cost in scripts of ours, in bytes before compression. */
const most = 3072
/** And what a page may add on which something is worked with. */
const mostOfTool = 4096

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

const [first, last, fit, scale, trueSize] = await Promise.all(['first', 'last', 'fit', 'scale', 'true-size'].map(compile))
const rules = JSON.stringify(JSON.parse(readFileSync('lib/behaviours/speculation-rules.json', 'utf8')))
const bytesOf = (...texts: readonly (string | undefined)[]) => texts.reduce((sum, text = '') => sum + Buffer.byteLength(text), 0)
const everywhere = bytesOf(first, last, rules)
if (everywhere > most) throw new Error(`lib/behaviours comes to ${everywhere} bytes on every page; a page may carry ${most}.`)
for (const [name, text] of Object.entries({ fit, scale, trueSize }))
  if (bytesOf(text) > mostOfTool) throw new Error(`lib/behaviours/${name} comes to ${bytesOf(text)} bytes; a page may add ${mostOfTool}.`)
mkdirSync('.generated', { recursive: true })
writeFileSync('.generated/behaviours.json', `${JSON.stringify({ first, last, rules, fit, scale, trueSize }, null, 2)}\n`)
console.log(`behaviours: ${everywhere} bytes on every page; fit ${bytesOf(fit)}, scale ${bytesOf(scale)}, true size ${bytesOf(trueSize)}`)
