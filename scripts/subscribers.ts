/**
 * npm run subscribers -- list | count | export [--csv] | erase ADDRESS | allow ADDRESS: the list is ours. `list` and `export` hold who has
 * confirmed; `export` prints JSON, or CSV. `allow` lets somebody back in whom we must not write to.
 */
import { parseArgs } from 'node:util'
import { now } from '../lib/clock.ts'
import { toCsv } from '../lib/csv.ts'
import { closeDatabase, database } from '../lib/db/database.ts'
import { toAddress } from '../lib/newsletter/address.ts'
import { allowAddress, eraseAddress, listConfirmed } from '../lib/newsletter/list-upkeep.ts'
import { exportSubscriberData } from '../lib/newsletter/service.ts'

const usage = 'Say one of: list, count, export, export --csv, erase ADDRESS, allow ADDRESS.'
const columns = ['address', 'state', 'since', 'asked', 'form', 'confirmed', 'method', 'network'] as const

const confirmed = async () => (await listConfirmed(await database())).map(exportSubscriberData)

function addressIn(typed: string | undefined): string {
  const address = toAddress(typed ?? '')
  if (!address) throw new Error(`"${typed ?? ''}" is no address. ${usage}`)
  return address
}

async function erase(address: string): Promise<string> {
  const erased = await eraseAddress(await database(), address, now())
  if (erased === 'unknown') throw new Error(`We hold nothing of ${address}.`)
  return erased === 'erased'
    ? `${address} is erased; a last mail is in the queue.`
    : `The sign-up of ${address} is erased; no mail goes there.`
}

/** Only for somebody who asked the editors: the address had been refused, or had complained. */
async function allow(address: string): Promise<string> {
  const allowed = await allowAddress(await database(), address, now())
  if ('refused' in allowed) throw new Error(`${address} is ${allowed.refused}, and not shut out.`)
  if (allowed.outcome === 'unknown') throw new Error(`We hold nothing of ${address}.`)
  const next = allowed.outcome === 'code queued' ? 'a code is in the queue' : 'the form takes it as a new one'
  return `${address} may be written to again; ${next}.`
}

async function answer(what: string | undefined, more: string | undefined, csv: boolean): Promise<string> {
  switch (what) {
    case 'list':
      return (await confirmed()).map(({ address, confirmed }) => `${confirmed?.slice(0, 10) ?? ''}  ${address}`).join('\n')
    case 'count':
      return String((await confirmed()).length)
    case 'export':
      return csv ? toCsv(await confirmed(), columns).trimEnd() : JSON.stringify(await confirmed(), null, 2)
    case 'erase':
      return erase(addressIn(more))
    case 'allow':
      return allow(addressIn(more))
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
