/** Documents that no story reaches. A bag or an object stands in the catalogue by itself; these would be empty pages. */
import type { TextFacts } from '../text/facts.ts'
import { listTexts } from './lists.ts'
import type { Parsed } from './parse.ts'
import type { ContentProblem } from './problem.ts'

/**
 * Problems of topics, houses and shopping lists that nothing uses. `facts` are those of each text, by its path. A section or a desk may wait for its first story: it is
 * founded on purpose, while a topic or a list is left behind by accident.
 */
export function checkUnused(parsed: readonly Parsed[], facts: ReadonlyMap<string, TextFacts>): readonly ContentProblem[] {
  const used = new Set<string>()
  for (const { document, data, path } of parsed) {
    for (const house of listTexts(data.houses)) used.add(`house:${house}`)
    if (document !== 'story') continue
    for (const topic of listTexts(data.topics)) used.add(`topic:${topic}`)
    if (facts.get(path)?.hasGallery) used.add(`shopping:${data.list}`)
  }
  const messages = {
    topic: (slug: string) => `no story is filed under the topic "${slug}". File one there, or remove this file.`,
    house: (slug: string) => `no bag and no story names the house "${slug}". Name it in one, or remove this file.`,
    shopping: (slug: string) => `no story prints the shopping list "${slug}". Name it in the "list" of a gallery, or remove this file.`,
  }
  return parsed.flatMap(({ document, slug, at }) => {
    if (document !== 'topic' && document !== 'house' && document !== 'shopping') return []
    return used.has(`${document}:${slug}`) ? [] : [at([], messages[document](slug))]
  })
}
