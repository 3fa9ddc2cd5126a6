/** The newsletter as programs meet it: one server of ours over a real Postgres and a real SMTP server, both of this test. */
import { type ChildProcess, spawn } from 'node:child_process'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { type Opened, openDatabase } from '../../lib/db/database.ts'
import { change, findSubscriber } from '../../lib/newsletter/store.ts'
import { TestNewsletter } from '../fakes/post.ts'
import { TestSmtp } from '../fakes/smtp.ts'
import { freePort, type PostgresServer, postgresServer } from '../fakes/stores.ts'
import { limits } from '../limits'

// Some wait for a mail worker that has come to look seldom: nothing here measures time.
test.describe.configure({ mode: 'serial' })

let postgres: PostgresServer
let smtp: TestSmtp
let server: ChildProcess
let opened: Opened
let news: TestNewsletter
let origin: string
let request: APIRequestContext

test.beforeAll(async ({ playwright }) => {
  postgres = await postgresServer()
  smtp = new TestSmtp()
  await smtp.start()
  const port = await freePort()
  origin = `http://localhost:${port}`
  server = spawn(process.execPath, ['scripts/run.mjs', 'serve'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      SITE_URL: 'http://localhost:3000',
      DATABASE_URL: postgres.url,
      SMTP_URL: smtp.url,
      TRUSTED_PROXY: '127.0.0.1,::1',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  opened = await openDatabase({ url: postgres.url, folder: '' })
  news = new TestNewsletter(opened.db)
  request = await playwright.request.newContext({ baseURL: origin, maxRedirects: 0 })
  await expect
    .poll(
      () =>
        request.get('/readyz').then(
          (answer) => answer.status(),
          () => 0,
        ),
      { timeout: limits.fact },
    )
    .toBe(200)
})
test.afterAll(async () => {
  await request.dispose()
  const end = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await end
  await opened.close()
  await postgres.remove()
  await smtp.stop()
})

let networks = 0
/** The form, each time from another network. */
const ask = (email: string, more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  request.post('/newsletter/subscribe', { form: { email, ...more }, headers: { 'x-forwarded-for': `198.51.${++networks}.1`, ...headers } })

const arrivals = (address: string, count: number) => expect.poll(() => smtp.to(address).length).toBe(count)
const codeOf = (address: string) => /^Subject: (\d{6})/m.exec(smtp.to(address).at(-1)?.text ?? '')?.[1] ?? ''
const toOf = (location = '') => new URL(location, origin).searchParams.get('to') ?? ''

async function join(address: string) {
  const { location } = (await ask(address)).headers()
  await arrivals(address, 1)
  const answer = await request.post('/newsletter/confirm', { form: { to: toOf(location), code: codeOf(address) } })
  expect([answer.status(), answer.headers().location]).toEqual([303, '/newsletter/joined'])
  await arrivals(address, 2)
}

const idOf = async (address: string) => (await findSubscriber(opened.db, { address }))?.id ?? ''

/** Links of the mails to an address, as they stand in the text. */
const linksTo = (address: string) =>
  smtp
    .to(address)
    .flatMap(({ text }) => [
      ...text
        .replaceAll('=\r\n', '')
        .replaceAll('=3D', '=')
        .matchAll(/http:\/\/localhost:3000(\/[^\s"<>]*)/g),
    ])
    .map(([, path = '']) => path.replaceAll('&amp;', '&'))

test('new, pending, active, left and suppressed addresses are answered alike: status, headers, size, and no cookie', async () => {
  const kinds = ['new', 'pending', 'active', 'left', 'suppressed'].map((kind) => `${kind}@example.com`.padStart(24, 'x'))
  const [, pending = '', active = '', left = '', suppressed = ''] = kinds
  await ask(pending)
  for (const address of [active, left, suppressed]) await join(address)
  await change(opened.db, await idOf(left), 'leave', new Date())
  await change(opened.db, await idOf(suppressed), 'bounce', new Date())
  const shapes = []
  for (const address of kinds) {
    const answer = await ask(address)
    const { date: _, location = '', ...headers } = answer.headers()
    expect(location).toMatch(/^\/newsletter\/confirm\?to=[\w-]{43}$/)
    const page = await request.get(location)
    const text = (await page.text()).replaceAll(toOf(location), '').replaceAll(/nonce[^ >]*?"?[\w+/=\\-]{22,}"?/g, '')
    shapes.push({ status: answer.status(), headers, body: (await answer.body()).length, page: page.status(), text })
  }
  for (const shape of shapes) expect(shape).toEqual(shapes[0])
})

test('GET and HEAD on every address of every mail leave the store as it was, byte for byte', async () => {
  const address = 'reader@example.com'
  await join(address)
  const links = linksTo(address)
  expect(new Set(links.map((link) => link.split('?')[0]))).toEqual(
    new Set(['/newsletter/confirm', '/newsletter', '/newsletter/leave', '/newsletter/me', '/letters/latest']),
  )
  const before = await news.everything()
  for (const link of [...links, ...links.map((link) => link.replace('/me?', '/me/export?'))]) {
    expect((await request.get(link)).status(), link).toBeLessThan(400)
    expect((await request.head(link)).status(), link).toBeLessThan(400)
  }
  expect(await news.everything()).toBe(before)
})

test('the one-click POST works without a cookie, twice', async () => {
  const address = 'oneclick@example.com'
  await join(address)
  const leave = linksTo(address).find((link) => link.startsWith('/newsletter/leave')) ?? ''
  for (let click = 0; click < 2; click++) {
    const answer = await request.post(leave, { multipart: { 'List-Unsubscribe': 'One-Click' } })
    expect(answer.status()).toBe(200)
  }
  await arrivals(address, 3)
  expect(await news.stateOf(address)).toBe('left')
  const forged = await request.post(
    leave.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')),
    { form: { 'List-Unsubscribe': 'One-Click' } },
  )
  expect(forged.status()).toBe(404)
})

test('what is not a form of ours is refused with its status and a page, and nothing is kept', async () => {
  const before = await news.everything()
  const post = (data: string | Buffer, headers: Record<string, string> = {}) =>
    request.post('/newsletter/subscribe', { data, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } })
  const ok = 'email=ann%40example.com'
  const cases: readonly (readonly [number, RegExp, ReturnType<typeof post>])[] = [
    [422, /Enter your email address, like name@example\.com/, post('email=ann')],
    [422, /Enter your email address/, post('')],
    [422, /Enter your email address/, post(`email=${'a'.repeat(400)}%40example.com`)],
    [422, /Enter your email address/, post('email=ann%40example.com%0D%0ABcc%3A%20bob%40example.com')],
    [422, /Enter your email address/, post('email=%22ann%22%40example.com')],
    [422, /Enter your email address/, post('email=ann(x)%40example.com')],
    [422, /Enter your email address/, post('email=%F0%9F%91%9C%40example.com')],
    [415, /what arrived was not a form/, post('{}', { 'content-type': 'application/json' })],
    [415, /what arrived was not a form/, post('x', { 'content-type': 'text/plain' })],
    [413, /[Mm]ore was sent than a form/, post(`email=${'a'.repeat(17_000)}`)],
    [403, /it came from another site/, post(ok, { origin: 'https://evil.example' })],
    [403, /it came from another site/, post(ok, { origin: 'null' })],
    [403, /it came from another site/, post(ok, { 'sec-fetch-site': 'cross-site' })],
    [422, /Enter the six digits/, request.post('/newsletter/confirm', { form: { to: 'x', code: '123456' } })],
    [404, /leads to nobody/, request.post('/newsletter/confirm', { form: { link: 'x' } })],
    [404, /leads to nobody/, request.post('/newsletter/leave?who=x', { form: {} })],
    [404, /leads to nobody/, request.post('/newsletter/me?who=x', { form: {} })],
    [404, /leads to nobody/, request.get('/newsletter/leave?who=x')],
    [404, /leads to nobody/, request.get('/newsletter/me?who=x')],
    [404, /leads to nobody/, request.get('/newsletter/me/export?who=x')],
  ]
  for (const [status, words, sent] of cases) {
    const answer = await sent
    const html = await answer.text()
    expect(answer.status(), html.slice(0, 200)).toBe(status)
    expect(html).toMatch(words)
    expect(html).toContain('</footer>')
    expect(answer.headers()['content-security-policy']).toContain("default-src 'none'")
  }
  for (const path of ['/newsletter/leave?who=x', '/newsletter/me?who=x', '/newsletter/me/export?who=x']) {
    const head = await request.head(path)
    expect([head.status(), head.headers()['x-page']], path).toEqual([404, undefined])
  }
  expect(await news.everything()).toBe(before)
})

test('what looks like a program’s is asked once more, keeps what was typed, and has not been kept', async () => {
  const before = await news.everything()
  const programs: readonly Record<string, string>[] = [{ website: 'https://spam.example' }, { took: '3' }]
  for (const more of programs) {
    const answer = await ask('program@example.com', more)
    expect(answer.status()).toBe(200)
    expect(await answer.text()).toMatch(/Press the button once more[\s\S]*value="program@example\.com"/)
  }
  expect(await news.everything()).toBe(before)
})

test('no answer about a subscriber is kept by anybody on its way', async () => {
  const address = 'unkept@example.com'
  await join(address)
  const [who = ''] = linksTo(address).filter((link) => link.startsWith('/newsletter/me?'))
  const [leave = ''] = linksTo(address).filter((link) => link.startsWith('/newsletter/leave?'))
  const reads = [who, who.replace('/me?', '/me/export?'), leave, '/newsletter/me?who=x', '/newsletter/confirm?to=x']
  const sends = [leave, '/newsletter/leave?who=x', '/newsletter/confirm', '/newsletter/subscribe', who]
  const answers = [...reads.map((path) => request.get(path)), ...reads.map((path) => request.head(path))]
  for (const path of sends) answers.push(request.post(path, { form: {} }))
  for (const answer of await Promise.all(answers)) expect(answer.headers()['cache-control'], answer.url()).toBe('no-store')
})

test('a code is worth five tries, and one use', async () => {
  const address = 'guess@example.com'
  const to = toOf((await ask(address)).headers().location)
  await arrivals(address, 1)
  const code = codeOf(address)
  const wrong = code === '000000' ? '111111' : '000000'
  const type = async (typed: string) => (await request.post('/newsletter/confirm', { form: { to, code: typed } })).status()
  for (let tries = 0; tries < 5; tries++) expect(await type(wrong)).toBe(422)
  expect(await type(code)).toBe(422)
  expect(await news.stateOf(address)).toBe('pending')
})

test('many sign-ups from one network get their codes later, too many are told to wait, those from another are taken', async () => {
  const headers = { 'x-forwarded-for': '192.0.2.77' }
  const answers = []
  for (let n = 0; n < 101; n++) answers.push(await ask(`many${n}@example.com`, {}, headers))
  const later = answers.map((answer) => answer.headers().location?.endsWith('&later='))
  expect(answers.map((answer) => answer.status())).toEqual([...Array.from({ length: 100 }, () => 303), 429])
  expect(later.filter((is) => is === false)).toHaveLength(20)
  const page = await request.get(answers[50]?.headers().location ?? '')
  expect(await page.text()).toContain('its code follows theirs')
  const limited = await ask('many@example.com', {}, { 'x-forwarded-for': '192.0.2.1' })
  expect(limited.status()).toBe(429)
  expect(await limited.text()).toMatch(/value="many@example\.com"/)
  expect((await ask('other@example.com', {}, { 'x-forwarded-for': '192.0.3.77' })).status()).toBe(303)
  // The last turn comes, too.
  await expect.poll(() => smtp.to('many99@example.com').length, { timeout: limits.fact }).toBe(1)
})

test('while the mail server refuses us /readyz says so in a word, and a reader’s code comes once it is mended', async () => {
  smtp.manner = { at: 'mail', says: '530 5.7.0 authentication required' }
  expect((await ask('waits@example.com')).status()).toBe(303)
  const readyz = async () => {
    const answer = await request.get('/readyz')
    return `${answer.status()} ${await answer.text()}`
  }
  await expect
    .poll(readyz, { timeout: limits.fact })
    .toMatch(/^503 not ready\nmail: stopped, login refused, 1 waiting\nedition: [\w-]+, \d+ s old\n$/)
  smtp.manner = 'take'
  await expect.poll(() => smtp.to('waits@example.com').length, { timeout: limits.fact }).toBe(1)
  await expect
    .poll(readyz, { timeout: limits.fact })
    .toMatch(/^200 ready, \d+ stories\nedition: [\w-]+, \d+ s old\nstore: in order\nmail: in order, 0 waiting\n$/)
})

test('while the store is away a reader is told so with 503, keeps what was typed, and reads on; then it is back', async () => {
  await join('away@example.com')
  const links = linksTo('away@example.com').filter((link) => /\/(leave|me)\?/.test(link))
  expect(links.length).toBeGreaterThan(1)
  await postgres.stop()
  for (const link of links)
    for (const answer of [await request.get(link), await request.post(link, { form: {} })]) {
      expect(answer.status(), link).toBe(503)
      expect(await answer.text()).toContain('This does not answer just now')
    }
  const code = await request.post('/newsletter/confirm', { form: { to: 'x'.repeat(43), code: '123 456' } })
  expect(code.status()).toBe(503)
  expect(await code.text()).toMatch(/value="123 456"/)
  const answer = await ask('patient@example.com')
  expect(answer.status()).toBe(503)
  expect(await answer.text()).toMatch(/value="patient@example\.com"/)
  expect((await request.get('/readyz')).status()).toBe(503)
  expect((await request.get('/stories/one-millimetre-short')).status()).toBe(200)
  await postgres.start()
  await expect.poll(async () => (await ask('patient@example.com')).status(), { timeout: limits.fact }).toBe(303)
  await expect.poll(() => smtp.to('patient@example.com').length, { timeout: limits.fact }).toBe(1)
})
