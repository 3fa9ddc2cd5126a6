/** An embedded store, made once and copied by each test: to make one takes seconds of processor, to copy and open one a tenth of that. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../lib/db/database.ts'
import { migrationsFolder } from '../../lib/db/migrations.ts'
import { hashOf } from '../../scripts/setup/fingerprint.mjs'

const cache = 'node_modules/.cache/reticule'

/** The folder of an embedded store, up to date, empty and closed. It is not to be opened, but copied. */
async function emptyStore(): Promise<string> {
  const folder = join(cache, `store-${hashOf([migrationsFolder, 'package-lock.json'])}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const made = mkdtempSync(join(cache, 'making-'))
  const { close } = await openDatabase({ folder: made })
  await close()
  try {
    renameSync(made, folder)
  } catch (problem) {
    // Another test was faster: its store is as good.
    rmSync(made, { recursive: true })
    if (!existsSync(folder)) throw problem
  }
  return folder
}

/** Lays an empty store in a folder, made when it is not there: who starts there has a list at once. */
export async function layEmptyStore(folder: string): Promise<void> {
  cpSync(await emptyStore(), folder, { recursive: true })
}
