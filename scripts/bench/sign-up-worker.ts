/**
 * One process of the sign-up measurement: takes sign-ups, or inserts single rows of nothing, for some seconds with some hands at once. Prints
 * how many were committed and the 99th percentile of the time that one took, in ms. Arguments: what, seconds, hands.
 */
import { sql } from 'drizzle-orm'
import { closeDatabase, database } from '../../lib/db/database.ts'
import { rules } from '../../lib/newsletter/rules.ts'
import { keyedHash } from '../../lib/newsletter/secrets.ts'
import { enqueueSignup } from '../../lib/newsletter/signups.ts'

const [what = 'sign-ups', seconds = '5', hands = '8'] = process.argv.slice(2)
const unlimited = { ...rules.limits, everywhere: 1_000_000_000 }
const db = await database()
await db.execute(sql`create table if not exists bench_rows (id bigserial primary key, words text)`).catch(() => undefined)

const took: number[] = []
let next = 0
/** A sign-up as the route does it, hashes included, from a network of its own. */
function one(): Promise<unknown> {
  const n = next++
  if (what === 'rows') return db.execute(sql`insert into bench_rows (words) values (${`row ${n}`})`)
  const address = `reader-${process.pid}-${n}@example.com`
  const [addressHash, networkHash] = [keyedHash('key', address), keyedHash('key', `${process.pid}.${n}`)]
  return enqueueSignup(db, { address, addressHash, form: 'bench', networkHash, at: new Date() }, unlimited)
}

const end = performance.now() + Number(seconds) * 1000
await Promise.all(
  Array.from({ length: Number(hands) }, async () => {
    while (performance.now() < end) {
      const begun = performance.now()
      if (['too many', 'full'].includes(String(await one()))) throw new Error('A sign-up of the measurement was limited.')
      took.push(performance.now() - begun)
    }
  }),
)
took.sort((a, b) => a - b)
console.log(JSON.stringify({ count: took.length, p99: took[Math.floor(took.length * 0.99)] }))
await closeDatabase()
