/** The words of the grammar of sizes: size-grammar.ts says how they stand together. Folded. */
import type { AskedSide } from './size-condition.ts'

export type Comparison = {
  readonly kind: 'under' | 'at most' | 'over' | 'at least' | 'about'
  readonly words: readonly (readonly string[])[]
  /** The side that the words name by themselves. */
  readonly side?: AskedSide
  /** Whether a thing may follow, and not only a length. */
  readonly isThan?: true
}

const phrases = (...list: readonly string[]) => list.map((phrase) => phrase.split(' '))
const than = (kind: 'under' | 'over', side: AskedSide | undefined, ...words: readonly string[]): Comparison => ({
  ...{ kind, words: phrases(...words.map((word) => `${word} than`)), isThan: true },
  ...(side && { side }),
})

export const comparisons: readonly Comparison[] = [
  than('under', undefined, 'smaller', 'littler', 'tinier'),
  than('over', undefined, 'larger', 'bigger'),
  than('under', 'width', 'narrower'),
  than('over', 'width', 'wider', 'broader'),
  than('under', 'height', 'lower', 'shorter'),
  than('over', 'height', 'taller', 'higher'),
  than('under', 'depth', 'thinner', 'shallower', 'flatter'),
  than('over', 'depth', 'thicker', 'deeper'),
  than('over', 'front', 'longer'),
  { kind: 'at most', words: phrases('at most', 'up to', 'no more than', 'not more than', 'max', 'maximum', '<=', '≤') },
  { kind: 'at least', words: phrases('at least', 'no less than', 'not less than', 'min', 'minimum', '>=', '≥') },
  { kind: 'under', words: phrases('under', 'below', 'less than', 'within', '<') },
  { kind: 'over', words: phrases('over', 'above', 'more than', 'beyond', '>') },
  { kind: 'about', words: phrases('about', 'around', 'roughly', 'circa', 'ca', 'c', 'some', '~', '≈') },
]

export const fits = phrases(
  'fits',
  'fit',
  'fitting',
  'holds',
  'hold',
  'takes',
  'room for',
  'big enough for',
  'large enough for',
  'that fits',
  'which fits',
)

export const sideWords: Readonly<Record<string, AskedSide>> = {
  ...{ wide: 'width', width: 'width', across: 'width', broad: 'width' },
  ...{ high: 'height', tall: 'height', height: 'height' },
  ...{ deep: 'depth', thick: 'depth', depth: 'depth' },
  ...{ long: 'front', length: 'front' },
}

/** Between two lengths that are the ends of a range. */
export const joins: ReadonlySet<string> = new Set(['and', 'to', '-', '–', '—'])

/** Between two sides. */
export const times: ReadonlySet<string> = new Set(['x', '×', 'by', '*'])

export const articles: ReadonlySet<string> = new Set(['a', 'an', 'the', 'my', 'your', 'one'])

/** Numbers that people spell, before a unit. */
export const numbers: Readonly<Record<string, string>> = {
  ...{ half: '0.5', a: '1', an: '1', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
  ...{ ten: '10', eleven: '11', twelve: '12', '½': '0.5', '¼': '0.25', '¾': '0.75', '1/2': '0.5', '1/4': '0.25', '3/4': '0.75' },
}
