/** In Next's place a function that answers as Next would. */
import { expect, test } from 'vitest'
import type { BuildContext } from '../press/page.ts'
import type { Handler } from '../press/render-page.ts'
import { OnDemandPages } from './on-demand-pages.ts'

/** Whoever asks for this sheet while a page is pressed finds no map. */
class Sheets extends Map<string, string> {
  override get(address: string): string | undefined {
    if (address === '/broken.css') throw new Error('while a page is pressed')
    return super.get(address)
  }
}
const built: BuildContext = { modules: new Map(), ownScripts: new Set(), styles: new Sheets() }
const page = (words: string) => `<!DOCTYPE html><html><head></head><body><p>${words}</p></body></html>`

const isForOneRequest = (path: string) => path === '/asked'
const answer = (handler: Handler, url: string, method = 'GET') => new OnDemandPages(handler, built, isForOneRequest).answer({ url, method })

/** An answer of Next's with these headers. */
const answering =
  (headers: Record<string, string>, body = '', status = 200): Handler =>
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
  ['that its own servers may keep a page', { ...html, 'x-nextjs-cache': 'HIT', 'cache-control': 's-maxage=31536000' }, 200, 'no-cache'],
])('where Next says %s, that is on the wire once', async (_, headers, status, cache) => {
  const said = await answer(answering(headers, page('a'), status), '/stories/a')
  expect([said.status, said.headers.get('cache-control')]).toEqual([status, cache])
  expect(said.headers.get('x-content-type-options')).toBe('nosniff')
})

test('what Next says to its own servers is not on the wire: it repeats whatever was asked', async () => {
  const inner = { 'x-middleware-rewrite': `/search?q=${'a'.repeat(4000)}`, 'x-nextjs-cache': 'HIT' }
  const said = await answer(answering({ ...html, ...inner }, page('a')), '/stories/a')
  expect([...said.headers.keys()].filter((name) => name in inner)).toEqual([])
})

const named = { ...html, 'x-page': '/newsletter/nobody', 'cache-control': 'no-store' }

test('a page in place of an answer keeps its status and its no-store', async () => {
  const handler: Handler = (request, response) => {
    const isPage = request.url === '/newsletter/nobody'
    const words = page(isPage ? `nobody, by ${request.method}` : 'go on')
    return answering(isPage ? html : named, words, isPage ? 200 : 404)(request, response)
  }
  const said = await answer(handler, '/newsletter/leave', 'POST')
  expect([said.status, said.headers.get('cache-control'), said.headers.get('x-page')]).toEqual([404, 'no-store', null])
  expect(said.body.toString()).toContain('nobody, by GET')
  expect(said.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('a page for one request is offered a nonce of ours, and one that does not take it is pressed', async () => {
  const offered: (string | undefined)[] = []
  const handler: Handler = (request, response) => {
    offered.push(request.headers['content-security-policy']?.toString())
    return answering(html, page('a'))(request, response)
  }
  const pages = new OnDemandPages(handler, built, isForOneRequest)
  const headers = { 'content-security-policy': "script-src 'nonce-chosen'" }
  await pages.answer({ url: '/stories/a', headers })
  await pages.answer({ url: '/asked?a=b', headers })
  expect(offered[0]).toBeUndefined()
  expect(offered[1]).toMatch(/'nonce-[^']{20,}'/)
  expect(offered[1]).not.toContain('chosen')
})

test('a method that a route does not take is told with those that it takes', async () => {
  const handler = answering({}, '', 405)
  expect((await answer(handler, '/readyz', 'POST')).headers.get('allow')).toBe('GET, HEAD')
  expect((await answer(handler, '/newsletter/subscribe')).headers.get('allow')).toBe('POST')
})

test.each<[string, Handler, string]>([
  ['Next rejects', () => Promise.reject(new Error('before anything')), 'before anything'],
  ['Next throws after its first words', async (_, response) => Promise.reject(response.write('<p>') && new Error('after')), 'after'],
  ['Next ends the connection', async (_, response) => void response.destroy(), 'response destroyed before completion'],
  ['the page can only be shown by a script', answering(html, page('a'), 500), 'the page could not be rendered'],
  ['Next has no page', answering({ 'content-type': 'text/plain' }, 'Internal Server Error', 500), 'the page could not be rendered'],
  ['the press throws', answering(html, '<!DOCTYPE html><link rel="stylesheet" href="/broken.css"></html>'), 'while a page is pressed'],
  [
    'the page that it names cannot be made',
    (request, response) => answering(request.url === '/newsletter/nobody' ? html : named, page('a'), 500)(request, response),
    'the page could not be rendered',
  ],
  [
    'the page that it names is not there',
    (request, response) => answering(request.url === '/newsletter/nobody' ? html : named, page('a'), 404)(request, response),
    '/newsletter/nobody, the page of an answer, was itself answered with 404',
  ],
])('where %s, there is no answer but a failure that says why', async (_, handler, why) => {
  await expect(answer(handler, '/stories/a')).rejects.toThrow(why)
})
