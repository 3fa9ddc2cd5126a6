/** Which of its places each label takes, so that no two are in each other's way. Pure. */

/** So often a label may be moved before the rest go without: some 4 ms each on a panel with thirty labels. */
const MOST_MOVES = 200

/**
 * For each label the number of the place that it takes, or nothing when it finds none. `places[label]` are its places, the best first;
 * `collide` tells whether two places of different labels exclude each other. Labels choose in turn, each the best place that is free; one
 * that finds none takes the place where it drives away the least, and those choose anew (the min-conflicts rule, with a memory: who was
 * driven away often weighs more).
 */
export function searchPlaces<P>(
  places: readonly (readonly P[])[],
  collide: (one: P, other: P) => boolean,
): readonly (number | undefined)[] {
  const search = new Search(places, collide)
  const waiting = places.flatMap(({ length }, label) => (length ? [label] : []))
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    const label = waiting.shift()
    if (label === undefined) break
    waiting.push(...search.place(label))
  }
  return search.taken
}

class Search<P> {
  /** The place that each label holds. */
  readonly taken: (number | undefined)[]
  /** Of every place of every label, the weight of the labels that exclude it now. */
  private readonly opposed: readonly Float64Array[]
  private readonly weights: number[]
  /** What a label that is placed added to `opposed`. */
  private readonly added: number[]
  /** The places of all other labels that a place excludes, once they have been looked up. */
  private readonly excluded = new Map<P, readonly (readonly number[])[]>()

  constructor(
    private readonly places: readonly (readonly P[])[],
    private readonly collide: (one: P, other: P) => boolean,
  ) {
    this.taken = places.map(() => undefined)
    this.opposed = places.map(({ length }) => new Float64Array(length))
    this.weights = places.map(() => 1)
    this.added = places.map(() => 0)
  }

  /** Puts a label where least opposes it, takes away the places of those that did, and tells which these are. */
  place(label: number): readonly number[] {
    const opposed = this.opposed[label] ?? new Float64Array()
    const at = opposed.indexOf(Math.min(...opposed))
    const driven = this.excludedBy(label, at).flatMap((excluded, other) => {
      const held = this.taken[other]
      return held !== undefined && excluded.includes(held) ? [{ other, held }] : []
    })
    for (const { other, held } of driven) {
      this.oppose(other, held, -(this.added[other] ?? 0))
      this.taken[other] = undefined
      this.weights[other] = (this.weights[other] ?? 1) + 1
    }
    this.taken[label] = at
    this.added[label] = this.weights[label] ?? 1
    this.oppose(label, at, this.weights[label] ?? 1)
    return driven.map(({ other }) => other)
  }

  private oppose(label: number, at: number, by: number) {
    this.excludedBy(label, at).forEach((excluded, other) => {
      const opposed = this.opposed[other]
      if (opposed) for (const place of excluded) opposed[place] = (opposed[place] ?? 0) + by
    })
  }

  /** By label, the places that exclude a place of a label. */
  private excludedBy(label: number, at: number): readonly (readonly number[])[] {
    const place = this.places[label]?.[at]
    if (place === undefined) return []
    const known = this.excluded.get(place)
    if (known) return known
    const found = this.places.map((others, other) => (other === label ? [] : this.collidingWith(place, others)))
    this.excluded.set(place, found)
    return found
  }

  private collidingWith(place: P, others: readonly P[]): readonly number[] {
    const found: number[] = []
    others.forEach((other, index) => {
      if (this.collide(place, other)) found.push(index)
    })
    return found
  }
}
