/** Contentlayer may end well without having compiled everything: compares its documents with the files in content/. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listContentFiles } from '../../lib/content/checks/files.ts'
import { indexFolder } from '../../lib/content/index/place.ts'
import { documents } from '../../lib/content/schema/documents.ts'

/** What is wrong with what was compiled, in one line with its remedy, or nothing. */
export function missingDocuments(): string | undefined {
  const files = listContentFiles('content').filter(({ document }) => document).length
  const compiled = Object.keys(documents)
    .map((name) => JSON.parse(readFileSync(join(indexFolder, `${name}.json`), 'utf8')).length as number)
    .reduce((sum, count) => sum + count, 0)
  return files === compiled
    ? undefined
    : `content/ has ${files} documents, but ${compiled} were compiled. Remove .contentlayer/ and run the command again.`
}
