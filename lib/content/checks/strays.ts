/** What to do with a file of content/ that no document is and no document can name. */
import { basename } from 'node:path'
import { documents } from '../schema/documents.ts'
import { scheduleOf } from '../story-file.ts'
import { isOriginal, refusalOfFile } from './originals.ts'
import type { ContentProblem } from './problem.ts'

const rest = Object.values(documents)
  .filter(({ body }) => body === 'none')
  .map(({ folder }) => folder)
  .join(', ')

function messageOf(path: string): string {
  const refusal = refusalOfFile(path)
  if (refusal) return `this picture cannot be used: ${refusal}`
  if (isOriginal(path))
    return `no document looks for a picture here. Put "${basename(path)}" beside the index.mdx of its story, or beside the file of its section, without a folder between.`
  const words = scheduleOf(path)
  if (words !== undefined && path.includes('/letters/'))
    return 'a letter has no scheduled change. Edit its index.mdx until it goes out, and write another letter afterwards.'
  if (words !== undefined)
    return `"${words}" is not a day that exists. Name a scheduled change by the day on which it begins, as index.2026-12-04.mdx.`
  return `this file is not a document. Stories are content/stories/<slug>/index.mdx, letters content/letters/<day>-<slug>/index.mdx; the rest are .yaml files in ${rest}.`
}

/** The problem of a file that is not a document. */
export const strayFile = (path: string): ContentProblem => ({ file: path, line: 1, column: 1, message: messageOf(path) })
