/** Takes reports by SMTP, from the mail server of this machine. Whatever comes is taken and counted: nothing is ever sent back. */
import { once } from 'node:events'
import { Mutex } from 'async-mutex'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { Database } from '../../db/database.ts'
import { reasonOf } from '../../log.ts'
import { type Log, repeatUntil } from '../../newsletter/repeat.ts'
import { countReport, takeReport } from './intake.ts'
import { MAX_REPORT, readMail } from './read-mail.ts'

type Needs = { readonly db: () => Promise<Database>; readonly clock: () => Date; readonly log: Log }

/** Bytes of a mail up to the limit; more is read and thrown away, so that the client hears the answer. */
async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length <= MAX_REPORT) parts.push(Buffer.from(part))
  }
  if (length > MAX_REPORT) throw new Error(`a report of ${length} bytes`)
  return Buffer.concat(parts)
}

/** Listens on loopback; 0 is a port of the system's choice. Resolves with the port, and how to end. */
export async function listenForReports(
  port: number,
  { db, clock, log }: Needs,
): Promise<{ readonly port: number; readonly end: () => Promise<void> }> {
  // One at a time is read: a flood of them costs no more than one.
  const turn = new Mutex()

  async function take(stream: SMTPServerDataStream, to: string) {
    const store = await db()
    const report = await bytesOf(stream)
      .then((raw) => readMail(raw, to))
      .catch((problem) => {
        log.info({ reason: reasonOf(problem) }, 'what came as a report cannot be read')
        return undefined
      })
    if (!report) return countReport(store, 'mail', 'unreadable', clock())
    const { alarms } = await takeReport(store, 'mail', report, clock())
    for (const words of alarms) log.error({}, words)
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_REPORT,
    maxClients: 10,
    socketTimeout: 60_000,
    closeTimeout: 1000,
    onData: (stream, { envelope }, done) => {
      // A mail for several is about the first: one of ours has one recipient.
      const to = envelope.rcptTo[0]?.address ?? ''
      turn
        .runExclusive(() => take(stream, to))
        .then(
          () => done(),
          (problem) => {
            log.error({ reason: reasonOf(problem) }, 'a report could not be kept; its sender keeps it')
            done(Object.assign(new Error('4.3.0 later'), { responseCode: 451 }))
          },
        )
    },
  })
  server.on('error', (problem) => log.info({ reason: reasonOf(problem) }, 'a connection for reports broke'))
  const listening = server.listen(port, '127.0.0.1')
  await Promise.race([once(listening, 'listening'), once(server, 'error').then(([problem]) => Promise.reject(problem))])
  const address = listening.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    end: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Listens until it is stopped; while the port is taken, as by the process before this one, it is asked for again and again. */
export function startReportListener(port: number, needs: Needs): { readonly stop: () => Promise<void> } {
  const stop = new AbortController()
  let listening: Awaited<ReturnType<typeof listenForReports>> | undefined
  const begin = async () => {
    listening ??= await listenForReports(port, needs)
  }
  const loop = repeatUntil(stop.signal, 'reports', 1000, begin, needs.log)
  return {
    stop: async () => {
      stop.abort()
      await loop
      await listening?.end()
    },
  }
}
