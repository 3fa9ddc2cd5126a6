/** The names of a story's files: index.mdx, and beside it a scheduled change such as index.2026-12-04.mdx. */
import { type Day, isDay } from '../clock.ts'

const VERSION = /(?:^|\/)index\.(.+)\.mdx$/

/** What stands between "index." and ".mdx" in the name of a file; nothing for any other name. */
export const scheduleOf = (path: string): string | undefined => VERSION.exec(path)?.[1]

/** The day from which a file is its story; nothing for index.mdx, and for a name that is no day. */
export function beginsOf(path: string): Day | undefined {
  const words = scheduleOf(path)
  return words !== undefined && isDay(words) ? words : undefined
}
