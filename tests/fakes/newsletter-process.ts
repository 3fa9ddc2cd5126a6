/**
 * A newsletter in a process of its own, to be killed: signs up one address after another, says "ack ADDRESS" when each is acknowledged, and
 * runs a mail worker. Arguments: a name for its addresses, and how many it signs up. Leases are as in production but for their length.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase, database } from '../../lib/db/database.ts'
import { startMailWorker } from '../../lib/newsletter/mail-worker.ts'
import { makeMailer } from '../../lib/newsletter/mailer.ts'
import { enqueueSignup } from '../../lib/newsletter/signups.ts'
import { hashFor } from './post.ts'

const [name = '', count = '0'] = process.argv.slice(2)
const silent = { info: () => undefined, error: () => undefined }
/** Runs fast: a lease of five minutes is over in five seconds. */
const clock = () => new Date(Date.now() * 60)

const db = await database()
const worker = startMailWorker(database, { mailer: makeMailer(), clock, log: silent }, 20)
console.log('ready')
process.on('SIGTERM', async () => {
  await worker.stop()
  await closeDatabase()
  process.exit()
})
for (let n = 0; n < Number(count); n++) {
  const address = `${name}-${n}@example.com`
  const ask = { address, addressHash: hashFor(address), form: 'test', networkHash: address, at: clock() }
  // What is not acknowledged is sent again, as a reader does.
  while ((await enqueueSignup(db, ask).catch(() => 'lost')) !== 'taken') await pause(20)
  console.log(`ack ${address}`)
  await pause(5)
}
