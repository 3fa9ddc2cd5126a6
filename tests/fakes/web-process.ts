/**
 * A web process without pages, for a supervisor: it answers with its build, its number and whether it has the mail, takes forms, and dies when it
 * is asked to. Builds that begin with "bad" cannot be started, those with "dea" die at once, those with "5" never are ready.
 */
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase, database } from '../../lib/db/database.ts'
import { env } from '../../lib/env.ts'
import { enqueueSignup } from '../../lib/newsletter/signups.ts'
import { watchRequests } from '../../scripts/serve/drain.ts'
import { obeySupervisor } from '../../scripts/serve/obey.ts'
import { withMail } from '../../scripts/serve/orders.ts'
import { countRequests } from '../../scripts/serve/web-metrics.ts'
import { hashFor } from './post.ts'

const { build = '' } = env

async function takeForm(address: string): Promise<number> {
  const ask = { address, addressHash: hashFor(address), form: 'test', networkHash: address, at: new Date() }
  return (await enqueueSignup(await database('signup'), ask)) === 'taken' ? 303 : 503
}

await obeySupervisor(async () => {
  if (build.startsWith('bad')) throw new Error('this build is broken')
  if (build.startsWith('dea')) process.exit(3)
  if (build.startsWith('5')) await pause(600_000)
  const server = createServer({ keepAliveTimeout: 65_000 }, async (request, response) => {
    if (request.url === '/die') return process.kill(process.pid, 'SIGKILL')
    if (request.url === '/slow') await pause(700)
    const body = Buffer.concat(await request.toArray()).toString()
    const status = body ? await takeForm(body).catch(() => 503) : 200
    response.writeHead(status).end(`${build} ${process.pid} ${process.argv.includes(withMail)}`)
  })
  countRequests(server)
  const { end, letGo } = watchRequests(server)
  await new Promise<void>((listening, reject) => server.once('error', reject).listen(env.port, listening))
  return {
    end: async () => {
      await end(8000)
      await closeDatabase()
    },
    letGo: async () => {
      await letGo(35_000)
      await end(8000)
      await closeDatabase()
    },
  }
})
