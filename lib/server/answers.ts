/** How readers are answered from an edition. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'
import { inEdition } from '../edition-context.ts'
import { kinds } from '../press/headers.ts'
import type { Handler, Rendered } from '../press/render-page.ts'
import { readBody } from './body.ts'
import { findAnswer } from './find-answer.ts'
import { movedTo } from './moved.ts'
import { toNextRequest } from './next-request.ts'
import { OnDemandPages } from './on-demand-pages.ts'
import { encodePath, MAX_BODY, readTarget, refusalOf, type Target } from './request-rules.ts'
import type { ServedEdition } from './served-edition.ts'

/** Answers a request, or rejects with what went wrong on our side. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What its types say for Express holds for Node's own server. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

export function send({ status, headers, body }: Rendered, response: ServerResponse) {
  response.statusCode = status
  response.setHeaders(headers)
  // 204 and 304 have no body that a length could be of.
  if (body.length) response.setHeader('Content-Length', body.length)
  response.end(body)
}

const hasBody = ({ headers }: IncomingMessage) => headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined

/** Answers from the edition that `shown` gives when a request arrives; the request keeps it to its end. */
export function answerFrom(shown: () => ServedEdition, handler: Handler, clientIn: (of: IncomingMessage) => string): Answer {
  const { build, isForOneRequest } = shown()
  const onDemand = new OnDemandPages(handler, build, isForOneRequest)
  const compress = compression() as unknown as Middleware

  async function render({ context }: ServedEdition, target: Target, body: Buffer, request: IncomingMessage, response: ServerResponse) {
    await new Promise<void>((resolve) => compress(request, response, resolve))
    // Behind this line everybody believes whose request it is, so it is settled here.
    const asked = toNextRequest(request, { url: target.url, client: clientIn(request), body })
    send(await inEdition(context, () => onDemand.answer(asked)), response)
  }

  return async (request, response) => {
    const edition = shown()
    const { files, errors } = edition
    const target = readTarget(request.url ?? '')
    if ('refused' in target) return errors.send(request, response, target.refused)
    const { path } = target
    const refusal = refusalOf(request.method, edition.takesForms(path))
    if (refusal) return errors.send(request, response, refusal.refused, { Allow: refusal.allow?.join(', ') ?? '' })
    const font = movedTo(path)
    if (font) return redirect(response, { path: font }, kinds.asset)
    const body = hasBody(request) ? await readBody(request, MAX_BODY) : Buffer.alloc(0)
    if (body === 'gone') return
    if (body === 'too large') return errors.send(request, response, 413)
    const found = findAnswer(path, edition)
    switch (found.kind) {
      case 'redirect':
        return redirect(
          response,
          { path: found.to, query: target.url.slice(pathLength(target.url)) },
          { ...kinds.page, 'Cache-Control': 'no-cache' },
          found.isForNow ? 307 : 308,
        )
      case 'gone':
        return errors.sendPage(request, response, 410, found.file)
      case 'file':
        return files.send(found.file, path, request, response, ({ status, headers }) => errors.send(request, response, status, headers))
      case 'rendered':
        return render(edition, target, body, request, response)
      case 'unknown':
        return edition.older.send(path, request, response, () =>
          // Asked again each time: what is unknown today may be published tomorrow.
          errors.send(request, response, 404, { 'Cache-Control': 'no-cache' }),
        )
    }
  }
}

const pathLength = (url: string) => (url.includes('?') ? url.indexOf('?') : url.length)

/** Where somebody is led: a path as people write it, and the query that was asked. */
type Place = { readonly path: string; readonly query?: string }

function redirect(response: ServerResponse, { path, query = '' }: Place, headers: Readonly<Record<string, string>>, status = 308) {
  // A header holds no letter of another alphabet, and no line end.
  response.writeHead(status, { ...headers, Location: encodePath(path) + query }).end()
}
