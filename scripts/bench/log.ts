/** One line of the table: what was measured, and the figure. */
export const log = (what: string, value: string) => console.log(`${what.padEnd(64)}${value.padStart(10)}`)
