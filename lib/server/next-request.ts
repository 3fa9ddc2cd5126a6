/** A request as Next is given it: made anew, so that a stranger's words reach nothing in it that our routes do not use. */
import type { IncomingMessage } from 'node:http'
import type { PageRequest } from '../press/render-page.ts'

/**
 * What routes of ours read, and what tells a client that it has a page already. Everything else stays outside: Next's own headers ask
 * for data in place of a page, run actions, or speak for its parts, and no page here needs that, since links are plain.
 */
const passed: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'authorization',
  'content-type',
  'host',
  'if-modified-since',
  'if-none-match',
  'origin',
  'referer',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
  'x-forwarded-proto',
])

type As = { readonly url: string; readonly client: string; readonly body: Buffer }

/** The client's request for `url`. HEAD is asked as GET, of which it is answered with everything but the body (RFC 9110, 9.3.2). */
export function toNextRequest({ method = 'GET', headers }: IncomingMessage, { url, client, body }: As): PageRequest {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => passed.has(name)))
  return { url, method: method === 'HEAD' ? 'GET' : method, headers: { ...kept, 'x-forwarded-for': client }, body }
}
