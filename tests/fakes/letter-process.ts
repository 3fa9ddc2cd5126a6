/**
 * A letter worker in a process of its own, to be killed. Arguments: the moment that every process shares, and when that was, in ms. Leases are as in
 * production but for their length: the clock runs sixty times as fast from then on.
 */
import { closeDatabase, database } from '../../lib/db/database.ts'
import { env } from '../../lib/env.ts'
import { witnessIn } from '../../lib/letters/sending/epoch.ts'
import { makeLetterMailer } from '../../lib/letters/sending/letter-mailer.ts'
import { startLetterWorker } from '../../lib/letters/sending/letter-worker.ts'

const silent = { info: () => undefined, error: () => undefined }
const [moment = 0, began = 0] = process.argv.slice(2).map(Number)
const clock = () => new Date(moment + (Date.now() - began) * 60)
/** The letter is frozen already. */
const source = { edition: () => undefined, listReady: async () => [], render: async () => Promise.reject(new Error('it is frozen')) }

await database()
const worker = startLetterWorker(
  database,
  { mailer: makeLetterMailer(), source, clock, log: silent, witness: witnessIn(env.dataFolder) },
  20,
)
console.log('ready')
process.on('SIGTERM', async () => {
  await worker.stop()
  await closeDatabase()
  process.exit()
})
