/** Requests that nobody sends by reading: every one is answered with 200, 3xx or 4xx, and nothing of it is kept. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { ask, heard, open } from './raw'
import { behindPort, frontPort } from './servers'
import { build, manifest, routes } from './shown'
import { expect, test } from './test'

const ports = [behindPort, frontPort]

/** A route with something in the place of its parameters. */
const filled = (route: string, word: string) => route.replace(/\[[^\]]+\]+/g, word).replace('/[', '/')

const odd: readonly string[] = [
  ...[
    '%ff',
    '%00',
    '%0d%0aSet-Cookie:%20a',
    '%E0%A4',
    '%E6%97%A5/',
    '100%',
    '%zz',
    '..%2f..%2fpackage.json',
    '%2e%2e',
    '%5c',
    '%252e%252e',
  ],
  ...['.', '..', '...', '*', '~', '-', '_', 'constructor', '__proto__', 'hasOwnProperty', 'index', 'null', 'undefined', 'NaN'],
  ...['bücher', '👜', '%F0%9F%91%9C', '%e2%80%ae', 'a%CC%8A', '%EF%BB%BF', ' a', '%20', '+', ';a=b', ':', '@', '$&', "'", '(a)', '[a]'],
  ...['1', '01', '-1', '1e9', '0x1', '9007199254740993', 'page', 'feed.xml', 'card.png', 'a.html', 'a.rsc', 'a.json', '.env', '.git'],
  ...['a'.repeat(255), 'a'.repeat(256), 'a'.repeat(3000), '%61'.repeat(200), '%F0%9F%91%9C'.repeat(100)],
]

/** Whether an answer is one that a stranger may have: never 5xx, never nothing. */
const isSound = (status: number) => status >= 200 && status < 500

test('every route answers odd names, queries and methods with 200, 3xx or 4xx, by both servers', async () => {
  expect(routes.length).toBeGreaterThan(40)
  const failed: string[] = []
  const check = async (port: number, line: string, headers: readonly string[] = [], body = '') => {
    const { status } = await ask(port, line, headers, body)
    if (!isSound(status)) failed.push(`${port} ${line.slice(0, 200)} ${headers.join(' ')} → ${status}`)
  }
  for (const route of routes) {
    const isOpen = route.includes('[')
    // Next's own addresses are tried as they stand, too.
    const lines = isOpen ? odd.map((word) => `GET ${filled(route, word)}`) : [`GET ${route}`]
    const queries = [
      '?',
      '?a&a',
      '?to=a&to=b',
      '?who=x&who=y',
      '?problem=x&problem=y&email=a&email=b',
      '?to=%00',
      '?to=%ff',
      '?%',
      '?__proto__=a',
    ]
    const asked = queries.map((query) => `GET ${filled(route, 'a')}${query}`)
    const methods = ['HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'].map(
      (method) => `${method} ${filled(route, 'a')}`,
    )
    for (const line of [...lines, ...asked, ...methods]) await check(behindPort, line)
    // nginx stands in front of the same answers: what it makes of names is its own.
    for (const line of [...lines.slice(0, 12), ...asked, ...methods]) await check(frontPort, line)
  }
  const handlers = build.manifest.routes.flatMap(({ name, isPage }) => (!isPage && manifest.asked.includes(name) ? [name] : []))
  expect(handlers).toContain('/newsletter/leave')
  const forms = [
    '',
    'a',
    'email=%00',
    'code=%00&to=%00',
    'link=%00',
    'link=%ff',
    'email=a&email=b',
    '%',
    '=&=',
    'who=%00&email=%00',
    'to='.padEnd(9000, 'a'),
  ]
  for (const route of handlers)
    for (const query of ['', '?who=%00', '?who=a&who=b', `?who=${'a'.repeat(2000)}`])
      for (const form of forms)
        await check(
          behindPort,
          `POST ${route}${query}`,
          ['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${form.length}`],
          form,
        )
  expect(failed).toEqual([])
})

test('targets and requests made of random parts are answered so as well', async () => {
  const part = fc.oneof(fc.constantFrom(...odd), fc.constantFrom(...routes.flatMap((route) => route.split('/'))), fc.string())
  const target = fc
    .tuple(fc.array(part, { maxLength: 5 }), fc.option(fc.webQueryParameters()))
    .map(([parts, query]) => `/${parts.join('/')}${query === null ? '' : `?${query}`}`.replace(/[\r\n ]/g, '%20'))
  const method = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'OPTIONS')
  const header = fc.constantFrom(
    ...['rsc: 1', 'next-action: a', 'next-router-prefetch: 1', 'x-middleware-subrequest: proxy', 'x-nextjs-data: 1', 'x-page: /privacy'],
    ...['range: bytes=5-1', 'range: bytes=-5', 'if-none-match: a', 'if-modified-since: a', 'accept-encoding: a;q=b', 'accept: */*;q=2'],
    ...['x-forwarded-for: a', 'x-forwarded-host: example.com', 'upgrade: websocket', 'expect: a', 'cookie: __prerender_bypass=a', 'te: a'],
  )
  await fc.assert(
    fc.asyncProperty(method, target, fc.array(header, { maxLength: 3 }), async (by, to, headers) => {
      for (const port of ports) expect(isSound((await ask(port, `${by} ${to}`, headers)).status), `${port}: ${by} ${to}`).toBe(true)
    }),
    { numRuns: 400, endOnFailure: true },
  )
})

