/** Puts the anchor of each heading into the page, whichever renderer prints it. */
import type { Root } from 'mdast'
import { listHeadings } from './headings.ts'

/** A remark plugin: each second-level heading gets its anchor as an id. */
export const remarkAnchors = () => (tree: Root) => {
  for (const { node, anchor } of listHeadings(tree)) node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: anchor } }
}
