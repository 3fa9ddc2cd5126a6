/** The magazine's own server: sends what the press laid, asks Next for everything else, and refuses what is neither. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import next from 'next'
import { log, reasonOf } from '../log.ts'
import { readBody } from './body.ts'
import { clientOf, toBlockList } from './client.ts'
import { ErrorPages } from './error-pages.ts'
import { kinds, pathOf } from './headers.ts'
import { ownScripts, stylesIn } from './inlined.ts'
import { movedTo } from './moved.ts'
import { toNextRequest } from './next-request.ts'
import { OnDemandPages } from './on-demand-pages.ts'
import type { ReleaseManifest } from './press.ts'
import { places } from './release.ts'
import type { Handler, Rendered } from './render-page.ts'
import { MAX_BODY, readTarget, refusalOf, type Target } from './request-rules.ts'
import { SiteFiles } from './site-files.ts'

/** What its types say for Express holds for Node's own server. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

type Options = {
  readonly port: number
  /** Addresses of proxies that may say for whom they ask. */
  readonly trustedProxies: readonly string[]
  /** Pages as Next makes them while somebody works on them: nothing is pressed or refused, and no policy is in the way of its tools. */
  readonly isDevelopment?: boolean
}

/**
 * How long a client may take, in ms. A connection without a request is kept longer than a front server keeps one (deploy/nginx.conf,
 * 30 s): whoever closes first must be the one who asks, or a form that is sent as its connection closes is lost: nginx rightly sends no
 * POST twice. Headers and body are small here, so that a client who is slower than this is none; `timeout` ends a connection on which
 * nothing moves, such as that of a reader who takes no more of a file.
 */
const patience = { keepAliveTimeout: 65_000, headersTimeout: 15_000, requestTimeout: 20_000, connectionsCheckingInterval: 5_000 } as const
const timeout = 60_000

const matcherOf = (patterns: readonly string[]) => {
  const expressions = patterns.map((pattern) => new RegExp(pattern))
  return (path: string) => expressions.some((expression) => expression.test(path))
}

/** A release as it is served: its files, what Next can be asked for, and what must be known to press the pages that come later. */
function openRelease(project: string) {
  const { site, manifest: factsFile } = places(project)
  if (!existsSync(factsFile)) throw new Error('Nothing has been pressed yet. Run npm run build.')
  const manifest: ReleaseManifest = JSON.parse(readFileSync(factsFile, 'utf8'))
  const built = {
    modules: new Map(Object.entries(manifest.modules)),
    ownScripts: ownScripts(project),
    styles: stylesIn(manifest.styles.map((address) => ({ address, file: join(site, address) }))),
  }
  return {
    files: new SiteFiles(site, manifest.policies),
    errors: new ErrorPages(site, manifest.policies),
    built,
    isForOneRequest: matcherOf(manifest.dynamicRoutes),
    isRoute: matcherOf(manifest.routes),
    takesForms: matcherOf(manifest.handlers),
  }
}
type Release = ReturnType<typeof openRelease>

/** Answers a request, or rejects with what went wrong on our side. */
type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function send({ status, headers, body }: Rendered, response: ServerResponse) {
  response.statusCode = status
  response.setHeaders(headers)
  // 204 and 304 have no body that a length could be of.
  if (body.length) response.setHeader('Content-Length', body.length)
  response.end(body)
}

/** As readers are answered: files first, then Next. */
function answerFrom(release: Release, handler: Handler, clientIn: (of: IncomingMessage) => string): Answer {
  const { files, errors, isRoute, takesForms } = release
  const onDemand = new OnDemandPages(handler, release.built, release.isForOneRequest)
  const compress = compression() as unknown as Middleware

  async function ask(target: Target, body: Buffer, request: IncomingMessage, response: ServerResponse) {
    await new Promise<void>((resolve) => compress(request, response, resolve))
    // Next leads other spellings of an address to the one that we print.
    const plain = target.path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')
    if (!isRoute(plain)) return errors.send(request, response, 404)
    // Behind this line everybody believes whose request it is, so it is settled here.
    const asked = toNextRequest(request, { url: target.url, client: clientIn(request), body })
    send(await onDemand.answer(asked), response)
  }

  return async (request, response) => {
    const target = readTarget(request.url ?? '')
    if ('refused' in target) return errors.send(request, response, target.refused)
    const refusal = refusalOf(request.method, takesForms(target.path))
    if (refusal) return errors.send(request, response, refusal.refused, { Allow: refusal.allow?.join(', ') ?? '' })
    const moved = movedTo(target.path)
    if (moved) {
      response.writeHead(308, { ...kinds.asset, Location: moved }).end()
      return
    }
    const body = hasBody(request) ? await readBody(request, MAX_BODY) : Buffer.alloc(0)
    if (body === 'gone') return
    if (body === 'too large') return errors.send(request, response, 413)
    const file = request.method === 'POST' ? undefined : files.find(target.path)
    if (file === undefined) return ask(target, body, request, response)
    files.send(file, target.path, request, response, ({ status, headers }) => errors.send(request, response, status, headers))
  }
}

const hasBody = ({ headers }: IncomingMessage) => headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined

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

/** Listens on a port once Next is ready. Throws, with what to do, when nothing has been pressed. */
export async function serve(project: string, { port, trustedProxies, isDevelopment = false }: Options): Promise<Server> {
  const release = isDevelopment ? undefined : openRelease(project)
  const errors = release?.errors ?? new ErrorPages()
  const trusted = toBlockList(trustedProxies)
  const clientIn = ({ socket, headers }: IncomingMessage) =>
    clientOf(socket.remoteAddress ?? '', headers['x-forwarded-for']?.toString(), trusted)
  const server = createServer(patience)
  server.setTimeout(timeout)
  // Next listens for upgrades on the server that it is given, and keeps them open; only its tools for development have a use for that.
  const app = next({ dev: isDevelopment, dir: project, hostname: 'localhost', port, httpServer: isDevelopment ? server : createServer() })
  await app.prepare()
  const handler = app.getRequestHandler()
  const answer = release ? answerFrom(release, handler, clientIn) : answerWithNext(handler, clientIn)

  /** What fails while one request is answered ends that request, and is told once. */
  function fail(problem: unknown, request: IncomingMessage, response: ServerResponse) {
    log.error({ path: pathOf(request), reason: reasonOf(problem) }, 'a request failed')
    if (response.headersSent) response.destroy()
    else errors.send(request, response, 500)
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((problem) => fail(problem, request, response))
  })
  server.on('close', () => app.close())
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, () => resolve(server)))
}
