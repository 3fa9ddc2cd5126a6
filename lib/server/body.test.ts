/** A server that reads bodies, and clients that write to it by hand. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBody } from './body.ts'

const most = 100
let server: Server
/** What came of each request, in their order. */
let read: (string | Buffer)[]
let heard: () => void

beforeEach(async () => {
  read = []
  server = createServer(async (request, response) => {
    read.push(await readBody(request, most))
    heard()
    response.end('read')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Sends some words, and resolves once the server has read what it wants of them. */
async function send(head: string, ...words: readonly string[]) {
  const isRead = new Promise<void>((resolve) => {
    heard = resolve
  })
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\n${head}\r\n\r\n`)
  for (const word of words) socket.write(word)
  return { socket, isRead }
}
const chunk = (length: number) => `${length.toString(16)}\r\n${'a'.repeat(length)}\r\n`

test('a body within the limit is read whole, with a length or in chunks', async () => {
  for (const [head, ...words] of [
    ['Content-Length: 3', 'a=b'],
    ['Transfer-Encoding: chunked', chunk(60), chunk(40), '0\r\n\r\n'],
    ['Content-Length: 0', ''],
  ] as const)
    await (await send(head, ...words)).isRead
  expect(read.map(String)).toEqual(['a=b', 'a'.repeat(100), ''])
})

test('a longer one is too large, as soon as that is said or seen', async () => {
  for (const [head, ...words] of [
    ['Content-Length: 101', 'a'.repeat(101)],
    ['Transfer-Encoding: chunked', chunk(60), chunk(41), '0\r\n\r\n'],
    // Neither is read to its end, which never comes.
    ['Content-Length: 999999999', 'a'],
    ['Transfer-Encoding: chunked', ...Array.from({ length: 20 }, () => chunk(100))],
  ] as const)
    await (await send(head, ...words)).isRead
  expect(read).toEqual(Array(4).fill('too large'))
})

test('who leaves in the middle is told nothing', async () => {
  const isAsked = once(server, 'request')
  const { socket, isRead } = await send('Content-Length: 50', 'half of i')
  await isAsked
  socket.destroy()
  await isRead
  expect(read).toEqual(['gone'])
})
