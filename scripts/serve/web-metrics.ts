/** What a web process counts. The supervisor adds up what all of them have. No label holds an address, a path or a word of a reader. */
import { subscribe } from 'node:diagnostics_channel'
import type { Server } from 'node:http'
import { AggregatorRegistry, Counter, collectDefaultMetrics } from 'prom-client'
import { kindOf, pathOf } from '../../lib/press/headers.ts'

/** Reads are of what lies there; a form is what is sent; other methods have no use here. */
function classOf({ method = '', url }: { readonly method?: string | undefined; readonly url?: string | undefined }): string {
  if (method === 'GET' || method === 'HEAD') return kindOf(pathOf({ url }))
  return method === 'POST' ? 'form' : 'other'
}

/** Counts the requests of a server, and sign-ups; and what the process itself costs: memory, processor, the lag of its event loop. */
export function countRequests(server: Server) {
  // Answers the supervisor when it asks.
  new AggregatorRegistry()
  collectDefaultMetrics()
  const requests = new Counter({
    name: 'reticule_requests_total',
    help: 'Requests by what was asked for and the status of the answer; "cut" where it was not sent whole.',
    labelNames: ['class', 'status'],
  })
  const signups = new Counter({ name: 'reticule_signups_total', help: 'Sign-ups by what became of them.', labelNames: ['outcome'] })
  server.prependListener('request', (request, response) => {
    response.once('close', () => requests.inc({ class: classOf(request), status: response.writableFinished ? response.statusCode : 'cut' }))
  })
  subscribe('reticule:sign-up', (outcome) => signups.inc({ outcome: String(outcome) }))
}
