/** The faces of the magazine, and the files of the packages that they are cut from. */

type Axes = Record<string, number | { min: number; max: number }>
/** A file of a package: fonts are published in parts, each with some of their characters. */
export type Source = { readonly part: string; readonly file: string; readonly axes: Axes }

export type Face = {
  readonly name: string
  readonly family: 'Display' | 'Text' | 'Text Strong' | 'Text Italic' | 'Label'
  /** Parts in the order in which a character is looked for. */
  readonly sources: readonly [Source, ...Source[]]
  readonly style: 'normal' | 'italic'
  readonly weight: string
  /** Whether a page asks for it before its stylesheet has been read: two faces at most. */
  readonly first: boolean
}

const latin = 'latin'
const sizes = { min: 11, max: 96 }

const bodoni = (part: string, style: Face['style'], axes: Axes): Source => ({
  part,
  file: `bodoni-moda/files/bodoni-moda-${part}-standard-${style}.woff2`,
  axes,
})
const display = (style: Face['style']): Face['sources'] => [
  bodoni(latin, style, { wght: 400, opsz: sizes }),
  bodoni('latin-ext', style, { wght: 400, opsz: sizes }),
]
const newsreader = (style: Face['style'], wght: number): Face['sources'] => {
  const source = (part: string): Source => ({
    part,
    file: `newsreader/files/newsreader-${part}-standard-${style}.woff2`,
    axes: { wght, opsz: 16 },
  })
  return [source(latin), source('latin-ext'), source('vietnamese')]
}
const geist = (part: string): Source => ({ part, file: `geist-mono/files/geist-mono-${part}-wght-normal.woff2`, axes: { wght: 400 } })

export const faces: readonly Face[] = [
  { name: 'display', family: 'Display', sources: display('normal'), style: 'normal', weight: '400', first: true },
  { name: 'display-italic', family: 'Display', sources: display('italic'), style: 'italic', weight: '400', first: false },
  { name: 'text', family: 'Text', sources: newsreader('normal', 400), style: 'normal', weight: '400', first: true },
  // A file of its own: few pages have a strong word, and one file of both weights is larger by nearly half of this. Families of their own: until the file is
  // there, a strong word and an italic one are the text's own face, made bold or made to lean, and no other family's.
  { name: 'text-strong', family: 'Text Strong', sources: newsreader('normal', 600), style: 'normal', weight: '600', first: false },
  { name: 'text-italic', family: 'Text Italic', sources: newsreader('italic', 400), style: 'italic', weight: '400', first: false },
  {
    name: 'label',
    family: 'Label',
    sources: [geist(latin), geist('latin-ext'), geist('vietnamese'), geist('cyrillic'), geist('cyrillic-ext'), geist('symbols2')],
    style: 'normal',
    weight: '400',
    first: false,
  },
]

/** For signs that a face does not have, such as √: one family that every stack names after its own. */
export const signs: readonly Source[] = [
  bodoni('math', 'normal', { wght: 400, opsz: 16 }),
  bodoni('symbols', 'normal', { wght: 400, opsz: 16 }),
]

/** Pictures for other sites are drawn by Satori, which reads no WOFF2 and no variable font. */
export const drawn = bodoni(latin, 'normal', { wght: 400, opsz: 40 })
