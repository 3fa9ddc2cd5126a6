/** How a server ends without cutting anybody off. */
import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Watches the requests of a server from now on, and returns how to end it. Ending waits for what is under way, for so many ms; until then
 * newcomers are still answered, so that a balancer can read "not ready". Every answer closes its connection, so that nobody sends the next
 * request into one that is going.
 */
export function watchRequests(server: Server): (patience: number) => Promise<void> {
  const underWay = new Set<ServerResponse>()
  let isEnding = false
  const closeAfter = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('Connection', 'close')
  }
  server.prependListener('request', (_, response) => {
    underWay.add(response)
    if (isEnding) closeAfter(response)
    response.once('close', () => underWay.delete(response))
  })
  return async (patience) => {
    isEnding = true
    const [closed, late] = [new AbortController(), new AbortController()]
    const answered = (async () => {
      await Promise.all(
        [...underWay].map((response) => {
          closeAfter(response)
          return once(response, 'close')
        }),
      )
      server.close(() => closed.abort())
      if (!closed.signal.aborted) await once(closed.signal, 'abort')
    })()
    await Promise.race([answered, pause(patience, undefined, { signal: late.signal }).catch(() => undefined)])
    late.abort()
    server.close()
    server.closeAllConnections()
  }
}
