/** Whether a text can be shown whole, and what its tags name: asked before next-mdx-remote reads it. */
import type { Root } from 'mdast'
import { attributesOf, type Name, namesOf } from '../text/dialect.ts'
import { walk } from '../text/nodes.ts'

/**
 * What the tags of a text name, and whether the text is whole without its code and its unknown tags: next-mdx-remote drops
 * the one without a word, and throws at the other.
 */
export function examine(tree: Root): { canRender: boolean; names: readonly Name[] } {
  const names: Name[] = []
  let canRender = true
  for (const node of walk(tree)) {
    switch (node.type) {
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        canRender = false
        break
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (!attributesOf(node.name)) canRender = false
        for (const attribute of node.attributes)
          if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') canRender = false
        names.push(...namesOf(node))
    }
  }
  return { canRender, names }
}
