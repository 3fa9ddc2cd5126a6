/** Counts what comes from a network, in memory: for what costs us time and keeps nothing. */
import { LRUCache } from 'lru-cache'

type Limit = {
  /** So many are taken in a window of some ms, which begins with the first. */
  readonly most: number
  readonly window: number
}

/** As many networks are remembered; who is forgotten for another begins anew. */
const REMEMBERED = 10_000

export class RateLimit {
  private readonly counts: LRUCache<string, number>

  /** The windows follow a clock that never jumps (performance.now). */
  constructor(private readonly limit: Limit) {
    this.counts = new LRUCache({ max: REMEMBERED, ttl: limit.window, noUpdateTTL: true })
  }

  /** Whether one more is taken from a network; it is counted then. */
  take(network: string): boolean {
    const count = this.counts.get(network) ?? 0
    if (count >= this.limit.most) return false
    this.counts.set(network, count + 1)
    return true
  }
}
