/** One line that says how far the queue is. Rewritten on a terminal; elsewhere printed when a picture is done. */

export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

export class Progress {
  private shown = 0
  private readonly total: number
  /** `guesses` are the seconds that each picture is expected to take; nothing where nobody knows. */
  constructor(private readonly guesses: readonly (number | undefined)[]) {
    this.total = guesses.length
  }

  /** Seconds until the queue is empty, from the current picture's own estimate and what the others took or are like. */
  private left(index: number, done: number, current: number | undefined, taken: readonly number[]): number | undefined {
    const usual = taken.length ? taken.reduce((sum, value) => sum + value, 0) / taken.length : undefined
    const expected = this.guesses.map((guess) => guess ?? usual)
    const own = current ?? (expected[index] === undefined ? undefined : expected[index] * (1 - done))
    const after = expected.slice(index + 1)
    if (own === undefined || after.includes(undefined)) return undefined
    return after.reduce<number>((sum, value) => sum + (value ?? 0), own)
  }

  report(index: number, name: string, done: number, current: number | undefined, taken: readonly number[]) {
    if (!process.stdout.isTTY) return
    const left = this.left(index, done, current, taken)
    const text = `${index + 1}/${this.total}  ${name}  ${Math.round(done * 100)} %${left === undefined ? '' : `  about ${duration(left)} left`}`
    process.stdout.write(`\r${text.padEnd(this.shown)}`)
    this.shown = text.length
  }

  done(index: number, name: string, took: number, taken: readonly number[]) {
    const left = index + 1 < this.total ? this.left(index, 1, 0, taken) : undefined
    const text = `${index + 1}/${this.total}  ${name}  ${duration(took)}${left === undefined ? '' : `, about ${duration(left)} left`}`
    console.log(`${process.stdout.isTTY ? '\r' : ''}${text.padEnd(this.shown)}`)
    this.shown = 0
  }
}
