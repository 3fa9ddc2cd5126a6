/** A generator of numbers from 0 to 1 with a fixed seed (Park and Miller, 1988), so that a failure can be had again. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
