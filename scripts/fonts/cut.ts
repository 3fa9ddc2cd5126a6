/** Cuts a font to some characters, and tells which of them it has. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Blob, Face } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import type { Source } from './faces.ts'

const require = createRequire(import.meta.url)

const read = ({ file }: Source) => readFileSync(require.resolve(`@fontsource-variable/${file}`))

/** Those of some characters that a font, of whichever format, can draw. */
export async function drawableBy(font: Buffer, characters: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const plain = await subsetFont(font, [...characters].join(''), { targetFormat: 'sfnt' })
  const bytes = new Uint8Array(plain).buffer
  const codes = new Face(new Blob(bytes)).collectUnicodes()
  return new Set([...codes].map((code) => String.fromCodePoint(code)).filter((character) => characters.has(character)))
}

export type Cut = { readonly bytes: Buffer; readonly held: ReadonlySet<string> }

/** A source cut to those of some characters that it has; nothing where it has none of them. */
export async function cut(source: Source, characters: ReadonlySet<string>, targetFormat: 'woff2' | 'sfnt'): Promise<Cut | undefined> {
  const font = read(source)
  const held = await drawableBy(font, characters)
  if (!held.size) return undefined
  return { bytes: await subsetFont(font, [...held].join(''), { targetFormat, variationAxes: source.axes }), held }
}
