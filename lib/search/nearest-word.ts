/** The word of the corpus that somebody meant who mistyped one. Pure. */

/** Letters that may be wrong, missing, too many or swapped with their neighbour: none in a short word, where that makes another word. */
const allowed = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** Which letters a word has, as bits: two words at a distance of n differ in at most 2n of them. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 31)
  return bits
}

function countBits(bits: number): number {
  let [left, count] = [bits, 0]
  for (; left; count++) left &= left - 1
  return count
}

/**
 * How many letters differ, a swap of two neighbours counting as one (optimal string alignment). More than `most` is told as most + 1.
 */
export function distanceOf(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1]
      let cost = Math.min((last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1))
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        cost = Math.min(cost, (before[at - 2] ?? 0) + 1)
      now.push(cost)
    }
    if (Math.min(...now) > most) return most + 1
    ;[before, last] = [last, now]
  }
  return Math.min(last[other.length] ?? 0, most + 1)
}

type Known = { readonly word: string; readonly documents: number; readonly letters: number }

/** Words with their letters, by the words of which they were made: a corpus is asked again and again. */
const corpora = new WeakMap<ReadonlyMap<string, number>, readonly Known[]>()

function knownWords(words: ReadonlyMap<string, number>): readonly Known[] {
  const known = corpora.get(words) ?? Array.from(words, ([word, documents]) => ({ word, documents, letters: lettersOf(word) }))
  corpora.set(words, known)
  return known
}

/** Words near to one that was typed, the nearest first, then those that more documents have, then by the alphabet. */
export function listNearWords(typed: string, words: ReadonlyMap<string, number>, most = 5): readonly string[] {
  const limit = allowed(typed.length)
  if (!limit) return []
  const letters = lettersOf(typed)
  const near: { word: string; distance: number; documents: number }[] = []
  for (const { word, documents, letters: others } of knownWords(words)) {
    if (Math.abs(word.length - typed.length) > limit || countBits(others ^ letters) > 2 * limit) continue
    const distance = distanceOf(typed, word, limit)
    if (distance && distance <= limit) near.push({ word, distance, documents })
  }
  return near
    .sort((one, other) => one.distance - other.distance || other.documents - one.documents || one.word.localeCompare(other.word))
    .slice(0, most)
    .map(({ word }) => word)
}
