/**
 * npm run mail:retry: puts mails that were given up, and sign-ups that were set aside, back into the queue. The running magazine, or the
 * next one, sends them.
 */
import { now } from '../lib/clock.ts'
import { closeDatabase, database } from '../lib/db/database.ts'
import { mailStatusOf, retryDead } from '../lib/newsletter/mail-upkeep.ts'

try {
  const db = await database()
  const count = await retryDead(db, now())
  const { waiting } = await mailStatusOf(db, now())
  console.log(`${count} put back; ${waiting} in the queue.`)
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
await closeDatabase()
