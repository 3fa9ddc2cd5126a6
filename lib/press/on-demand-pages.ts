/**
 * What becomes of a page that Next renders after the build. One that is kept from then on, such as an old story on its first visit,
 * is pressed as it would have been in the build. So is one that is rendered for a single request; when it needs its runtime it keeps
 * that, and its scripts get a nonce.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import onHeaders from 'on-headers'
import { kindOf, kinds, pathOf } from './headers.ts'
import { toNextRequest } from './next-request.ts'
import { type BuildContext, inlineOf, pressPage } from './page.ts'
import { nothingInline, policy } from './policy.ts'

/** How many pages that were pressed lately are remembered. */
const REMEMBERED = 500

/** From Next's request header it takes the nonce for its scripts; a reader's own header of that name must not reach it. */
const NONCE = 'content-security-policy'

/** What Next says of a page that it made for one request. */
const forOne = 'private, no-cache, no-store, max-age=0, must-revalidate'

/**
 * Gives an answer of Next's the headers of its kind, as far as nobody has said otherwise: a route knows best whether what it says may be
 * kept. What Next keeps may be kept as long as what was built; it says so in words that are meant for its own servers.
 */
function setCacheControl(request: IncomingMessage, response: ServerResponse) {
  const headers = kinds[kindOf(pathOf(request))]
  const said = response.getHeader('cache-control')
  const isKept = response.hasHeader('x-nextjs-cache') && (said === undefined || String(said).startsWith('s-maxage'))
  if (isKept || said === undefined || said === forOne)
    response.setHeader('Cache-Control', isKept && response.statusCode === 200 ? headers['Cache-Control'] : 'no-cache')
  for (const [name, value] of Object.entries(headers)) if (!response.hasHeader(name)) response.setHeader(name, value)
  // What was sent is taken elsewhere, or nowhere: Next does not say what is (RFC 9110, 15.5.6).
  if (response.statusCode === 405 && !response.hasHeader('allow'))
    response.setHeader('Allow', request.method === 'POST' ? 'GET, HEAD' : 'POST')
}

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type Ready = { readonly html: string; readonly policy: string }

export class OnDemandPages {
  private readonly known = new Map<string, Ready>()

  /** `isForOneRequest` says of a path whether its page is rendered anew each time. Without a build pages pass as they are made. */
  constructor(
    private readonly built: BuildContext | undefined,
    private readonly isForOneRequest: (path: string) => boolean,
  ) {}

  /**
   * Lets Next answer, and holds the answer back until it is whole, when that is a page. An answer that names a page of ours in X-Page
   * is given that page as its body, and keeps its own status; HEAD is told that status. Resolves when the answer has been sent or nobody
   * waits for it any more; rejects when it could not be made.
   */
  answer(request: IncomingMessage, response: ServerResponse, render: Render): Promise<void> {
    return new Promise((resolve, reject) => {
      response.once('close', resolve)
      this.begin(request, response, (asked) => void render(asked, response).catch(reject), reject)
    })
  }

  private begin(
    request: IncomingMessage,
    response: ServerResponse,
    render: (asked: IncomingMessage) => void,
    fail: (problem: unknown) => void,
  ) {
    let asked = request
    let status: number | undefined
    let nonce = this.prepare(asked)
    onHeaders(response, () => {
      // The answer to HEAD, which has no body to be given.
      response.removeHeader('x-page')
      setCacheControl(asked, response)
    })
    const finish = (html: string) => {
      const page = response.getHeader('x-page')
      if (typeof page === 'string') {
        response.removeHeader('x-page')
        // The second rendering listens to the answer as the first did.
        response.setMaxListeners(response.getMaxListeners() * 2)
        status = response.statusCode
        asked = toNextRequest(request, { url: page, method: 'GET' })
        nonce = this.prepare(asked)
        render(asked)
        return undefined
      }
      if (status) response.statusCode = status
      if (!this.built) return html
      // Its page for this needs a script to show itself.
      if (response.statusCode === 500 && status === undefined)
        throw new Error('the page could not be rendered; why is told before this line')
      const ready = nonce && html.includes(nonce) ? pressOnce(html, this.built, nonce) : this.press(html, this.built)
      response.setHeader('Content-Security-Policy', ready.policy)
      return ready.html
    }
    bufferHtml(request, response, (html) => {
      try {
        return finish(html)
      } catch (problem) {
        // It is Next that writes here, and it does not tell us.
        fail(problem)
        return undefined
      }
    })
    render(request)
  }

  /** A nonce for a page that is rendered anew each time. */
  private prepare(request: IncomingMessage): string | undefined {
    const nonce = this.isForOneRequest(pathOf(request)) ? randomBytes(16).toString('base64') : undefined
    if (nonce) request.headers[NONCE] = policy(nothingInline, nonce)
    else delete request.headers[NONCE]
    return nonce
  }

  private press(html: string, built: BuildContext): Ready {
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
function pressOnce(html: string, built: BuildContext, nonce: string): Ready {
  const pressed = pressPage(html, built)
  return pressed.why ? { html, policy: policy(inlineOf(html, built), nonce) } : { html: pressed.html, policy: policy(pressed.inline) }
}

function pressAnew(html: string, built: BuildContext): Ready {
  const pressed = pressPage(html, built)
  return { html: pressed.html, policy: policy(pressed.inline) }
}

/**
 * Collects a page while it is written and sends what `finish` makes of it, its headers last; nothing yet where it makes nothing.
 * What is no page passes as it comes.
 */
function bufferHtml({ method }: IncomingMessage, response: ServerResponse, finish: (html: string) => string | undefined) {
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
