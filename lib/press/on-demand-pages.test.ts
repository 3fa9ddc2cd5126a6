/** A real server, and in Next's place a function that answers as Next would. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ErrorPages } from './error-pages.ts'
import { OnDemandPages } from './on-demand-pages.ts'
import type { BuildContext } from './page.ts'

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Whoever asks for this sheet while a page is pressed finds no map. */
class Sheets extends Map<string, string> {
  override get(address: string): string | undefined {
    if (address === '/broken.css') throw new Error('while a page is pressed')
    return super.get(address)
  }
}
const built: BuildContext = { modules: new Map(), ownScripts: new Set(), styles: new Sheets() }
const page = (words: string) => `<!DOCTYPE html><html><head></head><body><p>${words}</p></body></html>`

let server: Server
let render: Render
let failures: unknown[]

beforeEach(async () => {
  failures = []
  const later = new OnDemandPages(built, (path) => path === '/asked')
  const errors = new ErrorPages()
  server = createServer((request, response) => {
    later
      .answer(request, response, (asked, to) => render(asked, to))
      .catch((problem) => {
        failures.push(problem)
        errors.send(request, response, 500)
      })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})
const get = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method })

/** An answer of Next's with these headers. */
const answering =
  (headers: Record<string, string>, body = '', status = 200): Render =>
  async (_, response) => {
    response.statusCode = status
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.end(body)
  }
const html = { 'content-type': 'text/html; charset=utf-8' }

test.each<[string, Record<string, string>, number, string]>([
  ['what a route says of itself', { 'cache-control': 'no-store' }, 200, 'no-store'],
  ['what a route says of a page', { ...html, 'cache-control': 'no-store' }, 200, 'no-store'],
  ['nothing', {}, 200, 'no-cache'],
  [
    'that a page was made for one',
    { ...html, 'cache-control': 'private, no-cache, no-store, max-age=0, must-revalidate' },
    200,
    'no-cache',
  ],
  [
    'that a page is kept',
    { ...html, 'x-nextjs-cache': 'HIT', 'cache-control': 's-maxage=31536000' },
    200,
    'public, max-age=60, must-revalidate',
  ],
  ['that a 404 is kept', { ...html, 'x-nextjs-cache': 'HIT', 'cache-control': 's-maxage=31536000' }, 404, 'no-cache'],
])('where Next says %s, that is on the wire once', async (_, headers, status, cache) => {
  render = answering(headers, page('a'), status)
  const answer = await get('/stories/a')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, cache])
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

test('a page in place of an answer keeps its status and its no-store', async () => {
  render = async (request, response) => {
    const isPage = request.url === '/newsletter/nobody'
    const headers = isPage ? html : { ...html, 'x-page': '/newsletter/nobody', 'cache-control': 'no-store' }
    await answering(headers, page(isPage ? `nobody, by ${request.method}` : 'go on'), isPage ? 200 : 404)(request, response)
  }
  const answer = await get('/newsletter/leave', 'POST')
  expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('x-page')]).toEqual([404, 'no-store', null])
  expect(await answer.text()).toContain('nobody, by GET')
})

test('a method that a route does not take is told with those that it takes', async () => {
  render = answering({}, '', 405)
  expect((await get('/readyz', 'POST')).headers.get('allow')).toBe('GET, HEAD')
  expect((await get('/newsletter/subscribe')).headers.get('allow')).toBe('POST')
})

test('what throws while one request is answered ends that request alone, wherever it throws', async () => {
  const broken: readonly Render[] = [
    () => Promise.reject(new Error('before anything')),
    async (_, response) => {
      response.setHeader('content-type', html['content-type'])
      response.setHeader('x-page', '/newsletter/nobody')
      response.setHeader('cache-control', 'no-store')
      // The page that it names cannot be made.
      render = () => Promise.reject(new Error('the page'))
      response.end()
    },
    answering(html, page('a page that only a script can show'), 500),
    answering(html, '<!DOCTYPE html><link rel="stylesheet" href="/broken.css"></html>'),
  ]
  for (const [at, one] of broken.entries()) {
    render = one
    const answer = await get('/stories/a')
    expect(failures, String(at)).toHaveLength(at + 1)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, 'no-store'])
    render = answering(html, page('as ever'))
    expect(await (await get('/stories/b')).text()).toContain('as ever')
  }
})
