import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OlderFiles } from './older-files.ts'

const newest = '000002-bbbbbbbbbb'
let project: string
let server: Server

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'reticule-older-'))
  const put = (file: string, words: string) => {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    writeFileSync(join(project, file), words)
  }
  put('editions/000001-aaaaaaaaaa/site/media/kept.1234567890.avif', 'of an earlier edition')
  put('editions/000001-aaaaaaaaaa/site/_next/static/chunks/a.js', 'a script')
  put('editions/000001-aaaaaaaaaa/site/about.html', 'an earlier page')
  put(`editions/${newest}/site/index.html`, 'a page')
  put('public/media/coming.1234567890.avif', 'of a story that is yet to appear')
  put('public/robots.html', 'no picture')
})
afterEach(async () => {
  await new Promise((done) => server.close(done))
  rmSync(project, { recursive: true })
})

async function respond(path: string, showsPreviews: boolean): Promise<Response> {
  const files = new OlderFiles(project, newest, showsPreviews)
  server = createServer((request, response) => files.send(path, request, response, () => response.writeHead(404).end()))
  await new Promise<void>((done) => server.listen(0, done))
  const { port } = server.address() as AddressInfo
  return fetch(`http://localhost:${port}${path}`, { headers: { connection: 'close' }, redirect: 'manual' })
}

/** What is answered at a path: words, or nothing. */
async function ask(path: string, showsPreviews: boolean): Promise<string | undefined> {
  const answer = await respond(path, showsPreviews)
  return answer.ok ? answer.text() : undefined
}

test('a picture that an earlier page names is sent from its edition, and no page of it', async () => {
  expect(await ask('/media/kept.1234567890.avif', false)).toBe('of an earlier edition')
  await new Promise((done) => server.close(done))
  expect(await ask('/about.html', false)).toBeUndefined()
})

test.each(['/_next/static/chunks', '/_next/static/chunks/a.js/b', `/media/${'a/'.repeat(2000)}`])(
  '%s is no file of an earlier edition',
  async (path) => {
    expect((await respond(path, false)).status).toBe(404)
  },
)

test('a picture of a story that is yet to appear is sent where previews are shown, and nowhere else', async () => {
  expect(await ask('/media/coming.1234567890.avif', false)).toBeUndefined()
  await new Promise((done) => server.close(done))
  expect(await ask('/media/coming.1234567890.avif', true)).toBe('of a story that is yet to appear')
  await new Promise((done) => server.close(done))
  expect(await ask('/robots.html', true)).toBeUndefined()
})
