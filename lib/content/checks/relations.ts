/** Bags and houses: what the front matter lists, the text names, and what the text draws, the front matter lists. */
import { namesOf } from '../text/dialect.ts'
import { slugBehind } from '../text/link-target.ts'
import { isTag, type Node, textOf, walk } from '../text/nodes.ts'
import { type ContentIndex, urlsOf } from './content-index.ts'
import { listGroups, listTexts } from './lists.ts'
import { type ContentProblem, suggestion } from './problem.ts'
import { problemAt, type ReadStory } from './text.ts'

/** All that a story prints: its text, and the captions of its pictures. */
const printed = (story: ReadStory) =>
  [textOf(story.tree), ...listGroups(story.data.pictures).map(({ caption }) => String(caption ?? ''))].join('\n')

/** The bags that a node names, where it is a tag that measures or draws them. */
const bagsIn = (node: Node): readonly string[] =>
  isTag(node) ? namesOf(node).flatMap(({ kind, slug }) => (kind === 'bag' ? slug : [])) : []

/** The bags that a story speaks of without a name: by a tag or a link, in its shopping list, or by the record that it cites. */
function listShownBags(story: ReadStory, index: ContentIndex): readonly string[] {
  const nodes = [...walk(story.tree)]
  return [
    ...nodes.flatMap(bagsIn),
    ...nodes.flatMap((node) => (node.type === 'link' ? (slugBehind(node.url, 'bags') ?? []) : [])),
    ...listGroups(index.lists.get(String(story.data.list))?.data.items).map(({ bag }) => String(bag ?? '')),
    // A museum's piece has a description and no name; its own record stands for it.
    ...urlsOf(story).map((url) => index.records.get(url) ?? ''),
  ]
}

/** Bags that a tag or the cover shows must be listed, so that the bag's page leads to the story. */
function checkShown(story: ReadStory, listed: readonly string[], index: ContentIndex): readonly ContentProblem[] {
  const problems: ContentProblem[] = []
  const isMissing = (bag: unknown): bag is string => typeof bag === 'string' && index.bags.has(bag) && !listed.includes(bag)
  const remedy = 'Add it there, so that its page leads to this story.'
  const { cover } = story.data
  if (isMissing(cover)) problems.push(story.at(['cover'], `bag "${cover}" is on the cover and not listed in "bags". ${remedy}`))
  for (const node of walk(story.tree))
    for (const bag of bagsIn(node))
      if (isMissing(bag)) problems.push(problemAt(story, node, `bag "${bag}" is used here and not listed in "bags". ${remedy}`))
  return problems
}

/** A hint at what is named in the text and not listed, where it is near to what is listed. */
const meant = (slug: string, named: ReadonlySet<string>, listed: readonly string[]) =>
  suggestion(
    slug,
    [...named].filter((other) => other && !listed.includes(other)),
  )

/** Problems of the bags and houses of a story. */
export function checkRelations(story: ReadStory, index: ContentIndex): readonly ContentProblem[] {
  const bags = listTexts(story.data.bags)
  const houses = listTexts(story.data.houses)
  const problems = [...checkShown(story, bags, index)]
  if (!bags.length && !houses.length) return problems
  const found = index.findNames(printed(story)).map(({ document }) => document)
  const named = (name: 'bag' | 'house') => found.filter(({ document }) => document === name).map(({ slug }) => slug)
  const namedBags = new Set([...named('bag'), ...listShownBags(story, index)])
  bags.forEach((slug, at) => {
    const bag = index.bags.get(slug)
    if (!bag || namedBags.has(slug)) return
    const message = `bag "${slug}" is listed and the text does not name it.${meant(slug, namedBags, bags)} Write “${bag.data.name}”, add the name that you use to its "alsoKnownAs", or take it out of "bags".`
    problems.push(story.at(['bags', at], message))
  })
  const namedHouses = new Set([...named('house'), ...bags.flatMap((slug) => listTexts(index.bags.get(slug)?.data.houses))])
  houses.forEach((slug, at) => {
    const house = index.houses.get(slug)
    if (!house || namedHouses.has(slug)) return
    const message = `house "${slug}" is listed, and neither the text nor a bag of this story names it.${meant(slug, namedHouses, houses)} Write “${house.data.name}”, or take it out of "houses".`
    problems.push(story.at(['houses', at], message))
  })
  return problems
}
