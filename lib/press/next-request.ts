/** A request as Next is given it: made anew, so that a stranger's words reach nothing in it that our routes do not use. */
import { IncomingMessage } from 'node:http'

/**
 * What routes of ours read, and what tells a client that it has a page already. Everything else stays outside: Next's own headers ask
 * for data in place of a page, run actions, or speak for its parts, and no page here needs that, since links are plain.
 */
const passed: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
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
  'x-forwarded-for',
  'x-forwarded-proto',
])

type As = {
  readonly url: string
  readonly method: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}

/** The same client's request for `url`, with its whole body in memory. */
export function toNextRequest(request: IncomingMessage, { url, method, headers = {}, body = Buffer.alloc(0) }: As): IncomingMessage {
  const made = new IncomingMessage(request.socket)
  const kept = Object.fromEntries(Object.entries(request.headers).filter(([name]) => passed.has(name)))
  made.headers = { ...kept, ...headers, ...(body.length ? { 'content-length': String(body.length) } : {}) }
  made.rawHeaders = Object.entries(made.headers).flatMap(([name, value = '']) => [name, String(value)])
  Object.assign(made, { url, method, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1, complete: true })
  if (body.length) made.push(body)
  made.push(null)
  return made
}
