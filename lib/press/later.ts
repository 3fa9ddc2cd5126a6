/**
 * What becomes of a page that Next renders after the build. One that is kept from then on, such as an old story on its first visit,
 * is pressed as it would have been in the build. One that is rendered for a single request keeps its runtime and gets a nonce.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { kindOf, kinds, pathOf } from './headers.ts'
import { type Built, inlineOf, pressPage } from './page.ts'
import { policy } from './policy.ts'

/** How many pages that were pressed lately are remembered. */
const REMEMBERED = 500

/** What Next keeps may be kept as long as what was built; it says so in words that are meant for its own servers. */
function settle(request: IncomingMessage, response: ServerResponse) {
  if (response.headersSent || !response.hasHeader('x-nextjs-cache')) return
  response.setHeader('Cache-Control', response.statusCode === 200 ? kinds[kindOf(pathOf(request))]['Cache-Control'] : 'no-cache')
}

type Ready = { readonly html: string; readonly policy: string }

export class LaterPages {
  private readonly known = new Map<string, Ready>()

  constructor(private readonly built: Built) {}

  /** Prepares a request for Next and holds back its answer until it is whole, when that is a page. */
  watch(request: IncomingMessage, response: ServerResponse) {
    const nonce = randomBytes(16).toString('base64')
    // Next reads the nonce for its scripts from this header of the request, so nobody else may send one.
    request.headers['content-security-policy'] = policy({ scripts: [], styles: [] }, nonce)
    const parts: Buffer[] = []
    const [write, end] = [response.write.bind(response), response.end.bind(response)]
    const isPage = () => !response.headersSent && String(response.getHeader('content-type')).startsWith('text/html')
    response.write = ((chunk: string | Uint8Array, ...rest: []) => {
      settle(request, response)
      if (!isPage()) return write(chunk, ...rest)
      parts.push(Buffer.from(chunk))
      return true
    }) as typeof response.write
    response.end = ((chunk?: string | Uint8Array | (() => void), ...rest: []) => {
      settle(request, response)
      if (!isPage() || request.method === 'HEAD') return end(chunk as string, ...rest)
      if (chunk && typeof chunk !== 'function') parts.push(Buffer.from(chunk))
      const { html, policy } = this.finish(Buffer.concat(parts).toString(), response, nonce)
      response.setHeader('Content-Security-Policy', policy)
      response.removeHeader('Content-Length')
      return end(html)
    }) as typeof response.end
  }

  private finish(html: string, response: ServerResponse, nonce: string): Ready {
    if (!response.hasHeader('x-nextjs-prerender')) return { html, policy: policy(inlineOf(html, this.built), nonce) }
    const key = createHash('sha256').update(html).digest('base64')
    const ready = this.known.get(key) ?? this.press(html)
    this.known.delete(key)
    this.known.set(key, ready)
    const [oldest] = this.known.keys()
    if (this.known.size > REMEMBERED && oldest) this.known.delete(oldest)
    return ready
  }

  private press(html: string): Ready {
    const pressed = pressPage(html, this.built)
    return { html: pressed.html, policy: policy(pressed.inline) }
  }
}
