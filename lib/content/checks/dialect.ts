/** The story dialect: MDX without imports, exports or expressions, and only the tags of the registry. */
import { attributeOf, type Tag, walk } from '../text/nodes.ts'
import type { Known } from './fields.ts'
import { type ContentProblem, suggestion } from './problem.ts'
import { problemAt, type ReadStory } from './text.ts'

type Named = 'source' | 'gap' | 'story' | 'bag' | 'picture'
/** What an attribute holds: the name of something, words, or, where it may be left out, one of a few words. */
type Holds = Named | 'text' | readonly string[]

/** The tags that an editor may write, each with the attributes that it needs and what they name. */
export const tags = {
  Source: { id: 'source' },
  Gap: { id: 'gap' },
  Related: { story: 'story' },
  Size: { bag: 'bag' },
  Drawing: { bag: 'bag' },
  Figure: { picture: 'picture', place: ['left', 'right', 'wide'] },
  PullQuote: {},
  Tips: {},
  Tip: { lead: 'text' },
  Gallery: {},
  Chart: {},
} as const satisfies Record<string, Record<string, Holds>>

type Declared = Readonly<Record<Named, ReadonlySet<string>>>

const namesIn = (list: unknown, key: 'id' | 'name') => new Set(Array.isArray(list) ? list.map((entry) => String(entry?.[key] ?? '')) : [])

/** What is wrong with a tag, in sentences; what it names is added to what is used. */
function checkTag(tag: Tag, declared: Declared, used: Set<string>): readonly string[] {
  const name = tag.name ?? ''
  const allowed: Readonly<Record<string, Holds>> | undefined = Object.hasOwn(tags, name) ? tags[name as keyof typeof tags] : undefined
  if (!allowed) return [`<${name}> is not a tag of ours.${suggestion(name, Object.keys(tags))} docs/editors.md lists them.`]
  const messages: string[] = []
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      messages.push(`<${name}> takes plain attributes only, such as id="j15"; braces are code.`)
    else if (!allowed[attribute.name])
      messages.push(`<${name}> takes no "${attribute.name}".${suggestion(attribute.name, Object.keys(allowed))}`)
  }
  for (const [attribute, kind] of Object.entries(allowed)) {
    const value = attributeOf(tag, attribute)
    if (typeof kind === 'object') {
      if (value !== undefined && !kind.includes(value))
        messages.push(`<${name}> cannot have ${attribute}="${value}".${suggestion(value, kind)} Choose one of: ${kind.join(', ')}.`)
    } else if (!value) messages.push(`<${name}> needs ${attribute}="…".`)
    else if (kind !== 'text') {
      used.add(`${kind}:${value}`)
      if (!declared[kind].has(value)) messages.push(`${kind} "${value}" is not declared.${suggestion(value, declared[kind])}`)
    }
  }
  return messages
}

/** Problems of a story's tags, and of code where only words belong. */
export function checkDialect(story: ReadStory, known: Known): readonly ContentProblem[] {
  const problems: ContentProblem[] = []
  const declared: Declared = {
    source: namesIn(story.data.sources, 'id'),
    gap: namesIn(story.data.gaps, 'id'),
    picture: namesIn(story.data.pictures, 'name'),
    story: known.story,
    bag: known.bag,
  }
  const used = new Set<string>()
  for (const node of walk(story.tree)) {
    const report = (message: string) => problems.push(problemAt(story, node, message))
    switch (node.type) {
      case 'mdxjsEsm':
        report('imports and exports are code, and stories hold none. Remove the line.')
        break
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report('braces are code, and stories hold none. Write the words, or use a tag of ours.')
        break
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        for (const message of checkTag(node, declared, used)) report(message)
        break
      case 'code':
        report('a block of code is not for our readers. Write a paragraph.')
        break
      case 'footnoteDefinition':
      case 'footnoteReference':
        report('footnotes are sources here. Declare a source and write <Source id="…" />.')
        break
      case 'listItem':
        if (typeof node.checked === 'boolean') report('a list with boxes asks the reader to tick them. Write a plain list.')
        break
      case 'image':
        report('pictures are declared in the front matter. Write <Figure picture="…" /> for one of them.')
        break
    }
  }
  for (const id of declared.source)
    if (!used.has(`source:${id}`))
      problems.push(
        story.at(['sources'], `source "${id}" is declared and never cited. Write <Source id="${id}" /> where it is used, or remove it.`),
      )
  for (const id of declared.gap)
    if (!used.has(`gap:${id}`))
      problems.push(story.at(['gaps'], `gap "${id}" is declared and never shown. Write <Gap id="${id}" /> where it matters, or remove it.`))
  if (story.data.format === 'gallery' && !story.facts.hasGallery)
    problems.push(story.at(['format'], 'a gallery needs <Gallery /> in its text.'))
  return problems
}
