/** A database that is open. */
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema.ts'
import type { Share } from './shares.ts'

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>

export type Opened = {
  /** The worker's share (shares.ts), for whatever no reader waits for. */
  readonly db: Database
  readonly databases: Readonly<Record<Share, Database>>
  readonly close: () => Promise<void>
}
