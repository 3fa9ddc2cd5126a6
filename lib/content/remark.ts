/** The one list of Markdown plugins: compiled stories and previews read the same language. */
import remarkGfm from 'remark-gfm'
import type { PluggableList } from 'unified'
import { remarkAnchors } from './text/anchors.ts'

export const remarkPlugins: PluggableList = [remarkGfm, remarkAnchors]
