/** What a drawing of a step is made of: path data on a sheet of 240 by 150 units. */
export type Sheet = {
  /** What is drawn, for whoever does not see it. */
  readonly words: string
  readonly lines: readonly string[]
  /** Thinner: weave, grain, what lies behind. */
  readonly fine?: readonly string[]
  /** Measures, in red, with their words. */
  readonly callouts?: string
  readonly labels?: readonly { readonly x: number; readonly y: number; readonly words: string }[]
}

export const sheetSize = { width: 240, height: 150 } as const

/** Numbers from one end to the other, at even steps. */
export const rowOf = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step)

/** A dimension line below something, with a tick at each end. */
export const across = (x: number, width: number, y: number) => `M${x} ${y - 4} v8 m0 -4 h${width} m0 -4 v8`

/** The same beside something. */
export const along = (x: number, y: number, height: number) => `M${x - 4} ${y} h8 m-4 0 v${height} m-4 0 h8`
