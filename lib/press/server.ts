/** The magazine's own server: sends what the press laid, compressed, and asks Next for everything else. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import next from 'next'
import sirv from 'sirv'
import { clientOf, toBlockList } from './client.ts'
import { kindOf, kinds, pathOf, typeOf } from './headers.ts'
import { ownScripts, stylesIn } from './inlined.ts'
import { LaterPages } from './later.ts'
import type { Facts } from './press.ts'
import { fileOf, places } from './release.ts'

/** What its types say for Express holds for Node's own server. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Whether a request may be answered with a file: pages have one address each, and a router of Next's asks for data instead. */
function isPlain(request: IncomingMessage): boolean {
  const path = pathOf(request)
  const isOtherSpelling = path.endsWith('.html') || path.endsWith('/index') || (path.length > 1 && path.endsWith('/'))
  return (request.method === 'GET' || request.method === 'HEAD') && !isOtherSpelling && request.headers.rsc === undefined
}

function setHeaders(response: ServerResponse, path: string, { policies }: Facts) {
  const kind = kindOf(path)
  for (const [name, value] of Object.entries(kinds[kind])) response.setHeader(name, value)
  const type = typeOf(path)
  if (type) response.setHeader('Content-Type', type)
  const policy = policies[fileOf(path)]
  if (policy) response.setHeader('Content-Security-Policy', policy)
}

type Options = {
  readonly port: number
  /** Addresses of proxies that may say for whom they ask. */
  readonly trustedProxies: readonly string[]
  /** Pages as Next makes them while somebody works on them: nothing is pressed, and no policy is in the way of its tools. */
  readonly isDevelopment?: boolean
}

/**
 * For how long a connection without a request is kept open, in ms: longer than a front server keeps one (deploy/nginx.conf, 30 s). Whoever
 * closes first must be the one who asks, or a form that is sent as its connection closes is lost: nginx rightly sends no POST twice.
 */
const keepAliveTimeout = 65_000

/** A release as it is served: its files, and what must be known to press the pages that come later. */
function openRelease(project: string) {
  const { site, facts: factsFile } = places(project)
  if (!existsSync(factsFile)) throw new Error('Nothing has been pressed yet. Run npm run build.')
  const facts: Facts = JSON.parse(readFileSync(factsFile, 'utf8'))
  const patterns = facts.forOneRequest.map((pattern) => new RegExp(pattern))
  const built = {
    modules: new Map(Object.entries(facts.modules)),
    ownScripts: ownScripts(project),
    styles: stylesIn(facts.styles.map((address) => ({ address, file: join(site, address) }))),
  }
  return {
    files: sirv(site, { etag: true, brotli: true, gzip: true, setHeaders: (response, path) => setHeaders(response, path, facts) }),
    later: new LaterPages(built, (path) => patterns.some((pattern) => pattern.test(path))),
  }
}

const nothingPressed = {
  files: (_: IncomingMessage, __: ServerResponse, next: () => void) => next(),
  later: new LaterPages(undefined, () => false),
}

/** Listens on a port once Next is ready. Throws, with what to do, when nothing has been pressed. */
export async function serve(project: string, { port, trustedProxies, isDevelopment = false }: Options): Promise<Server> {
  const { files, later } = isDevelopment ? nothingPressed : openRelease(project)
  const compress = compression() as unknown as Middleware
  const trusted = toBlockList(trustedProxies)
  const app = next({ dev: isDevelopment, dir: project, hostname: 'localhost', port })
  await app.prepare()
  const render = app.getRequestHandler()

  function ask(request: IncomingMessage, response: ServerResponse) {
    // Behind this line everybody believes it, so it is settled here.
    request.headers['x-forwarded-for'] = clientOf(
      request.socket.remoteAddress ?? '',
      request.headers['x-forwarded-for']?.toString(),
      trusted,
    )
    for (const [name, value] of Object.entries(kinds[kindOf(pathOf(request))])) response.setHeader(name, value)
    // Until Next says that it keeps the answer.
    response.setHeader('Cache-Control', 'no-cache')
    compress(request, response, () => later.answer(request, response, render))
  }

  const server = createServer({ keepAliveTimeout }, (request, response) => {
    if (isPlain(request)) files(request, response, () => ask(request, response))
    else ask(request, response)
  })
  server.on('close', () => app.close())
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, () => resolve(server)))
}
