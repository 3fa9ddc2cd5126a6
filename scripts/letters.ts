/**
 * Cuts the fonts to the letters that the magazine prints. Readers load them from public/letters, named after their content;
 * .generated/letters.css declares them, .generated/letters.json says which two a page asks for at once.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const served = 'public/letters'
const generated = '.generated'

/** Always there, whatever today's stories say: ASCII and the marks of careful typesetting. */
const ascii = Array.from({ length: 95 }, (_, at) => String.fromCodePoint(32 + at)).join('')
const base = `${ascii}\u00a0\u2009\u202f–—‘’“”…×−·°£€¥½⅓⅔¼¾←→↑`

function lettersIn(folder: string): Set<string> {
  const letters = new Set<string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    if (/\.(mdx|yaml|tsx)$/.test(name) && statSync(path).isFile()) for (const letter of readFileSync(path, 'utf8')) letters.add(letter)
  }
  return letters
}

type Axes = Record<string, number | { min: number; max: number }>
type Face = {
  readonly name: string
  readonly family: 'Display' | 'Text' | 'Label'
  readonly file: string
  readonly axes: Axes
  readonly style: 'normal' | 'italic'
  readonly weight: string
  /** Whether a page asks for it before its stylesheet has been read: two faces at most. */
  readonly first: boolean
}

const sizes = { min: 11, max: 96 }
const faces: readonly Face[] = [
  {
    name: 'display',
    family: 'Display',
    file: 'bodoni-moda/files/bodoni-moda-latin-standard-normal.woff2',
    axes: { wght: 400, opsz: sizes },
    style: 'normal',
    weight: '400',
    first: true,
  },
  {
    name: 'display-italic',
    family: 'Display',
    file: 'bodoni-moda/files/bodoni-moda-latin-standard-italic.woff2',
    axes: { wght: 400, opsz: sizes },
    style: 'italic',
    weight: '400',
    first: false,
  },
  {
    name: 'text',
    family: 'Text',
    file: 'newsreader/files/newsreader-latin-standard-normal.woff2',
    axes: { wght: 400, opsz: 16 },
    style: 'normal',
    weight: '400',
    first: true,
  },
  // A file of its own: few pages have a strong word, and one file of both weights is larger by nearly half of this.
  {
    name: 'text-strong',
    family: 'Text',
    file: 'newsreader/files/newsreader-latin-standard-normal.woff2',
    axes: { wght: 600, opsz: 16 },
    style: 'normal',
    weight: '600',
    first: false,
  },
  {
    name: 'text-italic',
    family: 'Text',
    file: 'newsreader/files/newsreader-latin-standard-italic.woff2',
    axes: { wght: 400, opsz: 16 },
    style: 'italic',
    weight: '400',
    first: false,
  },
  {
    name: 'label',
    family: 'Label',
    file: 'geist-mono/files/geist-mono-latin-wght-normal.woff2',
    axes: { wght: 400 },
    style: 'normal',
    weight: '400',
    first: false,
  },
]

/** Pictures for other sites are drawn by Satori, which reads no WOFF2 and no variable font. */
const drawn = { file: 'bodoni-moda/files/bodoni-moda-latin-standard-normal.woff2', axes: { wght: 400, opsz: 40 } } as const

/**
 * Letters that come late would move what a reader is reading. Display and text are used when they are there at once
 * (`optional`); labels may follow (`swap`), because a monospaced fallback of the same width and height stands in for them. So may
 * display italics, which stand below the first view and are there before a reader is.
 */
const displayOf = ({ family, style }: Face) => (family === 'Label' || (family === 'Display' && style === 'italic') ? 'swap' : 'optional')

/** Geist Mono is 600 units wide; most monospaced faces of systems are 602. Height and depth are Geist Mono's own. */
const fallback = `@font-face{font-family:"Label Fallback";src:local("Menlo"),local("DejaVu Sans Mono"),local("Liberation Mono"),local("Roboto Mono"),local("Courier New");size-adjust:99.7%;ascent-override:100.8%;descent-override:29.6%;line-gap-override:0%}`

const read = (file: string) => readFileSync(require.resolve(`@fontsource-variable/${file}`))
const letters = [...new Set([...base, ...lettersIn('content'), ...lettersIn('components'), ...lettersIn('app')])].join('')

rmSync(served, { recursive: true, force: true })
mkdirSync(served, { recursive: true })
mkdirSync(generated, { recursive: true })
const rules: string[] = []
const first: string[] = []
let total = 0
for (const face of faces) {
  const { name, family, file, axes, style, weight, first: isFirst } = face
  const cut = await subsetFont(read(file), letters, { targetFormat: 'woff2', variationAxes: axes })
  const address = `/letters/${name}.${createHash('sha256').update(cut).digest('hex').slice(0, 10)}.woff2`
  writeFileSync(join('public', address), cut)
  rules.push(
    `@font-face{font-family:"${family}";src:url(${address}) format("woff2");font-style:${style};font-weight:${weight};font-display:${displayOf(face)}}`,
  )
  if (isFirst) first.push(address)
  total += cut.length
}
writeFileSync(join(generated, 'card.ttf'), await subsetFont(read(drawn.file), letters, { targetFormat: 'sfnt', variationAxes: drawn.axes }))
writeFileSync(join(generated, 'letters.css'), `${[...rules, fallback].join('\n')}\n`)
writeFileSync(join(generated, 'letters.json'), JSON.stringify({ first }))
console.log(`letters: ${faces.length} faces, ${letters.length} letters, ${(total / 1024).toFixed(1)} KB`)
