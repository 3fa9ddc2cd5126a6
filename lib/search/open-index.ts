/** An index that is read: what is asked of it, in terms of words and documents. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { SearchDocument } from './documents.ts'
import { openInMemory, openToRead, type Sql } from './engine.ts'
import { columns, fillIndex } from './write-index.ts'

export type Found = {
  readonly path: string
  /** The words of its title. */
  readonly title: string
}

const weights = Object.values(columns).join(', ')

export class SearchIndex {
  /** All documents, by their places; and the place of each, by its number in the index. */
  private readonly documents: readonly Found[]
  private readonly places: Uint32Array
  private known: ReadonlyMap<string, number> | undefined

  constructor(private readonly sql: Sql) {
    const rows = sql.all<{ id: number; path: string; title: string }>('SELECT id, path, title FROM documents ORDER BY day DESC, path')
    this.documents = rows.map(({ path, title }) => ({ path, title }))
    this.places = new Uint32Array(1 + Math.max(0, ...rows.map(({ id }) => id)))
    for (const [place, { id }] of rows.entries()) this.places[id] = place
  }

  /** Whether any document matches. */
  has(match: string): boolean {
    return this.sql.all('SELECT 1 FROM texts WHERE texts MATCH ? LIMIT 1', [match]).length > 0
  }

  /** Every document that matches, the newest first. */
  list(match: string): readonly Found[] {
    return this.at(this.read('SELECT group_concat(rowid) AS ids FROM texts WHERE texts MATCH ?', match).sort())
  }

  /** Every document that matches, the best first (BM25), and of equal ones the newest. */
  rank(match: string): readonly Found[] {
    const places = this.read(
      `SELECT group_concat(id) AS ids FROM
        (SELECT texts.rowid AS id FROM texts JOIN documents ON documents.id = texts.rowid
         WHERE texts MATCH ? ORDER BY round(bm25(texts, ${weights}), 6), day DESC, path)`,
      match,
    )
    return this.at(places)
  }

  /** Every word of the corpus as it is spelt, with the number of documents that have it. */
  words(): ReadonlyMap<string, number> {
    if (this.known) return this.known
    const [row] = this.sql.all<{ list: string | null }>("SELECT group_concat(word || ' ' || documents, ',') AS list FROM words")
    const pairs = (row?.list ?? '').split(',').filter(Boolean)
    this.known = new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf(' ')), Number(pair.slice(pair.indexOf(' ') + 1))]))
    return this.known
  }

  close(): void {
    this.sql.close()
  }

  private at(places: Uint32Array): readonly Found[] {
    return Array.from(places, (place) => this.documents[place] as Found)
  }

  /** Places of documents. One row: ten thousand of them would take longer to hand over than to find. */
  private read(question: string, match: string): Uint32Array {
    const [row] = this.sql.all<{ ids: string | null }>(question, [match])
    return Uint32Array.from(row?.ids?.split(',') ?? [], (id) => this.places[Number(id)] as number)
  }
}

export const hashOfFile = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 32)

/** Opens the index of an edition. Throws, with one line, when it is missing or is not the one that was printed. */
export function openIndex({ file, hash }: { readonly file: string; readonly hash: string }): SearchIndex {
  if (hashOfFile(file) !== hash) throw new Error(`${file} is not as it was printed`)
  return new SearchIndex(openToRead(file))
}

/** An index of documents that are still being worked on. */
export function indexInMemory(documents: readonly SearchDocument[]): SearchIndex {
  const sql = openInMemory()
  fillIndex(sql, documents)
  return new SearchIndex(sql)
}
