/** The stories to which a story sends its readers by "next", "picks" and <Related>: each must be one that they find. */
import type { Day } from '../../clock.ts'
import { attributeOf, isTag, walk } from '../text/nodes.ts'
import { whyHidden } from './hidden.ts'
import { listTexts } from './lists.ts'
import type { Parsed } from './parse.ts'
import type { Problem } from './problem.ts'
import { problemAt, type ReadStory } from './text.ts'

/** Problems of the ways on from a story. */
export function checkOnward(story: ReadStory, stories: ReadonlyMap<string, Parsed>, today: Day): readonly Problem[] {
  const messageOn = (slug: unknown) => {
    const to = typeof slug === 'string' ? stories.get(slug) : undefined
    const why = to && whyHidden(story, to, today)
    return why && `story "${slug}" ${why}. Name one that readers of this story find.`
  }
  const problems: Problem[] = []
  const next = messageOn(story.data.next)
  if (next) problems.push(story.at(['next'], next))
  listTexts(story.data.picks).forEach((pick, at) => {
    const message = messageOn(pick)
    if (message) problems.push(story.at(['picks', at], message))
  })
  for (const node of walk(story.tree)) {
    const message = isTag(node) && node.name === 'Related' ? messageOn(attributeOf(node, 'story')) : undefined
    if (message) problems.push(problemAt(story, node, message))
  }
  return problems
}
