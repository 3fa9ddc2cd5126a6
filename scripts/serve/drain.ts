/** How a server ends without cutting anybody off. */
import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { Server as Listener } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

type Endings = {
  /**
   * Waits for what is under way, for so many ms; until then newcomers are still answered, so that a balancer can read "not ready". Then
   * nobody is.
   */
  readonly end: (patience: number) => Promise<void>
  /**
   * Takes no new connection, and waits until those that there are have ended, for so many ms: whoever has one may send a request into it
   * without knowing, and is answered.
   */
  readonly letGo: (patience: number) => Promise<void>
}

/**
 * Watches the requests of a server from now on, and returns how to end it. From then on every answer closes its connection, so that nobody
 * sends the next request into one that is going.
 */
export function watchRequests(server: Server): Endings {
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
  const closed = once(server, 'close')
  /** What `work` does, or nothing once its time is over. */
  const within = async (patience: number, work: Promise<unknown>) => {
    const late = new AbortController()
    await Promise.race([work, pause(patience, undefined, { signal: late.signal }).catch(() => undefined)])
    late.abort()
  }
  const beginEnding = () => {
    isEnding = true
    for (const response of underWay) closeAfter(response)
  }
  return {
    end: async (patience) => {
      beginEnding()
      const answered = Promise.all([...underWay].map((response) => once(response, 'close'))).then(() => {
        server.close()
        return closed
      })
      await within(patience, answered)
      server.close()
      server.closeAllConnections()
    },
    letGo: async (patience) => {
      beginEnding()
      // That of http would close idle connections, into which a form may be on its way.
      Listener.prototype.close.call(server)
      await within(patience, closed)
    },
  }
}
