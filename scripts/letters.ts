/** Cuts the fonts to the letters that the magazine prints, into .generated/fonts, before a build. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const target = '.generated/fonts'
const require = createRequire(import.meta.url)

/** Always there, whatever today's stories say: ASCII, Latin-1, and the marks of careful typesetting. */
const base = `${String.fromCodePoint(...range(0x20, 0x7e), ...range(0xa0, 0xff))}–—‘’“”…×−≈→←↑·•€£¥½⅓⅔¼¾⅛œŒōŌ\u2009\u202f`

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

function lettersIn(folder: string): Set<string> {
  const letters = new Set<string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    if (/\.(mdx|yaml)$/.test(name) && statSync(path).isFile()) for (const letter of readFileSync(path, 'utf8')) letters.add(letter)
  }
  return letters
}

/** Pictures for other sites are drawn by Satori, which reads no WOFF2 and no variable font. */
const drawn = { out: 'card.ttf', file: 'bodoni-moda/files/bodoni-moda-latin-standard-normal.woff2', axes: { wght: 400, opsz: 40 } } as const

type Axes = Record<string, number | { min: number; max: number }>
const faces: readonly { out: string; file: string; axes: Axes }[] = [
  { out: 'display', file: 'bodoni-moda/files/bodoni-moda-latin-standard-normal.woff2', axes: { wght: 400, opsz: { min: 11, max: 96 } } },
  {
    out: 'display-italic',
    file: 'bodoni-moda/files/bodoni-moda-latin-standard-italic.woff2',
    axes: { wght: 400, opsz: { min: 11, max: 96 } },
  },
  { out: 'text', file: 'newsreader/files/newsreader-latin-standard-normal.woff2', axes: { wght: { min: 400, max: 600 }, opsz: 16 } },
  { out: 'text-italic', file: 'newsreader/files/newsreader-latin-standard-italic.woff2', axes: { wght: 400, opsz: 16 } },
  { out: 'label', file: 'geist-mono/files/geist-mono-latin-wght-normal.woff2', axes: { wght: 400 } },
]

mkdirSync(target, { recursive: true })
const letters = [...new Set([...base, ...lettersIn('content')])].join('')
let total = 0
for (const { out, file, axes } of faces) {
  const original = readFileSync(require.resolve(`@fontsource-variable/${file}`))
  const cut = await subsetFont(original, letters, { targetFormat: 'woff2', variationAxes: axes })
  writeFileSync(join(target, `${out}.woff2`), cut)
  total += cut.length
}
const card = await subsetFont(readFileSync(require.resolve(`@fontsource-variable/${drawn.file}`)), letters, {
  targetFormat: 'sfnt',
  variationAxes: drawn.axes,
})
writeFileSync(join(target, drawn.out), card)
console.log(`fonts: ${faces.length} faces, ${(total / 1024).toFixed(1)} KB`)
