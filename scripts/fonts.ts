/**
 * Cuts the fonts to the characters that the magazine prints. Readers load them from public/fonts, named after their content;
 * .generated/fonts.css declares them. .generated/fonts.json says which two a page asks for at once, what each face
 * draws with, and what it has no sign for.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cut } from './fonts/cut.ts'
import { drawn, type Face, faces, type Source, signs } from './fonts/faces.ts'
import { codeTexts, contentTexts, drawnIn } from './fonts/printed.ts'

const served = 'public/fonts'
const generated = '.generated'

/** Always there, whatever today's stories say: ASCII and the marks of careful typesetting. */
const ascii = Array.from({ length: 95 }, (_, at) => String.fromCodePoint(32 + at)).join('')
const base = `${ascii}\u00a0\u2009\u202f–—‘’“”…×−·°£€¥½⅓⅔¼¾←→↑`

/**
 * Letters that come late would move what a reader is reading. Display and text are used when they are there at once
 * (`optional`); labels may follow (`swap`), because a monospaced fallback of the same width and height stands in for them. So may
 * display italics, which stand below the first view and are there before a reader is.
 */
const displayOf = ({ family, style }: Face) => (family === 'Label' || (family === 'Display' && style === 'italic') ? 'swap' : 'optional')

/** Geist Mono is 600 units wide; most monospaced faces of systems are 602. Height and depth are Geist Mono's own. */
const fallback = `@font-face{font-family:"Label Fallback";src:local("Menlo"),local("DejaVu Sans Mono"),local("Liberation Mono"),local("Roboto Mono"),local("Courier New");size-adjust:99.7%;ascent-override:100.8%;descent-override:29.6%;line-gap-override:0%}`

const code = await Promise.all(['app', 'components', 'lib'].map(codeTexts))
const fonts = drawnIn([base, ...contentTexts('content'), ...code.flat()])

type Part = { readonly address: string; readonly held: ReadonlySet<string>; readonly bytes: number }

/** Cuts the parts of a face that are needed, and tells the characters that none of them has. */
async function cutParts(
  name: string,
  sources: readonly Source[],
  wanted: ReadonlySet<string>,
): Promise<{ parts: Part[]; lacking: Set<string> }> {
  const lacking = new Set(wanted)
  const parts: Part[] = []
  for (const source of sources) {
    const made = await cut(source, lacking, 'woff2')
    if (!made) continue
    const hash = createHash('sha256').update(made.bytes).digest('hex').slice(0, 10)
    const address = `/fonts/${source === sources[0] ? name : `${name}-${source.part}`}.${hash}.woff2`
    writeFileSync(join('public', address), made.bytes)
    parts.push({ address, held: made.held, bytes: made.bytes.length })
    for (const letter of made.held) lacking.delete(letter)
  }
  return { parts, lacking }
}

const rangeOf = (held: ReadonlySet<string>) => [...held].map((letter) => `U+${letter.codePointAt(0)?.toString(16)}`).join()

/** A rule for one part. A `further` part, behind the first, names its characters: a page without any of them does not fetch it. */
const ruleOf = (family: string, { address, held }: Part, further: boolean, rest: string) =>
  `@font-face{font-family:"${family}";src:url(${address}) format("woff2");${rest}${further ? `;unicode-range:${rangeOf(held)}` : ''}}`

rmSync(served, { recursive: true, force: true })
mkdirSync(served, { recursive: true })
mkdirSync(generated, { recursive: true })
const rules: string[] = []
const first: string[] = []
const drawing: { name: string; files: string[]; lacking: string }[] = []
const signsWanted = new Set<string>()
let total = 0
for (const face of faces) {
  const { parts, lacking } = await cutParts(face.name, face.sources, fonts)
  const rest = `font-style:${face.style};font-weight:${face.weight};font-display:${displayOf(face)}`
  rules.push(...parts.map((part, at) => ruleOf(face.family, part, at > 0, rest)))
  if (face.first) first.push(...parts.slice(0, 1).map(({ address }) => address))
  for (const letter of lacking) signsWanted.add(letter)
  drawing.push({ name: face.name, files: parts.map(({ address }) => address), lacking: [...lacking].join('') })
  total += parts.reduce((sum, { bytes }) => sum + bytes, 0)
}
const sign = await cutParts('signs', signs, signsWanted)
rules.push(...sign.parts.map((part) => ruleOf('Signs', part, true, 'font-display:optional')))
drawing.push({ name: 'signs', files: sign.parts.map(({ address }) => address), lacking: [...sign.lacking].join('') })
total += sign.parts.reduce((sum, { bytes }) => sum + bytes, 0)

const card = await cut(drawn, fonts, 'sfnt')
if (!card) throw new Error(`${drawn.file} has none of our characters.`)
writeFileSync(join(generated, 'card.ttf'), card.bytes)
writeFileSync(join(generated, 'fonts.css'), `${[...rules, fallback].join('\n')}\n`)
writeFileSync(join(generated, 'fonts.json'), JSON.stringify({ first, drawing }))
console.log(`fonts: ${faces.length} faces, ${fonts.size} files, ${(total / 1024).toFixed(1)} KB`)
