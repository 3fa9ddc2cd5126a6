/**
 * npm run subscribers -- list | count | export [--csv] | erase ADDRESS | allow ADDRESS: the list is ours. `list` and `export` hold who has
 * confirmed; `export` prints JSON, or CSV. `allow` lets somebody back in whom we must not write to. With the embedded store the magazine must not be running: it is one process's.
 */
import { parseArgs } from 'node:util'
import { asc, eq } from 'drizzle-orm'
import { now } from '../lib/clock.ts'
import { closeDatabase, database } from '../lib/db/database.ts'
import { subscribers } from '../lib/db/schema.ts'
import { toAddress } from '../lib/newsletter/address.ts'
import { keyedHash } from '../lib/newsletter/secrets.ts'
import { exportSubscriberData } from '../lib/newsletter/service.ts'
import { change, findSubscriber, forgetFingerprint, keyOf } from '../lib/newsletter/store.ts'

const usage = 'Say one of: list, count, export, export --csv, erase ADDRESS, allow ADDRESS.'

/** A field as RFC 4180 wants it. What a spreadsheet would take for a formula is made text. */
function cell(value: unknown): string {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const confirmed = async () =>
  (await (await database()).select().from(subscribers).where(eq(subscribers.state, 'active')).orderBy(asc(subscribers.confirmed))).map(
    exportSubscriberData,
  )

function addressIn(typed: string | undefined): string {
  const address = toAddress(typed ?? '')
  if (!address) throw new Error(`"${typed ?? ''}" is no address. ${usage}`)
  return address
}

async function erase(typed: string | undefined): Promise<string> {
  const address = addressIn(typed)
  const db = await database()
  const subscriber = await findSubscriber(db, { address })
  if (!subscriber) throw new Error(`We hold nothing of ${address}.`)
  await change(db, subscriber.id, 'erase', now())
  return `${address} is erased; a last mail is in the queue.`
}

/** Only for somebody who asked the editors: the address had been refused, or had complained. */
async function allow(typed: string | undefined): Promise<string> {
  const address = addressIn(typed)
  const db = await database()
  const subscriber = await findSubscriber(db, { address })
  if (subscriber) {
    if (await change(db, subscriber.id, 'allow', now())) return `${address} may be written to again; a code is in the queue.`
    throw new Error(`${address} is ${subscriber.state}, and not shut out.`)
  }
  if (await forgetFingerprint(db, keyedHash(await keyOf(db, 'address'), address)))
    return `${address} may be written to again; the form takes it as a new one.`
  throw new Error(`We hold nothing of ${address}.`)
}

async function answer(what: string | undefined, more: string | undefined, csv: boolean): Promise<string> {
  switch (what) {
    case 'list':
      return (await confirmed()).map(({ address, confirmed }) => `${confirmed?.slice(0, 10) ?? ''}  ${address}`).join('\n')
    case 'count':
      return String((await confirmed()).length)
    case 'export': {
      const rows = await confirmed()
      if (!csv) return JSON.stringify(rows, null, 2)
      const names = ['address', 'state', 'since', 'asked', 'form', 'confirmed', 'method', 'network'] as const
      return [names.join(','), ...rows.map((row) => names.map((name) => cell(row[name])).join(','))].join('\r\n')
    }
    case 'erase':
      return erase(more)
    case 'allow':
      return allow(more)
    default:
      throw new Error(usage)
  }
}

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { csv: { type: 'boolean', default: false } } })
  console.log(await answer(positionals[0], positionals[1], values.csv))
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
await closeDatabase()
