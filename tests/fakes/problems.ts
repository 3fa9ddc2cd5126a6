/** The problems of the tiny magazine, as an editor reads them. */
import { checkContent } from '../../lib/content/checks/check.ts'
import { formatProblem } from '../../lib/content/checks/problem.ts'
import { magazine, soundStory } from './magazine.ts'

/** The file in which the tests break something. */
export const brokenFile = 'stories/tiny-clasp/index.mdx'

/** The sound story with one thing changed, as a change of the magazine. */
export function storyWith(from: string | RegExp, to: string): Record<string, string> {
  return { [brokenFile]: soundStory.replace(from, to) }
}

/** The lines that the check prints for a magazine on a day, without its temporary folder. */
export function problemLines(changes: Readonly<Record<string, string | Uint8Array>>, today = '2026-11-22'): string[] {
  const root = magazine(changes)
  return checkContent(root, today).problems.map((problem) => formatProblem(problem).replaceAll(`${root}/`, ''))
}
