/** What a story's text means to those who do not read it: indexes, rails, numbering, pictures. */
import type { Root } from 'mdast'
import type { Heading } from '../../types.ts'
import { listHeadings } from './headings.ts'
import { attributeOf, isTag, textOf, walk } from './nodes.ts'

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu

export type TextFacts = {
  readonly words: number
  /** Slugs that the text points to with <Related>. */
  readonly linked: readonly string[]
  /** Source ids in the order in which the text first cites them. */
  readonly cited: readonly string[]
  /** Names of the pictures that the text shows with <Figure>. */
  readonly shown: readonly string[]
  /** Slugs of the bags that the text shows with <Size> and <Drawing>. */
  readonly drawn: readonly string[]
  /** Its second-level headings, in order. */
  readonly headings: readonly Heading[]
  /** Whether it prints a shopping list. */
  readonly hasGallery: boolean
  /** Whether it prints the chart of the whole catalogue. */
  readonly hasChart: boolean
}

/** The facts of a text. What its tags name is told once, in the order of the text. */
export function factsOf(tree: Root): TextFacts {
  const tags = [...walk(tree)].filter(isTag)
  const has = (tag: string) => tags.some(({ name }) => name === tag)
  const named = (attribute: string, ...of: readonly string[]) => [
    ...new Set(tags.flatMap((node) => (of.includes(node.name ?? '') ? (attributeOf(node, attribute) ?? []) : []))),
  ]
  return {
    words: textOf(tree).match(WORDS)?.length ?? 0,
    linked: named('story', 'Related'),
    cited: named('id', 'Source'),
    shown: named('picture', 'Figure'),
    drawn: named('bag', 'Size', 'Drawing'),
    headings: listHeadings(tree).map(({ words, anchor }) => ({ words, anchor })),
    hasGallery: has('Gallery'),
    hasChart: has('Chart'),
  }
}
