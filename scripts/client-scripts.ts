/**
 * Compiles what runs in a reader's browser, from lib/client-scripts. All of it stands in the page: it is smaller than a request.
 * .generated/client-scripts.json hands it to the layout, and to the press, which names each script by its hash.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

/** What a reading page may cost in scripts of ours, in bytes before compression. */
const most = 3072
/** And what a page may add on which something is worked with. */
const mostOfTool = 4096
/** And what one may add on which pictures stand. */
const mostOfPictures = 1024

async function compile(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`lib/client-scripts/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    legalComments: 'none',
  })
  return outputFiles[0]?.text.trim() ?? ''
}

const [head, bodyEnd, fit, scale, trueSize, pictureDialog] = await Promise.all(
  ['head', 'body-end', 'fit', 'scale', 'true-size', 'picture-dialog'].map(compile),
)
const rules = JSON.stringify(JSON.parse(readFileSync('lib/client-scripts/speculation-rules.json', 'utf8')))
const bytesOf = (...texts: readonly (string | undefined)[]) => texts.reduce((sum, text = '') => sum + Buffer.byteLength(text), 0)
const everywhere = bytesOf(head, bodyEnd, rules)
if (everywhere > most) throw new Error(`lib/client-scripts comes to ${everywhere} bytes on every page; a page may carry ${most}.`)
for (const [name, [text, limit]] of Object.entries({
  fit: [fit, mostOfTool],
  scale: [scale, mostOfTool],
  trueSize: [trueSize, mostOfTool],
  pictureDialog: [pictureDialog, mostOfPictures],
} as const))
  if (bytesOf(text) > limit) throw new Error(`lib/client-scripts/${name} comes to ${bytesOf(text)} bytes; a page may add ${limit}.`)
mkdirSync('.generated', { recursive: true })
writeFileSync(
  '.generated/client-scripts.json',
  `${JSON.stringify({ head, bodyEnd, rules, fit, scale, trueSize, pictureDialog }, null, 2)}\n`,
)
console.log(
  `client scripts: ${everywhere} bytes on every page; fit ${bytesOf(fit)}, scale ${bytesOf(scale)}, true size ${bytesOf(trueSize)}, a picture in a dialog ${bytesOf(pictureDialog)}`,
)
