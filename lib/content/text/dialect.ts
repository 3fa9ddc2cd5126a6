/** The tags that an editor may write: one table for the check, for what a text means to others, and for previews. */
import { comparisons, stepDrawings } from '../../types.ts'
import { attributeOf, type Tag } from './nodes.ts'

/** What an attribute can name: one of the story's own declarations, or a document. */
export type NamedKind = 'source' | 'gap' | 'picture' | 'story' | 'bag' | 'object'

/**
 * What an attribute holds: a name; several bags with spaces between; words; words of a form ("year" is a whole number, below zero before
 * Christ); or one of a few words.
 */
export type Holds = NamedKind | 'bags' | 'text' | 'id' | 'year' | 'day' | 'noted' | readonly string[]

/** What may be left out is wrapped. */
type Attribute = Holds | { readonly optional: Holds }

const optional = <H extends Holds>(holds: H) => ({ optional: holds }) as const

/** Every tag with its attributes. */
export const tags = {
  Source: { id: 'source' },
  Gap: { id: 'gap' },
  Related: { story: 'story' },
  Size: { bag: 'bag' },
  Drawing: { bag: 'bag' },
  Figure: { picture: 'picture', place: optional(['left', 'right', 'wide']) },
  PullQuote: {},
  Tips: {},
  Tip: { lead: 'text' },
  Gallery: {},
  Chart: {},
  Timeline: {},
  Moment: { year: 'year', words: optional('text'), bag: optional('bag') },
  Steps: {},
  Step: { title: 'text', drawing: optional(stepDrawings), picture: optional('picture') },
  Glossary: {},
  Term: { name: 'text', also: optional('text'), bag: optional('bag') },
  Document: { source: 'source', title: 'text' },
  Mark: { id: 'id' },
  Margin: { of: 'id' },
  Quiz: {},
  Pair: { a: 'bag', b: 'bag', by: comparisons, answer: ['a', 'b'] },
  Gauge: { gate: 'object', noted: 'noted', bags: 'bags' },
  Plate: { picture: 'picture', size: ['full', 'wide', 'half'] },
  Noted: { on: 'day' },
  Invitation: {},
  Story: { slug: 'story' },
  Bag: { slug: 'bag' },
  Corrections: {},
} as const satisfies Record<string, Record<string, Attribute>>

export type TagName = keyof typeof tags

/** The tags that hold others, and which: these stand in them and nowhere else, and nothing else stands there. */
export const containers = {
  Tips: 'Tip',
  Timeline: 'Moment',
  Steps: 'Step',
  Glossary: 'Term',
  Quiz: 'Pair',
} as const satisfies Partial<Record<TagName, TagName>>

/** What each attribute of a tag holds, or nothing for a tag that is not ours. */
export function attributesOf(name: string | null): Readonly<Record<string, Attribute>> | undefined {
  return name !== null && Object.hasOwn(tags, name) ? tags[name as TagName] : undefined
}

/** Whether an attribute may be left out, and what it holds. */
export function readAttribute(attribute: Attribute): { readonly holds: Holds; readonly isOptional: boolean } {
  const isOptional = typeof attribute === 'object' && 'optional' in attribute
  return { holds: isOptional ? attribute.optional : attribute, isOptional }
}

const named: ReadonlySet<Holds> = new Set<Holds>(['source', 'gap', 'picture', 'story', 'bag', 'object'])

/** Something that a tag names. */
export type Name = { readonly kind: NamedKind; readonly slug: string }

/** What a value of an attribute names: one thing, several, or nothing. */
export function namesIn(holds: Holds, value: string): readonly Name[] {
  if (holds === 'bags') return value.split(' ').flatMap((slug) => (slug ? { kind: 'bag' as const, slug } : []))
  return named.has(holds) && value ? [{ kind: holds as NamedKind, slug: value }] : []
}

/** All that a tag names, in the order of the table. */
export function namesOf(tag: Tag): readonly Name[] {
  return Object.entries(attributesOf(tag.name) ?? {}).flatMap(([name, attribute]) =>
    namesIn(readAttribute(attribute).holds, attributeOf(tag, name) ?? ''),
  )
}
