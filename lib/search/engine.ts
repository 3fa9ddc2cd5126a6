/** The one door to SQLite (decision 0030). */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sqlite from 'node-sqlite3-wasm'

type Value = string | number

export type Sql = {
  readonly exec: (statements: string) => void
  /** The rows of a question. */
  readonly all: <Row>(question: string, values?: readonly Value[]) => readonly Row[]
  /** Does the same again and again: prepared once, and finalised with `close`. */
  readonly prepare: (statement: string) => (...values: readonly Value[]) => void
  readonly close: () => void
}

/** Pages of a database that are kept in memory, in KB. */
const CACHE = 24_000

function toSql(database: sqlite.Database, after: () => void = () => undefined): Sql {
  const statements: sqlite.Statement[] = []
  return {
    exec: (text) => database.exec(text),
    all: <Row>(question: string, values: readonly Value[] = []) => database.all(question, [...values]) as unknown as readonly Row[],
    prepare(text) {
      const statement = database.prepare(text)
      statements.push(statement)
      return (...values) => {
        statement.run([...values])
      }
    },
    close() {
      for (const statement of statements) statement.finalize()
      database.close()
      after()
    },
  }
}

/** A database in memory, which nobody else sees. */
export const openInMemory = (): Sql => toSql(new sqlite.Database())

/**
 * A database that is written once: it is no matter what becomes of the file if the process ends meanwhile. Pages of 8 KB make an index of
 * ten thousand stories a tenth smaller than those of 4 KB.
 */
export function openToWrite(file: string): Sql {
  const database = new sqlite.Database(file)
  database.exec(`PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE}`)
  return toSql(database)
}

/**
 * A file that never changes, to be read. This build of SQLite locks a file for readers, too, by a folder beside its name: under a link of our
 * own several processes read it at a time, also where its folder cannot be written to.
 */
export function openToRead(file: string): Sql {
  const own = mkdtempSync(join(tmpdir(), 'reticule-search-'))
  const remove = () => rmSync(own, { recursive: true, force: true })
  process.once('exit', remove)
  const done = () => {
    process.off('exit', remove)
    remove()
  }
  try {
    const link = join(own, 'index')
    symlinkSync(resolve(file), link)
    const database = new sqlite.Database(link, { readOnly: true, fileMustExist: true })
    database.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -${CACHE}`)
    return toSql(database, done)
  } catch (problem) {
    done()
    throw problem
  }
}
