/**
 * What becomes of a page that Next renders after the build. One that is kept from then on, such as an old story on its first visit,
 * is pressed as it would have been in the build. So is one that is rendered for a single request; when it needs its runtime it keeps
 * that, and its scripts get a nonce.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import onHeaders from 'on-headers'
import { kindOf, kinds, pathOf } from './headers.ts'
import { type Built, inlineOf, pressPage } from './page.ts'
import { nothingInline, policy } from './policy.ts'

/** How many pages that were pressed lately are remembered. */
const REMEMBERED = 500

/** From Next's request header it takes the nonce for its scripts; a reader's own header of that name must not reach it. */
const NONCE = 'content-security-policy'

/** What Next keeps may be kept as long as what was built; it says so in words that are meant for its own servers. */
function settle(request: IncomingMessage, response: ServerResponse) {
  const cache = String(response.getHeader('cache-control'))
  if (!response.hasHeader('x-nextjs-cache') || !/s-maxage|^no-cache$/.test(cache)) return
  response.setHeader('Cache-Control', response.statusCode === 200 ? kinds[kindOf(pathOf(request))]['Cache-Control'] : 'no-cache')
}

type Render = (request: IncomingMessage, response: ServerResponse) => unknown

type Ready = { readonly html: string; readonly policy: string }

export class LaterPages {
  private readonly known = new Map<string, Ready>()

  /** `isForOneRequest` says of a path whether its page is rendered anew each time. Without a build pages pass as they are made. */
  constructor(
    private readonly built: Built | undefined,
    private readonly isForOneRequest: (path: string) => boolean,
  ) {}

  /**
   * Lets Next answer, and holds the answer back until it is whole, when that is a page. An answer that names a page of ours in X-Page
   * is given that page as its body, and keeps its own status; HEAD is told that status.
   */
  answer(request: IncomingMessage, response: ServerResponse, render: Render) {
    let asked = request
    let status: number | undefined
    let nonce = this.prepare(asked)
    onHeaders(response, () => {
      // The answer to HEAD, which has no body to be given.
      response.removeHeader('x-page')
      settle(asked, response)
    })
    hold(request, response, (html) => {
      const page = response.getHeader('x-page')
      if (typeof page === 'string') {
        response.removeHeader('x-page')
        // The second rendering listens to the answer as the first did.
        response.setMaxListeners(response.getMaxListeners() * 2)
        status = response.statusCode
        asked = askFor(page, request)
        nonce = this.prepare(asked)
        render(asked, response)
        return undefined
      }
      if (status) response.statusCode = status
      if (!this.built) return html
      const ready = nonce && html.includes(nonce) ? pressOnce(html, this.built, nonce) : this.press(html, this.built)
      response.setHeader('Content-Security-Policy', ready.policy)
      return ready.html
    })
    render(request, response)
  }

  /** A nonce for a page that is rendered anew each time. */
  private prepare(request: IncomingMessage): string | undefined {
    const nonce = this.isForOneRequest(pathOf(request)) ? randomBytes(16).toString('base64') : undefined
    if (nonce) request.headers[NONCE] = policy(nothingInline, nonce)
    else delete request.headers[NONCE]
    return nonce
  }

  private press(html: string, built: Built): Ready {
    const key = createHash('sha256').update(html).digest('base64')
    const ready = this.known.get(key) ?? pressAnew(html, built)
    this.known.delete(key)
    this.known.set(key, ready)
    const [oldest] = this.known.keys()
    if (this.known.size > REMEMBERED && oldest) this.known.delete(oldest)
    return ready
  }
}

/** A page that nobody else will get: it is not remembered. */
function pressOnce(html: string, built: Built, nonce: string): Ready {
  const pressed = pressPage(html, built)
  return pressed.why ? { html, policy: policy(inlineOf(html, built), nonce) } : { html: pressed.html, policy: policy(pressed.inline) }
}

function pressAnew(html: string, built: Built): Ready {
  const pressed = pressPage(html, built)
  return { html: pressed.html, policy: policy(pressed.inline) }
}

/** The request that a page of ours would have had, made in place of another one. */
function askFor(page: string, request: IncomingMessage): IncomingMessage {
  const { 'content-length': _, 'content-type': __, 'transfer-encoding': ___, ...headers } = request.headers
  return Object.create(request, { url: { value: page, writable: true }, method: { value: 'GET' }, headers: { value: headers } })
}

/**
 * Collects a page while it is written and sends what `finish` makes of it, its headers last; nothing yet where it makes nothing.
 * What is no page passes as it comes.
 */
function hold({ method }: IncomingMessage, response: ServerResponse, finish: (html: string) => string | undefined) {
  const parts: Buffer[] = []
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const flushHeaders = response.flushHeaders.bind(response)
  const isHeld = () => method !== 'HEAD' && !response.headersSent && String(response.getHeader('content-type')).startsWith('text/html')
  response.flushHeaders = () => {
    if (!isHeld()) flushHeaders()
  }
  response.write = ((chunk: string | Uint8Array, ...rest: []) => {
    if (!isHeld()) return write(chunk, ...rest)
    parts.push(Buffer.from(chunk))
    return true
  }) as typeof response.write
  response.end = ((chunk?: string | Uint8Array | (() => void), ...rest: []) => {
    if (!isHeld()) return end(chunk as string, ...rest)
    if (chunk && typeof chunk !== 'function') parts.push(Buffer.from(chunk))
    const html = finish(Buffer.concat(parts.splice(0)).toString())
    if (html === undefined) return response
    response.removeHeader('Content-Length')
    return end(html)
  }) as typeof response.end
}
