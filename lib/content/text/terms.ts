/** The words that a text defines with <Term>, and the anchor of each: for the page, for links and for the search alike. */
import type { Root } from 'mdast'
import { termAnchor } from '../../anchors.ts'
import type { Heading } from '../../types.ts'
import { attributeOf, isTag, type Tag, walk } from './nodes.ts'

/** Every term of a text, in the order of the alphabet. */
export function listTerms(tree: Root): readonly (Heading & { readonly node: Tag })[] {
  return [...walk(tree)]
    .filter(isTag)
    .filter(({ name }) => name === 'Term')
    .map((node) => {
      const words = attributeOf(node, 'name') ?? ''
      return { node, words, anchor: termAnchor(words) }
    })
    .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'))
}
