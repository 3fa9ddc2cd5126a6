/** A small edition, asked by hand. Nothing here is rendered by Next. */
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestMagazine, testMagazine } from '../../tests/fakes/edition.ts'
import { answerFrom } from './answers.ts'
import { serveEdition } from './served-edition.ts'

let magazine: TestMagazine
let server: Server
beforeEach(async () => {
  magazine = testMagazine()
  const texts = { '/stories/日': 'day', '/stories/é': 'a letter', '/stories/it’s "a"': 'quoted', '/stories/100%': 'whole' }
  const redirects = { '/stories/former': '/stories/日', '/stories/broken': '/stories/a\r\nSet-Cookie: a=b' }
  const { id } = await magazine.print(texts, { redirects, leading: { '/letters/latest': '/letters/hermès' } })
  const edition = serveEdition(magazine.project, id)
  const nobody = () => Promise.reject(new Error('nothing is rendered here'))
  const answer = answerFrom(
    () => edition,
    nobody,
    () => '127.0.0.1',
  )
  server = createServer((request, response) => {
    answer(request, response).catch((problem) => response.writeHead(500).end(String(problem)))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(magazine.project, { recursive: true })
})

test.each([
  ['/stories/%E6%97%A5/', 308, '/stories/%E6%97%A5'],
  ['/stories/%E6%97%A5/?a=%E6%97%A5&b', 308, '/stories/%E6%97%A5?a=%E6%97%A5&b'],
  ['/stories/%C3%89', 308, '/stories/%C3%A9'],
  ['/stories/it%E2%80%99s%20%22a%22/', 308, '/stories/it%E2%80%99s%20%22a%22'],
  ['/stories/100%25/', 308, '/stories/100%25'],
  ['/stories/former', 308, '/stories/%E6%97%A5'],
  ['/stories/broken', 308, '/stories/a%0D%0ASet-Cookie%3A%20a%3Db'],
  ['/letters/latest', 307, '/letters/herm%C3%A8s'],
  ['/letters/text.0a1b2c.woff2', 308, '/fonts/text.0a1b2c.woff2'],
])('%s leads, with %i, to an address that is written as addresses are: %s', async (path, status, location) => {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual([status, location, null])
})
