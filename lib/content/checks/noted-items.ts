/** Items of the front section: in words, in their format, the newest first. */
import { attributeOf, isTag, type Tag, walk } from '../text/nodes.ts'
import type { ContentProblem } from './problem.ts'
import { problemAt, type ReadStory } from './text.ts'

/** The words of an item stand on the front page: what a tag would print is lost there. */
function checkWords(story: ReadStory, item: Tag): readonly ContentProblem[] {
  return [...walk(item)]
    .filter(isTag)
    .filter((tag) => tag !== item && tag.name !== 'Source')
    .map((tag) => problemAt(story, tag, `<${tag.name}> does not belong in an item: the front page prints it in words. Type them here.`))
}

/** Problems of the items in a story's text. */
export function checkNotedItems(story: ReadStory): readonly ContentProblem[] {
  const items = [...walk(story.tree)].filter(isTag).filter(({ name }) => name === 'Noted')
  const isItsFormat = story.data.format === 'noted'
  return items.flatMap((item, at) => {
    if (!isItsFormat) return [problemAt(story, item, 'an item belongs to the front section. Write format: noted, or a paragraph here.')]
    const above = items[at - 1]
    const [on = '', before = ''] = [attributeOf(item, 'on'), above && attributeOf(above, 'on')]
    const late = above && on > before ? [problemAt(story, item, `${on} stands under ${before}. Put the newest item first.`)] : []
    return [...late, ...checkWords(story, item)]
  })
}
