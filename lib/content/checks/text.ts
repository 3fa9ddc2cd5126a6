/** A story with its text as a tree, read once for all the rules that look at it. */
import type { Root } from 'mdast'
import type { TextFacts } from '../text/facts.ts'
import { type Node, wordsOf } from '../text/nodes.ts'
import type { Texts } from '../text/texts.ts'
import type { Parsed } from './parse.ts'
import type { ContentProblem } from './problem.ts'

export type ReadStory = Parsed & { readonly tree: Root; readonly facts: TextFacts }

/** Where the reader of MDX gave up. It names the place in its message when it does not name it beside it. */
function whereItBroke(error: unknown): { line?: number; column?: number; reason: string } {
  const { line, column, reason = String(error) } = error as { line?: number; column?: number; reason?: string }
  const [, inLine, inColumn] = /\((\d+):(\d+)-[\d:]+\)/.exec(reason) ?? []
  return {
    line: inLine ? Number(inLine) : line,
    column: inColumn ? Number(inColumn) : column,
    reason: reason.replace(/\s*\([\d:-]+\)/g, ''),
  }
}

/** A story with its tree, or the problem that keeps its text from being read. */
export function readText(story: Parsed, texts: Texts): { read?: ReadStory; problems: readonly ContentProblem[] } {
  try {
    const tree = texts.treeOf(story.body)
    return { read: { ...story, tree, facts: texts.factsOf(story.body, tree) }, problems: [] }
  } catch (error) {
    const { line = 1, column = 1, reason } = whereItBroke(error)
    const message = `the text cannot be read: ${reason}. Check that every tag is closed, and write “<” and “{” as words.`
    return { problems: [{ file: story.path, line: line + story.bodyLine, column, message }] }
  }
}

/** A problem at a node of a story's text. */
export function problemAt(story: Parsed, node: Node, message: string): ContentProblem {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  return { file: story.path, line: line + story.bodyLine, column, message }
}

/** A problem at a place in the words of a piece of text. */
export function problemIn(story: Parsed, piece: Node, at: number, message: string): ContentProblem {
  const { line, column, ...problem } = problemAt(story, piece, message)
  const before = wordsOf(piece).slice(0, at).split('\n')
  const within = before.at(-1)?.length ?? 0
  return { ...problem, line: line + before.length - 1, column: before.length === 1 ? column + within : within + 1 }
}
