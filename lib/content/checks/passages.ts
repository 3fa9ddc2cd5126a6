/** The passages of a story's text: its paragraphs, and the captions of its drawings. */
import { attributeOf, isTag, type Node, walk, wordsOf } from '../text/nodes.ts'
import type { Parsed } from './parse.ts'
import type { ContentProblem } from './problem.ts'
import { problemAt, problemIn, type ReadStory } from './text.ts'

export type Passage = {
  readonly node: Node
  readonly text: string
  /** The bag that a caption stands under, or nothing for a paragraph. */
  readonly drawn?: string
}

const isDrawing = (node: Node) => isTag(node) && node.name === 'Drawing'

function* passagesIn(node: Node): Generator<Passage> {
  if (isTag(node) && node.name === 'Drawing') yield { node, text: wordsOf(node), drawn: attributeOf(node, 'bag') }
  else if (node.type === 'paragraph' && ![...walk(node)].some(isDrawing)) yield { node, text: wordsOf(node) }
  else if ('children' in node) for (const child of node.children) yield* passagesIn(child as Node)
}

/** Every passage of a story in the order of the text. */
export function listPassages(story: ReadStory): readonly Passage[] {
  return [...passagesIn(story.tree)]
}

/** A problem at a place in the text of a passage. */
export function problemInPassage(story: Parsed, passage: Passage, at: number, message: string): ContentProblem {
  let passed = 0
  for (const piece of walk(passage.node)) {
    if ('children' in piece) continue
    const words = wordsOf(piece)
    const inside = at - passed
    passed += words.length
    if (at >= passed || !piece.position) continue
    return problemIn(story, piece, inside, message)
  }
  return problemAt(story, passage.node, message)
}
