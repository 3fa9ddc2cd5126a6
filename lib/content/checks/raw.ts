/** Markdown that came to nothing: it would be printed as it was typed. */
import { type Node, walk, wordsOf } from '../text/nodes.ts'
import type { ContentProblem } from './problem.ts'
import { problemAt, problemIn, type ReadStory } from './text.ts'

/** What readers would see, and what to do; asked of plain words only, so nothing here reads Markdown a second time. */
const remains: readonly { readonly mark: RegExp; readonly description: (found: string) => string }[] = [
  {
    mark: /\](?:\(| \((?=https?:|[/#]|$))/u,
    description: () =>
      'this link is printed as it was typed. Write [words](address) without a space between or within; %20 stands for one.',
  },
  {
    mark: /\]\[[^\]]*\]/u,
    description: (found) => `"${found.slice(1)}" is printed as it was typed. Write [words](address), or define it below the text.`,
  },
  { mark: /\*\*|__/u, description: (found) => `"${found}" is printed as it was typed. Set it close to the words: **bold**.` },
  {
    mark: /(?<![\p{L}\p{N}@/.-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s,;:!?)”]*/iu,
    description: (found) => `"${found}" reads like an address and is no link. Write [words](https://${found}).`,
  },
]

function* wordsOutsideLinks(node: Node): Generator<Node> {
  if (node.type === 'text') yield node
  if (node.type !== 'link' && 'children' in node) for (const child of node.children) yield* wordsOutsideLinks(child as Node)
}

/** Problems of what stands in the words of a story's text and was meant as Markdown. */
export function checkRaw(story: ReadStory): readonly ContentProblem[] {
  const problems: ContentProblem[] = []
  for (const node of wordsOutsideLinks(story.tree)) {
    for (const { mark, description } of remains) {
      const found = mark.exec(wordsOf(node))
      if (found) problems.push(problemIn(story, node, found.index, description(found[0])))
    }
  }
  for (const node of walk(story.tree))
    if (node.type === 'paragraph' && /^##+[^#\s]/u.test(wordsOf(node)))
      problems.push(problemAt(story, node, 'this line begins like a heading and is none. Put a space after the marks: ## Words.'))
  return problems
}
