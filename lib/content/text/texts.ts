/** Every text, read once: as a tree for the rules that look at it, and as facts for all the rest. */
import type { Root } from 'mdast'
import type { CacheFile } from './cache-file.ts'
import { factsOf, type TextFacts } from './facts.ts'
import { readTree } from './read.ts'

export type Texts = {
  /** The tree of a text. Throws where it cannot be read. */
  readonly treeOf: (text: string) => Root
  /** The facts of a text, from its tree where that is at hand. Throws where it cannot be read. */
  readonly factsOf: (text: string, tree?: Root) => TextFacts
}

/** Every text is read anew. */
export const readAnew: Texts = { treeOf: readTree, factsOf: (text, tree) => factsOf(tree ?? readTree(text)) }

/** What an earlier run has read is taken from there. */
export function readThrough(trees: CacheFile<Root>, facts: CacheFile<TextFacts>): Texts {
  const treeOf = (text: string) => trees.of(text, readTree)
  return { treeOf, factsOf: (text, tree) => facts.of(text, () => factsOf(tree ?? treeOf(text))) }
}
