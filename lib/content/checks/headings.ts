/** Headings: in steps, with words, and no two alike. */
import { pageAnchors, toAnchor } from '../../anchors.ts'
import { wordsInLine } from '../text/headings.ts'
import { isTag, walk } from '../text/nodes.ts'
import { isBlank } from './characters.ts'
import type { ContentProblem } from './problem.ts'
import { problemAt, type ReadStory } from './text.ts'

/** The names of what the page of every story prints itself. */
const { main, corrections, gaps, sources, rail, newsletter } = pageAnchors
const parts: ReadonlySet<string> = new Set([main, corrections, gaps, sources, rail, newsletter])

/** Problems of a story's headings. */
export function checkHeadings(story: ReadStory): readonly ContentProblem[] {
  const problems: ContentProblem[] = []
  const firstLine = new Map<string, number>()
  let depth = 1
  for (const node of walk(story.tree)) {
    if (node.type !== 'heading') continue
    const report = (message: string) => problems.push(problemAt(story, node, message))
    if (node.depth === 1) report('the title is the only first-level heading. Write ## here.')
    else if (node.depth > depth + 1) report(`this heading skips a level. Write ${'#'.repeat(depth + 1)} here.`)
    depth = node.depth
    const words = wordsInLine(node)
    const first = firstLine.get(words.toLowerCase())
    if (isBlank(words)) report('this heading has no words. Write them, or remove the line.')
    else if (first) report(`the heading "${words}" stands in line ${first} already. Change one of the two.`)
    else if (parts.has(toAnchor(words))) report(`the heading "${words}" is the name of a part under every story. Choose other words.`)
    else firstLine.set(words.toLowerCase(), (node.position?.start.line ?? 1) + story.bodyLine)
    // A source's mark may stand there: an index leaves it out and loses nothing.
    for (const tag of [...walk(node)].filter(isTag))
      if (tag.name !== 'Source')
        problems.push(
          problemAt(story, tag, `<${tag.name}> does not belong in a heading: an index prints words only. Write it under the heading.`),
        )
  }
  return problems
}
