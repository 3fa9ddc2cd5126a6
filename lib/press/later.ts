/**
 * What becomes of a page that Next renders after the build. One that is kept from then on, such as an old story on its first visit,
 * is pressed as it would have been in the build. One that is rendered for a single request keeps its runtime and gets a nonce.
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

type Ready = { readonly html: string; readonly policy: string }

export class LaterPages {
  private readonly known = new Map<string, Ready>()

  /** `isForOneRequest` says of a path whether its page is rendered anew each time. */
  constructor(
    private readonly built: Built,
    private readonly isForOneRequest: (path: string) => boolean,
  ) {}

  /** Prepares a request for Next and holds back its answer until it is whole, when that is a page. */
  watch(request: IncomingMessage, response: ServerResponse) {
    const nonce = this.isForOneRequest(pathOf(request)) ? randomBytes(16).toString('base64') : undefined
    if (nonce) request.headers[NONCE] = policy(nothingInline, nonce)
    else delete request.headers[NONCE]
    onHeaders(response, () => settle(request, response))
    hold(request, response, (html) => {
      const ready = nonce && html.includes(nonce) ? { html, policy: policy(inlineOf(html, this.built), nonce) } : this.press(html)
      response.setHeader('Content-Security-Policy', ready.policy)
      return ready.html
    })
  }

  private press(html: string): Ready {
    const key = createHash('sha256').update(html).digest('base64')
    const ready = this.known.get(key) ?? this.pressAnew(html)
    this.known.delete(key)
    this.known.set(key, ready)
    const [oldest] = this.known.keys()
    if (this.known.size > REMEMBERED && oldest) this.known.delete(oldest)
    return ready
  }

  private pressAnew(html: string): Ready {
    const pressed = pressPage(html, this.built)
    return { html: pressed.html, policy: policy(pressed.inline) }
  }
}

/** Collects a page while it is written and sends what `finish` makes of it, its headers last. Anything else passes as it comes. */
function hold({ method }: IncomingMessage, response: ServerResponse, finish: (html: string) => string) {
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
    const html = finish(Buffer.concat(parts).toString())
    response.removeHeader('Content-Length')
    return end(html)
  }) as typeof response.end
}
