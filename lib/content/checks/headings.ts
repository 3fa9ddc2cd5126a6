/** Headings: in steps, with words, and no two alike. */
import { toSlug } from '../../slug.ts'
import type { Problem } from './problem.ts'
import { problemAt, type ReadStory, walk, wordsOf } from './text.ts'

/** Anchors that the page of every story has already. */
const taken = new Set(['main', 'sources', 'gaps', 'corrections', 'rail', 'newsletter'])

/** Problems of a story's headings. */
export function checkHeadings(story: ReadStory): readonly Problem[] {
  const problems: Problem[] = []
  const firstLine = new Map<string, number>()
  let depth = 1
  for (const node of walk(story.tree)) {
    if (node.type !== 'heading') continue
    const report = (message: string) => problems.push(problemAt(story, node, message))
    if (node.depth === 1) report('the title is the only first-level heading. Write ## here.')
    else if (node.depth > depth + 1) report(`this heading skips a level. Write ${'#'.repeat(depth + 1)} here.`)
    depth = node.depth
    const words = wordsOf(node).replace(/\s+/g, ' ').trim()
    const first = firstLine.get(words.toLowerCase())
    if (!words) report('this heading has no words. Write them, or remove the line.')
    else if (first) report(`the heading "${words}" stands in line ${first} already. Change one of the two.`)
    else if (taken.has(toSlug(words))) report(`the heading "${words}" is the name of a part under every story. Choose other words.`)
    else firstLine.set(words.toLowerCase(), (node.position?.start.line ?? 1) + story.bodyLine)
  }
  return problems
}
