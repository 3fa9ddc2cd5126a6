/** Reads a story's text as a tree. */
import type { Root } from 'mdast'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { remarkPlugins } from '../remark.ts'

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkPlugins)

/** The tree of a text, read as both renderers read it. Throws where a tag is not closed, and the like. */
export const readTree = (text: string): Root => reader.parse(text)
