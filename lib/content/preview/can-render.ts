/** Whether a text can be shown whole, and what its tags name: asked before next-mdx-remote reads it. */
import type { Root } from 'mdast'
import { tags } from '../checks/dialect.ts'
import { walk } from '../text/nodes.ts'

/** Something that a story names: a bag, another story, one of its own sources. */
export type Name = { readonly kind: string; readonly slug: string }

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
      case 'mdxJsxTextElement': {
        const allowed: Readonly<Record<string, unknown>> | undefined = Object.hasOwn(tags, node.name ?? '')
          ? tags[node.name as keyof typeof tags]
          : undefined
        if (!allowed) canRender = false
        for (const attribute of node.attributes) {
          if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') canRender = false
          else if (typeof allowed?.[attribute.name] === 'string')
            names.push({ kind: String(allowed[attribute.name]), slug: attribute.value })
        }
      }
    }
  }
  return { canRender, names }
}
