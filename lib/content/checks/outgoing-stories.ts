/** The stories to which a story or a letter sends its readers by "next", "picks", <Related> and <Story>: each must be one that they find. */
import type { LocalTime } from '../../clock.ts'
import { attributeOf, isTag, walk } from '../text/nodes.ts'
import { listTexts } from './lists.ts'
import type { Parsed } from './parse.ts'
import type { ContentProblem } from './problem.ts'
import { problemAt, type ReadStory } from './text.ts'
import { whyHidden } from './visibility.ts'

/** Problems of the ways on from a story. */
export function checkOutgoingStories(story: ReadStory, stories: ReadonlyMap<string, Parsed>, now: LocalTime): readonly ContentProblem[] {
  const messageOn = (slug: unknown) => {
    const to = typeof slug === 'string' ? stories.get(slug) : undefined
    const why = to && whyHidden(story, to, now)
    return why && `story "${slug}" ${why}. Name one that readers of this story find.`
  }
  const problems: ContentProblem[] = []
  const next = messageOn(story.data.next)
  if (next) problems.push(story.at(['next'], next))
  listTexts(story.data.picks).forEach((pick, at) => {
    const message = messageOn(pick)
    if (message) problems.push(story.at(['picks', at], message))
  })
  for (const node of walk(story.tree)) {
    const named = isTag(node) && { Related: attributeOf(node, 'story'), Story: attributeOf(node, 'slug') }[node.name ?? '']
    const message = named ? messageOn(named) : undefined
    if (message) problems.push(problemAt(story, node, message))
  }
  return problems
}
