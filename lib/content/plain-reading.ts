/**
 * Makes the process that imports it read documents as plain text; for Contentlayer, and imported by its configuration alone.
 * It cuts the front matter out of a file before its YAML is parsed, which leaves half of a Windows line end in the last value:
 * "2020\r", or an error after a list. It has no hook for what it reads, so the reading itself is wrapped.
 */
import { promises } from 'node:fs'
import { plainText } from './checks/source.ts'

const { readFile } = promises

promises.readFile = (async (...given: Parameters<typeof readFile>) => {
  const content = await readFile(...given)
  return typeof content === 'string' && /\.(?:mdx|yaml)$/.test(String(given[0])) ? plainText(content) : content
}) as typeof readFile
