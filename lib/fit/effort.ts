/** How much one question may cost: counted in positions that are tried, so that an answer is the same on every machine. */

/** Some five milliseconds of a processor. What is still open then came within half a millimetre of fitting in all our trials. */
const EFFORT = 60_000

export class Effort {
  private left: number

  constructor(positions = EFFORT) {
    this.left = positions
  }

  /** Whether so many more positions may be tried; they are counted then. */
  spend(positions: number): boolean {
    if (positions > this.left) return false
    this.left -= positions
    return true
  }
}
