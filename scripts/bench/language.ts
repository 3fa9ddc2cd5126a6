/**
 * Texts that are like a language as far as an index can tell: tens of thousands of forms whose frequencies follow Zipf's law, among them
 * inflected ones and the commonest words of English. Deterministic: the same number gives the same texts.
 */

/** Stems beside the common words; with their inflections some 40,000 forms. */
const STEMS = 14_000
const endings = ['', 's', 'ed', 'ing', 'ly'] as const
const common =
  'the of and a to in is it was that for on with as by at from this be are not an which but or its they one have had were than more small bag bags'.split(
    ' ',
  )
const onsets = 'b c d f g h j k l m n p r s t v w z br ch cl cr dr fl gl gr pl pr sh sl st str th tr'.split(' ')
const vowels = 'a e i o u ai ea ee oa ou'.split(' ')
const codas = ['', '', 'l', 'm', 'n', 'r', 't', 'ck', 'nd', 'sk', 'st']

type Next = (below: number) => number

/** A small linear congruential generator (Numerical Recipes' constants). */
export function randomFrom(seed: number): Next {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const pick = <T>(list: readonly T[], next: Next): T => list[next(list.length)] as T

function makeForms(): readonly string[] {
  const next = randomFrom(7)
  const stems = new Set<string>()
  while (stems.size < STEMS) {
    const syllables = 1 + next(3)
    stems.add(Array.from({ length: syllables }, () => pick(onsets, next) + pick(vowels, next)).join('') + pick(codas, next))
  }
  const forms = [...stems].flatMap((stem) => endings.filter((_, at) => at === 0 || next(2) === 0).map((ending) => stem + ending))
  // Shuffled, so that an inflection is often commoner than its stem.
  for (let at = forms.length - 1; at > 0; at--) {
    const other = next(at + 1)
    ;[forms[at], forms[other]] = [forms[other] as string, forms[at] as string]
  }
  return [...common, ...forms]
}

export type Language = {
  /** A word as often as the language has it. */
  readonly word: (next: Next) => string
  readonly text: (words: number, next: Next) => string
  /** A word of a rank: 0 is the commonest. */
  readonly ranked: (rank: number) => string
  readonly size: number
}

/** Zipf's law in Mandelbrot's form: the word of rank r has the frequency 1 / (r + 2.7). */
export function makeLanguage(): Language {
  const forms = makeForms()
  const sums = new Float64Array(forms.length)
  let sum = 0
  for (const at of forms.keys()) {
    sum += 1 / (at + 2.7)
    sums[at] = sum
  }
  const word = (next: Next) => {
    const sought = (next(2 ** 30) / 2 ** 30) * sum
    let [low, high] = [0, forms.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < sought) low = middle + 1
      else high = middle
    }
    return forms[low] as string
  }
  return {
    word,
    text: (words, next) => Array.from({ length: words }, () => word(next)).join(' '),
    ranked: (rank) => forms[rank] ?? '',
    size: forms.length,
  }
}
