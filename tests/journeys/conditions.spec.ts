/** Parts of files and conditions on them (RFC 9110, 13 and 14): our server and nginx answer alike. */
import { ask } from './raw'
import { behindPort, frontPort } from './servers'
import { expect, test } from './test'

const past = new Date('2020-01-01').toUTCString()
const future = new Date('2037-01-01').toUTCString()

/** By what is asked: headers, made of the file's validators, and the status that both give. */
const table: readonly (readonly [what: string, headers: (etag: string, date: string) => readonly string[], status: number])[] = [
  ['all of it', () => [], 200],
  ['the first bytes', () => ['Range: bytes=0-99'], 206],
  ['the last five', () => ['Range: bytes=-5'], 206],
  ['from a byte on', () => ['Range: bytes=100-'], 206],
  ['past the end', () => ['Range: bytes=0-99999999'], 206],
  ['backwards', () => ['Range: bytes=5-1'], 416],
  ['behind the end', () => ['Range: bytes=99999999-'], 416],
  ['another unit', () => ['Range: lines=0-5'], 200],
  ['two parts', () => ['Range: bytes=0-1,5-6'], 200],
  ['a part of this file', (etag) => ['Range: bytes=0-9', `If-Range: ${etag}`], 206],
  ['a part of another file', () => ['Range: bytes=0-9', 'If-Range: "other"'], 200],
  ['a part of the file of its day', (_, date) => ['Range: bytes=0-9', `If-Range: ${date}`], 206],
  ['a part of the file of another day', () => ['Range: bytes=0-9', `If-Range: ${future}`], 200],
  ['what one has', (etag) => [`If-None-Match: ${etag}`], 304],
  ['what one has, fetched anew', (etag) => [`If-None-Match: ${etag}`, 'Cache-Control: no-cache'], 304],
  ['what one has, among others', (etag) => [`If-None-Match: "other", ${etag}`], 304],
  ['what one has, weakly', (etag) => [`If-None-Match: W/${etag}`], 304],
  ['anything', () => ['If-None-Match: *'], 304],
  ['what one has not', () => ['If-None-Match: "other"'], 200],
  ['what one has not, of that day', (_, date) => ['If-None-Match: "other"', `If-Modified-Since: ${date}`], 200],
  ['what has changed since then', (_, date) => [`If-Modified-Since: ${date}`], 304],
  ['what has changed since later', () => [`If-Modified-Since: ${future}`], 304],
  ['what has changed since before', () => [`If-Modified-Since: ${past}`], 200],
  ['only this', (etag) => [`If-Match: ${etag}`], 200],
  ['only another', () => ['If-Match: "other"'], 412],
  ['only if it is as it was', (_, date) => [`If-Unmodified-Since: ${date}`], 200],
  ['only if it is as before', () => [`If-Unmodified-Since: ${past}`], 412],
]

const headerIn = (head: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1]?.trim()
const told = ['etag', 'last-modified', 'content-range', 'content-length', 'content-encoding', 'content-type']

test('parts and conditions are answered alike by both, and an error is never kept', async ({ request }) => {
  const html = await (await request.get('/stories/one-millimetre-short')).text()
  const [picture = ''] = /\/media\/[^" ]+\.avif/.exec(html) ?? []
  for (const [path, coding] of [
    ['/about', 'identity'],
    ['/about', 'br'],
    ['/about', 'gzip'],
    ['/feed.xml', 'identity'],
    [picture, 'identity'],
  ] as const) {
    const accept = `Accept-Encoding: ${coding}`
    const { head } = await ask(behindPort, `GET ${path}`, [accept])
    const original = /^etag: (.*)$/m.exec(head)?.[1]?.trim() ?? ''
    const day = new Date(headerIn(head, 'last-modified') ?? '').toUTCString()
    expect(original, path).toMatch(/^"[\da-f]+-[\da-f]+"$/)
    for (const [what, headers, ofPlain] of table) {
      // Parts are of what lies there, and a compressed file is none that anybody would go on with.
      const status = coding !== 'identity' && [206, 416].includes(ofPlain) ? 200 : ofPlain
      const words = `${what} of ${path} (${coding})`
      const [ours, nginx] = await Promise.all(
        [behindPort, frontPort].map((port) => ask(port, `GET ${path}`, [accept, ...headers(original, day)])),
      )
      expect([ours?.status, nginx?.status], words).toEqual([status, status])
      if (status < 400) {
        const seen = [ours, nginx].map((answer) => told.map((name) => headerIn(answer?.head ?? '', name)?.replace('; charset=utf-8', '')))
        if (status !== 304) expect(seen[0], words).toEqual(seen[1])
        expect(ours?.body === nginx?.body, words).toBe(true)
      } else {
        expect(headerIn(ours?.head ?? '', 'cache-control'), words).toBe('no-store')
        // nginx has settled its headers before it sees that there is no such part.
        if (status !== 416) expect(headerIn(nginx?.head ?? '', 'cache-control'), words).toBeUndefined()
      }
    }
  }
})
