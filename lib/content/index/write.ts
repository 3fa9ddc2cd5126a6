/**
 * After Contentlayer has compiled, writes the light index: every document without its body, one JSON file a type.
 * Pages read this index, so what a page loads does not carry the text of the whole magazine.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Root } from 'mdast'
import { writeAtomic } from '../../atomic-write.ts'
import { plainText } from '../checks/source.ts'
import { documents } from '../schema/documents.ts'
import { beginsOf } from '../story-file.ts'
import type { CacheFile } from '../text/cache-file.ts'
import { factsOf, type TextFacts } from '../text/facts.ts'
import { openPassages } from '../text/passages.ts'
import { readTree } from '../text/read.ts'
import { form, openFacts, openTexts } from '../text/text-cache.ts'
import { generatedFolder, indexFolder, passageKeys, passagesFolder, revisionFile } from './place.ts'

type Generated = { _id: string; _raw: { flattenedPath: string; sourceFilePath: string }; body?: { raw: string }; [field: string]: unknown }

/** What a compiled text means. The check has kept that under the text with plain line ends. */
const factsIn = (raw: string, kept: CacheFile<TextFacts>) => kept.of(plainText(raw), (text) => factsOf(readTree(text)))

/** Drops what pages do not need from a generated document and adds what its text means. */
function toIndexEntry(file: string, { body, ...document }: Generated, kept: CacheFile<TextFacts>) {
  const { _id, _raw, type: _type, ...fields } = document
  const slug = _raw.flattenedPath.split('/')[1] ?? _id
  const begins = beginsOf(_raw.sourceFilePath)
  return { slug, file, ...(begins && { begins }), ...fields, ...(body && factsIn(body.raw, kept)) }
}

/** The kinds of document in whose texts readers can search. */
const isSearched = (name: string) => name === 'story' || name === 'letter'

/** The tree of a text: the check has kept those of a large magazine, which are looked at only once one is asked for. */
function treesWhenAsked(): (text: string) => Root {
  let texts: ReturnType<typeof openTexts> | undefined
  return (text) => {
    texts ??= openTexts()
    return texts.treeOf(text)
  }
}

/** Writes the index below `.contentlayer/index`, and a revision that changes when any document does, or what is read from it. */
export async function writeIndex(): Promise<void> {
  await mkdir(indexFolder, { recursive: true })
  const revision = createHash('sha256')
  const facts = openFacts()
  const passages = openPassages(passagesFolder, join(indexFolder, passageKeys), form())
  const treeOf = treesWhenAsked()
  for (const [name, definition] of Object.entries(documents)) {
    const folder = join(generatedFolder, definition.typeName)
    const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.json') && !file.startsWith('_'))
    const entries = []
    for (const file of files.sort()) {
      const text = await readFile(join(folder, file), 'utf8')
      const document: Generated = JSON.parse(text)
      // Contentlayer leaves the output of a deleted document where it was.
      if (!existsSync(join('content', document._raw.sourceFilePath))) {
        await rm(join(folder, file))
        continue
      }
      revision.update(text)
      entries.push(toIndexEntry(file, document, facts))
      if (document.body && isSearched(name)) passages.put(file, plainText(document.body.raw), treeOf)
    }
    const index = JSON.stringify(entries)
    revision.update(index)
    await writeFile(join(indexFolder, `${name}.json`), index)
  }
  passages.close()
  writeAtomic(revisionFile, JSON.stringify({ revision: revision.digest('hex').slice(0, 16) }))
  facts.keep()
}
