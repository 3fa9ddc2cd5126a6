/** Writes the index of an edition: anew, or from that of the edition before, of which only what changed is replaced. */
import { copyFileSync } from 'node:fs'
import { documentKey, type SearchDocument } from './documents.ts'
import { openToWrite, type Sql } from './engine.ts'
import { wordsIn } from './tokens.ts'

/**
 * The columns, with what a hit in each weighs. `forms` has title, names and dek once more as they are spelt: its words end in a digit,
 * which no rule of the stemmer touches, so that what was typed comes before what merely has the same stem.
 */
export const columns = { title: 8, names: 6, dek: 4, headings: 2, notes: 1, body: 1, forms: 3 } as const
type Column = keyof typeof columns

/** A word of the column `forms`. */
export const formOf = (word: string) => `${word}0`

/** Contentless: the edition has the texts already. `contentless_delete` lets one document be replaced. */
const SCHEMA = `
  CREATE TABLE documents (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, title TEXT NOT NULL, day TEXT NOT NULL);
  CREATE TABLE words (word TEXT PRIMARY KEY, documents INTEGER NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE texts USING fts5(
    ${Object.keys(columns).join(', ')},
    content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
`

/** An index from which another one is made. */
export type IndexBefore = { readonly file: string; readonly documents: readonly SearchDocument[] }

/** From such a part of the documents on an index is written anew: many small changes make it slower than one that is made at once. */
const MOSTLY = 0.2

/** What is indexed are the words that tokens.ts reads, so that what is typed is read alike. */
const wordsOf = (texts: readonly string[]): string => texts.flatMap(wordsIn).join(' ')

function textsOf({ title, names, dek, headings, notes, readText }: SearchDocument): Readonly<Record<Column, string>> {
  return {
    title: wordsOf([title]),
    names: wordsOf(names),
    dek: wordsOf([dek]),
    headings: wordsOf(headings),
    notes: wordsOf(notes),
    body: wordsOf(readText()),
    forms: [title, ...names, dek].flatMap(wordsIn).map(formOf).join(' '),
  }
}

/** The different words of a document, as they are spelt. */
function formsOf(document: SearchDocument): ReadonlySet<string> {
  const { title, names, dek, headings, notes, readText } = document
  return new Set([title, ...names, dek, ...headings, ...notes, ...readText()].flatMap(wordsIn))
}

function count(words: Map<string, number>, document: SearchDocument, by: 1 | -1) {
  for (const word of formsOf(document)) words.set(word, (words.get(word) ?? 0) + by)
}

function writeInto(sql: Sql, gone: readonly SearchDocument[], added: readonly SearchDocument[]) {
  const words = new Map<string, number>()
  sql.exec('BEGIN')
  const removeText = sql.prepare('DELETE FROM texts WHERE rowid = (SELECT id FROM documents WHERE path = ?)')
  const removeDocument = sql.prepare('DELETE FROM documents WHERE path = ?')
  for (const document of gone) {
    removeText(document.path)
    removeDocument(document.path)
    count(words, document, -1)
  }
  const addDocument = sql.prepare('INSERT INTO documents (path, title, day) VALUES (?, ?, ?)')
  const names = Object.keys(columns) as Column[]
  const addText = sql.prepare(
    `INSERT INTO texts (rowid, ${names.join(', ')}) VALUES ((SELECT id FROM documents WHERE path = ?), ${names.map(() => '?').join(', ')})`,
  )
  for (const document of added) {
    const texts = textsOf(document)
    addDocument(document.path, texts.title, document.day ?? '')
    addText(document.path, ...names.map((name) => texts[name]))
    count(words, document, 1)
  }
  const addWord = sql.prepare('INSERT INTO words VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET documents = documents + excluded.documents')
  for (const [word, by] of words) if (by) addWord(word, by)
  sql.exec('DELETE FROM words WHERE documents <= 0')
  sql.exec('COMMIT')
}

/** Fills an empty database. */
export function fillIndex(sql: Sql, documents: readonly SearchDocument[]): void {
  sql.exec(SCHEMA)
  writeInto(sql, [], documents)
  sql.exec("INSERT INTO texts (texts) VALUES ('optimize')")
}

/** Writes an index of documents into a file that is not there yet. */
export function writeIndex(file: string, documents: readonly SearchDocument[], before?: IndexBefore): void {
  const was = new Map(before?.documents.map((document) => [document.path, document]))
  const isSame = (document: SearchDocument) => {
    const old = was.get(document.path)
    return old !== undefined && documentKey(old) === documentKey(document)
  }
  const added = documents.filter((document) => !isSame(document))
  const kept = new Set(documents.filter(isSame).map(({ path }) => path))
  const gone = [...was.values()].filter(({ path }) => !kept.has(path))
  const isMostlyKept = before !== undefined && added.length + gone.length <= documents.length * MOSTLY
  if (isMostlyKept) copyFileSync(before.file, file)
  const sql = openToWrite(file)
  try {
    if (isMostlyKept) writeInto(sql, gone, added)
    else fillIndex(sql, documents)
  } finally {
    sql.close()
  }
}
