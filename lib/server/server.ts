/** The magazine's own server: answers from the edition that is shown, and follows it when another one is turned to. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { env } from '../env.ts'
import { log, reasonOf } from '../log.ts'
import { pathOf } from '../press/headers.ts'
import { openNext } from '../press/next-app.ts'
import type { Handler } from '../press/render-page.ts'
import { type Answer, answerFrom, send } from './answers.ts'
import { clientOf, toBlockList } from './client.ts'
import { ErrorPages } from './error-pages.ts'
import { followEditions } from './follow.ts'
import { OnDemandPages } from './on-demand-pages.ts'

type Options = {
  readonly port: number
  /** Addresses of proxies that may say for whom they ask. */
  readonly trustedProxies: readonly string[]
  /** Pages as Next makes them while somebody works on them: nothing is pressed or refused, and no policy is in the way of its tools. */
  readonly isDevelopment?: boolean
  /** Nobody is answered before. */
  readonly after?: Promise<unknown>
}

/**
 * How long a client may take, in ms. A connection without a request is kept longer than a front server keeps one (deploy/nginx.conf,
 * 30 s): whoever closes first must be the one who asks, or a form that is sent as its connection closes is lost: nginx rightly sends no
 * POST twice. Headers and body are small here, so that a client who is slower than this is none; `timeout` ends a connection on which
 * nothing moves, such as that of a reader who takes no more of a file.
 */
const patience = { keepAliveTimeout: 65_000, headersTimeout: 15_000, requestTimeout: 20_000, connectionsCheckingInterval: 5_000 } as const
const timeout = 60_000

/** As whoever works on the magazine is answered: a page is whole before it is sent; anything else Next sends itself, as it makes it. */
function answerWithNext(handler: Handler, clientIn: (of: IncomingMessage) => string): Answer {
  const onDemand = new OnDemandPages(handler, undefined, () => false)
  return async (request, response) => {
    const { url = '/', method = 'GET', headers } = request
    headers['x-forwarded-for'] = clientIn(request)
    if (!headers.accept?.includes('text/html')) return handler(request, response)
    send(await onDemand.answer({ url, method, headers, body: Buffer.concat(await request.toArray()) }), response)
  }
}

/** Listens on a port once Next is ready, and what it has to wait for. Throws, with what to do, when there is no edition to serve. */
export async function serve(project: string, { port, trustedProxies, isDevelopment = false, after }: Options): Promise<Server> {
  const server = createServer(patience)
  server.setTimeout(timeout)
  const editions = isDevelopment
    ? undefined
    : followEditions(project, env.build, ({ manifest }) => {
        log.info({ build: manifest.build }, 'an edition of another build is shown: it needs a process of its own')
      })
  const trusted = toBlockList(trustedProxies)
  const clientIn = ({ socket, headers }: IncomingMessage) =>
    clientOf(socket.remoteAddress ?? '', headers['x-forwarded-for']?.toString(), trusted)
  const app = await openNext(project, { port, ...(isDevelopment && { developOn: server }) })
  const answer = editions ? answerFrom(editions.shown, app.handler, clientIn) : answerWithNext(app.handler, clientIn)
  const plain = new ErrorPages()

  /** What fails while one request is answered ends that request, and is told once. */
  function fail(problem: unknown, request: IncomingMessage, response: ServerResponse) {
    log.error({ path: pathOf(request), reason: reasonOf(problem) }, 'a request failed')
    if (response.headersSent) response.destroy()
    else (editions?.shown().errors ?? plain).send(request, response, 500)
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((problem) => fail(problem, request, response))
  })
  server.on('close', () => {
    editions?.stop()
    app.close()
  })
  await after
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, () => resolve(server)))
}
