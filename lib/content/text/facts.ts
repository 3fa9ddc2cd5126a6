/** What a story's text means to those who do not read it: indexes, rails, numbering, pictures. */
import type { Root } from 'mdast'
import type { Heading, NotedItem } from '../../types.ts'
import { type NamedKind, namesOf } from './dialect.ts'
import { listHeadings, wordsInLine } from './headings.ts'
import { slugBehind } from './link-target.ts'
import { attributeOf, isTag, textOf, walk } from './nodes.ts'
import { listTerms } from './terms.ts'

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu

export type TextFacts = {
  readonly words: number
  /** Slugs of the stories that the text points to. */
  readonly linked: readonly string[]
  /** Slugs of the stories to which its links lead. */
  readonly mentioned: readonly string[]
  /** Source ids in the order in which the text first cites them. */
  readonly cited: readonly string[]
  /** Names of the pictures that the text shows. */
  readonly shown: readonly string[]
  /** Slugs of the bags that its tags measure or draw. */
  readonly drawn: readonly string[]
  /** Slugs of the objects that its tags try bags against. */
  readonly gauges: readonly string[]
  /** Its second-level headings, in order. */
  readonly headings: readonly Heading[]
  /** The words that it defines, in the order of the alphabet. */
  readonly terms: readonly Heading[]
  /** What its documents mark, in the order of the text. */
  readonly marks: readonly string[]
  /** What it notes, in the order of the text. */
  readonly noted: readonly NotedItem[]
  /** Whether it prints a shopping list. */
  readonly hasGallery: boolean
  /** Whether it prints every correction since the letter before. */
  readonly hasCorrections: boolean
  /** Whether it prints the chart of the whole catalogue. */
  readonly hasChart: boolean
  /** Whether it invites readers to measure. */
  readonly hasInvitation: boolean
}

/** Slugs of the stories to which links of a text lead, each once. */
function listMentioned(tree: Root): readonly string[] {
  const addresses = [...walk(tree)].flatMap((node) => (node.type === 'link' || node.type === 'definition' ? node.url : []))
  return [...new Set(addresses.flatMap((address) => slugBehind(address, 'stories') ?? []))]
}

/** The facts of a text. What its tags name is told once, in the order of the text. */
export function factsOf(tree: Root): TextFacts {
  const tags = [...walk(tree)].filter(isTag)
  const has = (tag: string) => tags.some(({ name }) => name === tag)
  const names = tags.flatMap(namesOf)
  const named = (of: NamedKind) => [...new Set(names.flatMap(({ kind, slug }) => (kind === of ? slug : [])))]
  return {
    words: textOf(tree).match(WORDS)?.length ?? 0,
    linked: named('story'),
    mentioned: listMentioned(tree),
    cited: named('source'),
    shown: named('picture'),
    drawn: named('bag'),
    gauges: named('object'),
    headings: listHeadings(tree).map(({ words, anchor }) => ({ words, anchor })),
    terms: listTerms(tree).map(({ words, anchor }) => ({ words, anchor })),
    marks: tags.flatMap((tag) => (tag.name === 'Mark' ? (attributeOf(tag, 'id') ?? []) : [])),
    noted: tags.flatMap((tag) => (tag.name === 'Noted' ? { on: attributeOf(tag, 'on') ?? '', words: wordsInLine(tag) } : [])),
    hasGallery: has('Gallery'),
    hasCorrections: has('Corrections'),
    hasChart: has('Chart'),
    hasInvitation: has('Invitation'),
  }
}

/** Those of a text that cannot be read. */
export const noFacts: TextFacts = factsOf({ type: 'root', children: [] })