test('what is no request ends with 4xx or the connection, and the next one is answered', async () => {
  const words = [
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'GET * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'CONNECT example.com:443 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'GET http://[::1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: localhost\r\nHost: other\r\nConnection: close\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`,
    `GET /${'a'.repeat(6000)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    `GET /${'a'.repeat(60_000)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    'POST /newsletter/leave HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    'POST /newsletter/leave HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: -1\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  ]
  for (const port of ports)
    for (const word of words) {
      const socket = await open(port)
      const answer = heard(socket)
      socket.end(word)
      const { status } = await answer
      // 505 is what nginx says of a version that nobody speaks.
      expect(status === 0 || status === 505 || isSound(status), `${port}: ${word.slice(0, 80)} → ${status}`).toBe(true)
      expect((await ask(port, 'GET /about')).status).toBe(200)
    }
})

test('only what is meant to be asked can be: no images made to order, no data of the framework, no actions', async () => {
  for (const port of ports) {
    for (const path of [
      '/_next/image?url=%2Ficon.svg&w=640&q=75',
      '/_next/image?url=%2Fmedia%2Fa.avif&w=3840&q=100',
      '/_next/data/build/about.json',
      '/_next/static/chunks/../../server/app.js',
      '/_next/webpack-hmr',
      '/about.rsc',
      '/fit.rsc',
      '/_not-found',
      '/_global-error',
      '/500',
    ])
      expect((await ask(port, `GET ${path}`)).status, `${port}: ${path}`).toBeGreaterThanOrEqual(400)
    for (const path of ['/fit', '/about', '/stories/nothing']) {
      const [plain, asked] = [await ask(port, `GET ${path}`), await ask(port, `GET ${path}`, ['rsc: 1', 'next-router-state-tree: %5B%5D'])]
      expect([asked.status, /text\/html/.test(asked.head)], path).toEqual([plain.status, true])
    }
    const action = await ask(port, 'POST /fit', ['next-action: 0123', 'Content-Type: text/plain', 'Content-Length: 2'], '[]')
    expect(action.status).toBe(405)
    expect(action.head).toContain('allow: get, head')
    // Nobody waits on a connection that was to become another protocol's.
    expect((await ask(port, 'GET /about', ['Upgrade: websocket'])).status).toBe(200)
  }
})

test('a body is 16 KB or nothing, whatever it is sent to, with its length or without', async () => {
  const long = 'a'.repeat(17_000)
  const chunked = `${long.length.toString(16)}\r\n${long}\r\n0\r\n\r\n`
  for (const port of ports)
    for (const path of ['/newsletter/subscribe', '/newsletter/leave?who=x', '/newsletter/me', '/newsletter/confirm'])
      for (const [headers, body] of [
        [['Content-Length: 17000'], long],
        [['Transfer-Encoding: chunked'], chunked],
      ] as const) {
        const answer = await ask(port, `POST ${path}`, ['Content-Type: application/x-www-form-urlencoded', ...headers], body)
        expect(answer.status, `${port}: ${path} ${headers[0]}`).toBe(413)
        expect(answer.body).toContain('More was sent than a form of ours can hold')
      }
})

/** Every file that Next may write while it serves. */
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()

const kept = () => ['builds', 'editions'].flatMap(files)

test('fifty strangers at every address that holds a name leave nothing behind', async () => {
  const open = routes.filter((route) => route.includes('['))
  expect(open).toEqual(expect.arrayContaining(['/gone/[slug]', '/stories/[slug]/card.png', '/stories/[slug]']))
  const before = kept()
  for (const route of open)
    for (let stranger = 0; stranger < 50; stranger++) {
      const address = filled(route, `${'x'.repeat(1 + (stranger % 20))}${stranger}`)
      const { status, head } = await ask(behindPort, `GET ${address}`)
      expect(status, address).toBe(404)
      expect(head, address).toMatch(/cache-control: no-(cache|store)/)
    }
  // One story, written in as many ways as it takes, is one story.
  for (let letter = 0; letter < 20; letter++) {
    const name = [...'where-the-small-bags-went-on-sale']
      .map((sign, at) => (at === letter ? `%${sign.charCodeAt(0).toString(16)}` : sign))
      .join('')
    expect((await ask(behindPort, `GET /stories/${name}`)).status).toBe(200)
  }
  expect(kept()).toEqual(before)
})

test('one network asks a hundred questions in twenty seconds, and is told to wait; another goes on', async () => {
  const question = 'GET /fit?bag=le-petit-chiquito&measured=inside&object=eur-1'
  const from = (address: string) => ask(behindPort, question, [`X-Forwarded-For: ${address}`])
  const answers = []
  while (answers.length < 500 && answers.at(-1)?.status !== 429)
    answers.push(...(await Promise.all(Array.from({ length: 10 }, (_, at) => from(`203.0.113.${at}`)))))
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(100)
  const last = answers.at(-1)
  expect(last?.status).toBe(429)
  expect(last?.head).toMatch(/cache-control: no-store/)
  expect(last?.head).toMatch(/retry-after: 20/)
  expect(last?.body).toContain('more questions than we can weigh at once')
  expect((await from('198.51.100.1')).status).toBe(200)
  // The form itself is read as ever.
  expect((await ask(behindPort, 'GET /fit', ['X-Forwarded-For: 203.0.113.1'])).status).toBe(200)
})
