import { expect, test } from 'vitest'
import { type Handler, renderPage } from './render-page.ts'

test('what was asked reaches the handler, and what it answers is whole, with its own headers alone', async () => {
  const handler: Handler = async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString()
    response.writeHead(201, { 'X-Asked': `${request.method} ${request.url} ${request.headers.host} ${body}`, 'Content-Length': 4 })
    response.flushHeaders()
    response.write('æ')
    await new Promise<void>((resolve) => response.write(new Uint8Array([0, 255]), () => resolve()))
    response.end()
  }
  const request = { url: '/a?b=%20c', method: 'POST', headers: { host: 'reticule.example' }, body: Buffer.from('d=e') }
  const { status, headers, body } = await renderPage(handler, request)
  expect(status).toBe(201)
  expect(Object.fromEntries(headers)).toEqual({ 'x-asked': 'POST /a?b=%20c reticule.example d=e' })
  expect(body).toEqual(Buffer.from([0xc3, 0xa6, 0, 255]))
})

test('a header that was set twice stays two, and callbacks of the end are called', async () => {
  let isOver = false
  const handler: Handler = async (_, response) => {
    response.setHeader('Set-Cookie', ['a=1', 'b=2'])
    response.end('', () => {
      isOver = true
    })
  }
  const { headers } = await renderPage(handler, { url: '/' })
  expect(headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  await expect.poll(() => isOver).toBe(true)
})

test('two renderings at once do not meet, and one that fails is its own', async () => {
  const handler: Handler = async ({ url }, response) => {
    await new Promise((resolve) => setImmediate(resolve))
    if (url === '/broken') throw new Error('this one')
    response.end(url)
  }
  const answers = await Promise.allSettled(['/a', '/broken', '/b'].map((url) => renderPage(handler, { url })))
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value.body.toString() : one.reason.message))).toEqual([
    '/a',
    'this one',
    '/b',
  ])
})
