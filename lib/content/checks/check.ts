/** The editors' check: every problem of a content folder, in one run. */
import { documents } from '../schema/documents.ts'
import type { DocumentName } from '../schema/fields.ts'
import { checkDialect } from './dialect.ts'
import { checkDocument, type Known } from './fields.ts'
import { listContentFiles } from './files.ts'
import { type Parsed, parse } from './parse.ts'
import { checkPrices } from './prices.ts'
import type { Problem } from './problem.ts'
import { checkStories } from './stories.ts'

export type Report = { readonly files: number; readonly problems: readonly Problem[] }

const byPlace = (a: Problem, b: Problem) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column

/** Checks every document below a folder, such as "content". Never throws for what an editor wrote. */
export function checkContent(root: string): Report {
  const files = listContentFiles(root)
  const problems: Problem[] = []
  const parsed: Parsed[] = []
  for (const file of files) {
    if (!file.document) {
      const folders = Object.values(documents).map(({ folder }) => folder)
      problems.push({
        file: file.path,
        line: 1,
        column: 1,
        message: `this file is not a document. Stories are content/stories/<slug>/index.mdx; the rest are .yaml files in ${folders.slice(1).join(', ')}.`,
      })
      continue
    }
    const result = parse(file)
    problems.push(...result.problems)
    if (result.parsed) parsed.push(result.parsed)
  }
  const slugs = (name: DocumentName) => new Set(files.filter(({ document }) => document === name).map(({ slug }) => slug))
  const known: Known = {
    story: slugs('story'),
    section: slugs('section'),
    topic: slugs('topic'),
    desk: slugs('desk'),
    house: slugs('house'),
    bag: slugs('bag'),
    object: slugs('object'),
    shopping: slugs('shopping'),
  }
  const stories = parsed.filter(({ document }) => document === 'story')
  for (const document of parsed) problems.push(...checkDocument(document, known), ...checkPrices(document))
  for (const story of stories) problems.push(...checkDialect(story, known))
  problems.push(
    ...checkStories(
      stories,
      parsed.filter(({ document }) => document === 'bag'),
    ),
  )
  return { files: files.length, problems: problems.sort(byPlace) }
}
