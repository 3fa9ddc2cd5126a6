/** Tags that are sound by themselves and would fail on the page: they print nothing, or stand where what they print cannot. */
import { dimensions } from '../../bags/measure.ts'
import { containers } from '../text/dialect.ts'
import { attributeOf, isTag, type Node, type Tag, walk } from '../text/nodes.ts'
import type { ContentIndex } from './content-index.ts'
import type { ContentProblem } from './problem.ts'
import { sizeOf } from './sizes.ts'
import { problemAt, type ReadStory } from './text.ts'

/** What prints a block, which no sentence can hold. */
const blocks: ReadonlySet<string | null> = new Set([
  'Chart',
  'Drawing',
  'Figure',
  'Document',
  'Gallery',
  'Gauge',
  'Invitation',
  'Margin',
  'Noted',
  'Plate',
  'PullQuote',
  'Related',
  'Story',
  'Bag',
  'Corrections',
  ...Object.keys(containers),
])

/** What only a letter prints, and what a story has in its place. */
const ofLetters: Readonly<Record<string, string>> = {
  Story: 'A story points to another one with <Related story="…" />.',
  Bag: 'A story draws a bag with <Drawing bag="…">.',
  Corrections: 'Those of a story stand under it by themselves.',
}

/** What each holder of tags holds, and the holder of each that is held. */
const heldBy: ReadonlyMap<string | null, string> = new Map(Object.entries(containers))
const holderOf: ReadonlyMap<string | null, string> = new Map(Object.entries(containers).map(([holder, held]) => [held, holder]))

const isBlank = (node: Node) => node.type === 'text' && !node.value.trim()
/** Whether a node holds words beside its tags; a paragraph of tags alone is no paragraph on the page. */
const isSentence = (node: Node) =>
  node.type === 'heading' ||
  node.type === 'tableCell' ||
  (node.type === 'paragraph' && !node.children.every((child) => isTag(child) || isBlank(child)))

/** Tags directly in a node, and those that stand alone in a paragraph of it. */
export const partsOf = ({ children }: Tag): readonly Node[] =>
  children
    .flatMap((child): Node[] => (child.type === 'paragraph' && !isSentence(child) ? child.children : [child]))
    .filter((child) => !isBlank(child))

/** Why a tag would print nothing, with the remedy; nothing when it prints. What does not exist is told elsewhere. */
function whyEmpty(tag: Tag, { data }: ReadStory, bags: ContentIndex['bags']): string | undefined {
  if (tag.name === 'Gallery' && !data.list)
    return '<Gallery> prints the shopping list that "list" names, and this story names none. Name it there.'
  const bag = bags.get(attributeOf(tag, tag.name === 'Bag' ? 'slug' : 'bag') ?? '')
  const size = bag && sizeOf(bag)
  if (tag.name === 'Size' && size && !dimensions(size))
    return `bag "${bag.slug}" has no size in the catalogue, so none is printed. Write words.`
  if ((tag.name === 'Drawing' || tag.name === 'Bag') && size && !(size.width && size.height))
    return `bag "${bag.slug}" has no width and height, so it cannot be drawn. Leave the drawing out.`
  return undefined
}

/** Problems of the tags of a story. */
export function checkTags(story: ReadStory, { bags }: ContentIndex): readonly ContentProblem[] {
  const problems: ContentProblem[] = []
  const report = (node: Node, message: string) => problems.push(problemAt(story, node, message))
  const held = new Set<Node>()
  for (const node of walk(story.tree)) {
    if (isSentence(node))
      for (const tag of [...walk(node)].filter(isTag))
        if (blocks.has(tag.name))
          report(tag, `<${tag.name}> stands in a sentence. Put it on a line of its own, with an empty line before and after.`)
    if (!isTag(node)) continue
    if (node.name === 'PullQuote' && [...walk(node)].some((inner) => inner !== node && (isTag(inner) || inner.type.startsWith('link'))))
      report(node, 'a pull quote repeats words of the text, and holds words alone. Leave its links and its tags where the sentence stands.')
    const instead = story.document === 'letter' ? undefined : ofLetters[node.name ?? '']
    if (instead) report(node, `<${node.name}> stands in letters only. ${instead}`)
    const why = whyEmpty(node, story, bags)
    if (why) report(node, why)
    const holder = holderOf.get(node.name)
    if (holder && !held.has(node)) report(node, `<${node.name}> stands by itself. Put it between <${holder}> and </${holder}>.`)
    const inner = heldBy.get(node.name)
    if (!inner) continue
    const parts = partsOf(node)
    if (!parts.length) report(node, `<${node.name}> is empty. Put <${inner}> tags into it, or leave it out.`)
    for (const part of parts) {
      if (isTag(part) && part.name === inner) held.add(part)
      else report(part, `<${node.name}> holds <${inner}> tags and nothing else. Put this into one of them, or under the list.`)
    }
  }
  return problems
}
