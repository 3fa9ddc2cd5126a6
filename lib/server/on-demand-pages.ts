/**
 * What becomes of a page that Next renders because it was asked for: one that the next edition has, such as an old story of a first edition, is pressed as
 * it is when it is printed. So is one that is made for a single request; when it needs its runtime it keeps that, and its scripts get a nonce.
 */
import { createHash, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { kindOf, kinds, pathOf } from '../press/headers.ts'
import { type BuildContext, inlineOf, pressPage } from '../press/page.ts'
import { nothingInline, policy } from '../press/policy.ts'
import { type Handler, type PageRequest, type Rendered, renderPage } from '../press/render-page.ts'

/** How many pages that were pressed lately are remembered. */
const REMEMBERED = 500

/** From Next's request header it takes the nonce for its scripts; a reader's own header of that name must not reach it. */
const NONCE = 'content-security-policy'

/** What Next says of a page that it made for one request. */
const forOne = 'private, no-cache, no-store, max-age=0, must-revalidate'

type Ready = { readonly html: string; readonly policy: string }

/** An answer of Next's, and the nonce that its scripts were offered. */
type Offered = Rendered & { readonly nonce: string | undefined }

export class OnDemandPages {
  private readonly pressed = new LRUCache<string, Ready>({ max: REMEMBERED })

  /** `isForOneRequest` says of a path whether its page is rendered anew each time. Without a build pages pass as they are made. */
  constructor(
    private readonly handler: Handler,
    private readonly built: BuildContext | undefined,
    private readonly isForOneRequest: (path: string) => boolean,
  ) {}

  /**
   * The answer to a request, as it is sent. One that names a page of ours in X-Page is given that page as its body, and keeps its own
   * status and headers. Rejects when it could not be made.
   */
  async answer(request: PageRequest): Promise<Rendered> {
    const first = await this.render(request)
    const url = first.headers.get('x-page')
    if (url === null) return this.finish(request, first)
    const page = await this.render({ url })
    if (page.status !== 200) throw new Error(`${url}, the page of an answer, was itself answered with ${page.status}`)
    const headers = new Headers(page.headers)
    for (const [name, value] of first.headers) headers.set(name, value)
    headers.delete('x-page')
    return this.finish({ url }, { ...page, status: first.status, headers })
  }

  private async render(request: PageRequest): Promise<Offered> {
    const { [NONCE]: _, ...headers } = request.headers ?? {}
    const nonce = this.isForOneRequest(pathOf(request)) ? randomBytes(16).toString('base64') : undefined
    const offer = nonce && { [NONCE]: policy(nothingInline, nonce) }
    const rendered = await renderPage(this.handler, { ...request, headers: { ...headers, ...offer } })
    // A failure that no route of ours has a page for. Next's own page for it needs a script to show itself.
    if (this.built && rendered.status === 500 && !rendered.headers.has('x-page'))
      throw new Error('the page could not be rendered; why is told before this line')
    return { ...rendered, nonce }
  }

  private finish(request: PageRequest, { status, headers, body, nonce }: Offered): Rendered {
    const settled = settle(request, status, headers)
    if (!this.built || !headers.get('content-type')?.startsWith('text/html')) return { status, headers: settled, body }
    // A route that states a policy answers with a document of its own, such as a mail, and no page of ours.
    if (headers.has('content-security-policy')) return { status, headers: settled, body }
    const html = body.toString()
    // What holds a nonce is nobody else's, and is not remembered.
    const ready = nonce && html.includes(nonce) ? makeReady(html, this.built, nonce) : this.press(html, this.built)
    settled.set('Content-Security-Policy', ready.policy)
    return { status, headers: settled, body: Buffer.from(ready.html) }
  }

  private press(html: string, built: BuildContext): Ready {
    const key = createHash('sha256').update(html).digest('base64')
    const ready = this.pressed.get(key) ?? makeReady(html, built)
    this.pressed.set(key, ready)
    return ready
  }
}

/**
 * Gives an answer of Next's the headers of its kind, as far as nobody has said otherwise: a route knows best whether what it says may be kept. What Next
 * says of that by itself is meant for its own servers.
 */
function settle({ url, method }: PageRequest, status: number, said: Headers): Headers {
  const headers = new Headers(said)
  const ofKind = kinds[kindOf(pathOf({ url }))]
  const cache = said.get('cache-control') ?? forOne
  if (cache === forOne || cache.startsWith('s-maxage')) headers.set('Cache-Control', 'no-cache')
  for (const [name, value] of Object.entries(ofKind)) if (!headers.has(name)) headers.set(name, value)
  // Words of Next's for its own servers. One of them repeats all that was asked, longer than a front server takes.
  for (const name of [...headers.keys()]) if (/^x-(middleware|nextjs)-/.test(name)) headers.delete(name)
  // What was sent is taken elsewhere, or nowhere: Next does not say what is (RFC 9110, 15.5.6).
  if (status === 405 && !headers.has('allow')) headers.set('Allow', method === 'POST' ? 'GET, HEAD' : 'POST')
  return headers
}

/** Pressed; or, where it needs its runtime, as it is, with a policy that lets the scripts with its nonce run. */
function makeReady(html: string, built: BuildContext, nonce?: string): Ready {
  const pressed = pressPage(html, built)
  return { html: pressed.html, policy: pressed.why && nonce ? policy(inlineOf(html, built), nonce) : policy(pressed.inline) }
}
