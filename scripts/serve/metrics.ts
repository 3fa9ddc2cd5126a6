/** Figures for Prometheus, at METRICS_PORT for this machine alone: those of all web processes added up, and the magazine's own. */
import { createServer } from 'node:http'
import { AggregatorRegistry, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { now } from '../../lib/clock.ts'
import { canBeAsked, database } from '../../lib/db/database.ts'
import { currentEdition, currentId, type Edition } from '../../lib/editions/folder.ts'
import { overdueOf } from '../../lib/editions/overdue.ts'
import { log, reasonOf } from '../../lib/log.ts'
import { type Queue, queuesOf } from '../../lib/newsletter/mail-upkeep.ts'

const secondsSince = (moment: Date) => Math.max(0, (now().getTime() - moment.getTime()) / 1000)

/** The shown edition; its manifest is read once. */
function editionReader(project: string): () => Edition | undefined {
  let known: Edition | undefined
  return () => {
    if (known?.id !== currentId(project)) known = currentEdition(project)
    return known
  }
}

function editionGauges(registers: Registry[], edition: () => Edition | undefined) {
  new Gauge({
    name: 'reticule_edition_age_seconds',
    help: 'How long ago the moment was that the shown edition shows.',
    registers,
    collect() {
      const shown = edition()
      this.set(shown ? secondsSince(new Date(shown.manifest.moment)) : Number.NaN)
    },
  })
  new Gauge({
    name: 'reticule_edition_overdue_seconds',
    help: 'How long ago something was due that the shown edition does not show; 0 while there is nothing.',
    registers,
    collect() {
      const shown = edition()
      this.set((shown && overdueOf(shown.manifest, now())?.seconds) ?? 0)
    },
  })
}

/** Returns how to count the queues; while the store is away they say nothing. */
function queueGauges(registers: Registry[]): () => Promise<void> {
  const labelNames = ['queue']
  const length = new Gauge({
    name: 'reticule_queue_length',
    help: 'Sign-ups that are not decided, and mails that have not gone out.',
    labelNames,
    registers,
  })
  const age = new Gauge({ name: 'reticule_queue_oldest_seconds', help: 'How long the oldest one waits.', labelNames, registers })
  return async () => {
    length.reset()
    age.reset()
    if (!(await canBeAsked())) return
    try {
      const queues: Readonly<Record<string, Queue>> = await queuesOf(await database('health'))
      for (const [queue, { waiting, oldest }] of Object.entries(queues)) {
        length.set({ queue }, waiting)
        age.set({ queue }, oldest ? secondsSince(oldest) : 0)
      }
    } catch (problem) {
      log.error({ reason: reasonOf(problem) }, 'the queues cannot be counted')
    }
  }
}

/** Listens, on loopback only. Resolves with how to end. Rejects with one line when the port is taken. */
export async function startMetrics(port: number): Promise<() => Promise<void>> {
  const [own, web] = [new Registry(), new AggregatorRegistry()]
  collectDefaultMetrics({ register: own, prefix: 'supervisor_' })
  editionGauges([own], editionReader(process.cwd()))
  const countQueues = queueGauges([own])
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    // While web processes start, one may not answer in time.
    const ofWeb = await web.clusterMetrics().catch((problem) => {
      log.error({ reason: reasonOf(problem) }, 'the web processes do not tell their figures')
      return ''
    })
    await countQueues()
    response.setHeader('Content-Type', own.contentType)
    response.end(`${await own.metrics()}\n${ofWeb}`)
  })
  await new Promise<void>((listening, reject) => {
    server.once('error', (problem: NodeJS.ErrnoException) =>
      reject(problem.code === 'EADDRINUSE' ? new Error(`port ${port} is taken; set METRICS_PORT to another`) : problem),
    )
    server.listen(port, '127.0.0.1', listening)
  })
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
}
