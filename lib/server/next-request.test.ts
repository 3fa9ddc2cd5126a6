import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { toNextRequest } from './next-request.ts'

function from(method: string, headers: Readonly<Record<string, string>>): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  return Object.assign(request, { method, headers })
}
const as = { url: '/fit?bag=a', client: '192.0.2.7', body: Buffer.from('a=b') }

test('Next is told what our routes read, and who the client is; its own headers, and a client’s word on itself, stay outside', () => {
  const told = { accept: 'text/html', origin: 'https://reticule.example', 'if-none-match': '"a"' }
  const kept = { rsc: '1', 'next-action': 'a', 'x-middleware-subrequest': 'proxy', 'content-security-policy': 'a', cookie: 'a=b' }
  expect(toNextRequest(from('POST', { ...told, ...kept, 'x-forwarded-for': '203.0.113.9' }), as)).toEqual({
    url: '/fit?bag=a',
    method: 'POST',
    headers: { ...told, 'x-forwarded-for': '192.0.2.7' },
    body: as.body,
  })
})

test('HEAD is asked as GET, so that it is answered with the same headers', () => {
  expect(toNextRequest(from('HEAD', {}), as).method).toBe('GET')
})
