/** The search index of the edition on whose behalf something runs. */
import { LRUCache } from 'lru-cache'
import { editionContext } from '../edition-context.ts'
import { log, reasonOf } from '../log.ts'
import { indexKey } from '../search/documents.ts'
import { indexInMemory, openIndex, type SearchIndex } from '../search/open-index.ts'
import { listSearchDocuments } from './search-documents.ts'

/** Those of two editions, while one is turned to. */
const opened = new LRUCache<string, SearchIndex>({ max: 2, dispose: (index) => index.close() })

/** Files that could not be opened, for half a minute, in ms: a copy that is put back is found by itself. */
const failed = new LRUCache<string, true>({ max: 10, ttl: 30_000 })

/** While content is worked on its index is made in memory, anew whenever something changes. */
function workshopIndex(): SearchIndex {
  const documents = listSearchDocuments()
  const key = indexKey(documents)
  const index = opened.get(key) ?? indexInMemory(documents)
  opened.set(key, index)
  return index
}

/** The index that answers; nothing where it is missing or damaged, which the log is told. */
export function searchIndex(): SearchIndex | undefined {
  const { search, moment } = editionContext()
  if (!search) return moment ? undefined : workshopIndex()
  const known = opened.get(search.file)
  if (known) return known
  if (failed.has(search.file)) return undefined
  try {
    const index = openIndex(search)
    opened.set(search.file, index)
    return index
  } catch (problem) {
    failed.set(search.file, true)
    log.error({ reason: reasonOf(problem) }, 'the search rests: its index cannot be opened')
    return undefined
  }
}

/** For whoever runs the magazine: nothing while readers can search. */
export const searchWords = (): readonly string[] => (searchIndex() ? [] : ['search: rests, its index is missing or damaged'])
