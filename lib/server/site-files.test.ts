/** A small site of its own, sent by a real server. tests/journeys/conditions.spec.ts holds the same against nginx. */
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesBelow } from '../press/files.ts'
import { SiteFiles } from './site-files.ts'

const html = `<!DOCTYPE html><p>${'a small bag '.repeat(100)}`
const picture = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 256))
const changed = new Date('2026-11-14T09:00:00Z')

let site: string
let server: Server
let origin: string

function put(name: string, bytes: string | Buffer) {
  mkdirSync(join(site, name, '..'), { recursive: true })
  writeFileSync(join(site, name), bytes)
  utimesSync(join(site, name), changed, changed)
}

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'site-'))
  put('stories/a.html', html)
  put('stories/a.html.br', brotliCompressSync(html))
  put('stories/a.html.gz', gzipSync(html))
  put('media/bag.avif', picture)
  put('.well-known/security.txt', 'Contact: mailto:a@example.com\n')
  put('gone.txt', 'soon')
  put('late.txt', 'late')
  put('media/large.avif', Buffer.alloc(5_000_000))
  const files = new SiteFiles(site, new Set(filesBelow(site)), { 'stories/a.html': "default-src 'none'" })
  server = createServer((request, response) => {
    const path = request.url ?? ''
    const name = files.find(path)
    if (name === undefined) return response.writeHead(404).end()
    files.send(name, path, request, response, ({ status, headers }) => {
      for (const header of response.getHeaderNames()) response.removeHeader(header)
      response.writeHead(status, headers).end()
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(site, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(origin + path, { method, headers: { 'accept-encoding': 'identity', ...headers } })

test('a page is sent at its one address, with its policy, in the encoding that a browser takes', async () => {
  const plain = await get('/stories/a')
  expect(Object.fromEntries(plain.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'public, max-age=60, must-revalidate',
    vary: 'Accept-Encoding',
  })
  expect(await plain.text()).toBe(html)
  for (const [accept, encoding] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['deflate', null],
  ] as const) {
    const answer = await get('/stories/a', { 'accept-encoding': accept })
    expect(answer.headers.get('content-encoding'), accept).toBe(encoding)
    expect(await answer.text(), accept).toBe(html)
  }
  for (const other of ['/stories/a.html', '/stories/a.html.br', '/stories/b', '/stories', '/']) {
    const status = (await get(other)).status
    expect([other, status]).toEqual([other, other.endsWith('.br') ? 200 : 404])
  }
  expect((await get('/.well-known/security.txt')).headers.get('content-type')).toBe('text/plain; charset=utf-8')
})

const etag = async () => (await get('/media/bag.avif')).headers.get('etag') ?? ''
const asDate = changed.toUTCString()

test.each<[string, (etag: string) => Record<string, string>, number, string | null]>([
  ['the first bytes', () => ({ range: 'bytes=0-99' }), 206, 'bytes 0-99/1000'],
  ['the last five bytes', () => ({ range: 'bytes=-5' }), 206, 'bytes 995-999/1000'],
  ['from a byte on', () => ({ range: 'bytes=990-' }), 206, 'bytes 990-999/1000'],
  ['more than there is', () => ({ range: 'bytes=990-2000' }), 206, 'bytes 990-999/1000'],
  ['backwards', () => ({ range: 'bytes=5-1' }), 416, 'bytes */1000'],
  ['behind the end', () => ({ range: 'bytes=1000-' }), 416, 'bytes */1000'],
  ['another unit', () => ({ range: 'lines=0-5' }), 200, null],
  ['no range', () => ({ range: 'bytes=a-b' }), 200, null],
  ['two parts, which nobody needs', () => ({ range: 'bytes=0-1,5-6' }), 200, null],
  ['a part of this very file', (tag) => ({ range: 'bytes=0-9', 'if-range': tag }), 206, 'bytes 0-9/1000'],
  ['a part of another file', () => ({ range: 'bytes=0-9', 'if-range': '"other"' }), 200, null],
  ['a part of the file of that day', () => ({ range: 'bytes=0-9', 'if-range': asDate }), 206, 'bytes 0-9/1000'],
  ['a part of the file of another day', () => ({ range: 'bytes=0-9', 'if-range': new Date('2027-01-01').toUTCString() }), 200, null],
  ['what one has', (tag) => ({ 'if-none-match': tag }), 304, null],
  ['what one has, among others', (tag) => ({ 'if-none-match': `"other", W/${tag}` }), 304, null],
  ['anything', () => ({ 'if-none-match': '*' }), 304, null],
  ['what one has not', () => ({ 'if-none-match': '"other"' }), 200, null],
  ['what one has since then', () => ({ 'if-modified-since': asDate }), 304, null],
  ['what one has from before', () => ({ 'if-modified-since': new Date('2020-01-01').toUTCString() }), 200, null],
  ['a date that is none', () => ({ 'if-modified-since': 'yesterday' }), 200, null],
  ['only this', (tag) => ({ 'if-match': tag }), 200, null],
  ['only another', () => ({ 'if-match': '"other"' }), 412, null],
  ['only if unchanged since before', () => ({ 'if-unmodified-since': new Date('2020-01-01').toUTCString() }), 412, null],
])('%s', async (_, headersFor, status, range) => {
  const answer = await get('/media/bag.avif', headersFor(await etag()))
  expect([answer.status, answer.headers.get('content-range')]).toEqual([status, range])
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (status === 200) expect(bytes.equals(picture)).toBe(true)
  const [, from = '0', to = '0'] = /(\d+)-(\d+)/.exec(range ?? '') ?? []
  if (status === 206) expect(bytes.equals(picture.subarray(Number(from), Number(to) + 1))).toBe(true)
})

test('a file changed at the very end of a second is of that second, and not of the one to come', async () => {
  const second = changed.getTime() / 1000
  utimesSync(join(site, 'late.txt'), second + 0.9998, second + 0.9998)
  const { headers } = await get('/late.txt')
  expect([headers.get('last-modified'), headers.get('etag')]).toEqual([changed.toUTCString(), `"${second.toString(16)}-4"`])
})

test('HEAD is told the whole length, whatever part it names', async () => {
  const answer = await get('/media/bag.avif', { range: 'bytes=0-9' }, 'HEAD')
  expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '1000'])
})

test('a file that is gone is told as one, and the next is sent', async () => {
  unlinkSync(join(site, 'gone.txt'))
  expect((await get('/gone.txt')).status).toBe(404)
  expect((await get('/media/bag.avif')).status).toBe(200)
})

test.runIf(process.platform === 'linux')('a hundred downloads that are broken off leave no file open', async () => {
  const open = () => readdirSync('/proc/self/fd').length
  const before = open()
  await Promise.all(
    Array.from({ length: 100 }, async () => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
      socket.write('GET /media/large.avif HTTP/1.1\r\nHost: localhost\r\n\r\n')
      await once(socket, 'data')
      socket.destroy()
    }),
  )
  await expect.poll(open).toBeLessThan(before + 10)
  expect((await get('/media/bag.avif')).status).toBe(200)
})
