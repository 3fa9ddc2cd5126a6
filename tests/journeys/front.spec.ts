/** nginx with deploy/nginx.conf, and the magazine's own server behind it: two ways to the same magazine. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { kinds } from '../../lib/press/headers.ts'
import { behindPort } from './servers'
import { site } from './shown'
import { expect, test } from './test'

const behind = `http://localhost:${behindPort}`
const compared = ['content-type', 'content-security-policy', ...Object.values(kinds).flatMap((headers) => Object.keys(headers))].map(
  (name) => name.toLowerCase(),
)

/** An answer as it matters to a reader: status, body, and the headers that we set. */
async function answerOf(request: APIRequestContext, url: string) {
  const answer = await request.get(url, { maxRedirects: 0 })
  const headers = answer.headers()
  const seen = Object.fromEntries(
    [...new Set(compared)].map((name) => [name, headers[name]?.toLowerCase().replace('; charset=', ';charset=')]),
  )
  // Where a type leaves it open, nginx says the charset that every file of ours has.
  seen['content-type'] = seen['content-type']?.replace(';charset=utf-8', '')
  return { status: answer.status(), headers: seen, body: await answer.text() }
}

test('a font that a page of before names is found where fonts are now, by both', async ({ request }) => {
  const html = await (await request.get('/')).text()
  const [font = ''] = /\/fonts\/[^"]+\.woff2/.exec(html) ?? []
  expect(font).not.toBe('')
  for (const origin of ['', behind]) {
    const former = await request.get(origin + font.replace('/fonts/', '/letters/'), { maxRedirects: 0 })
    expect([former.status(), new URL(former.headers().location ?? '', behind).pathname]).toEqual([308, font])
  }
})

test('both answer every address alike: pages, feeds, files, what moved and what is not there', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname)
  const html = await (await request.get('/stories/one-millimetre-short')).text()
  const files = [...new Set(html.match(/\/(_next\/static|fonts|media)\/[^" ]+/g))]
  const feeds = ['/feed.xml', '/atom.xml', '/feed.json', '/sections/craft/feed.xml']
  const others = [...feeds, '/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/bags.json', '/bags.csv', '/objects.json']
  const odd = [
    '/nothing-here',
    '/stories/nothing',
    '/sections/craft/9',
    '/topics/nothing',
    '/topics/cards/feed.xml',
    '/desks/measuring/1',
    '/houses/%E0',
    '/bags/',
    '/bags.html',
    '/index',
    '/index.html',
    '/manifest.json',
  ]
  expect(pages.length).toBeGreaterThan(100)
  expect(files.length).toBeGreaterThan(5)
  for (const path of [...pages, ...files, ...others, ...odd, '/manifest.webmanifest', '/icon.svg', '/healthz'])
    expect(await answerOf(request, path), path).toEqual(await answerOf(request, behind + path))
})

test('nothing outside the site can be asked for', async ({ request }) => {
  for (const origin of ['', behind])
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/manifest.json',
      '/media/..%2f..%2f..%2fmanifest.json',
      '/.generated/front/listen.conf',
    ]) {
      const answer = await request.get(origin + path)
      expect([400, 404], path).toContain(answer.status())
      expect(await answer.text(), path).not.toMatch(/policies|"reticule"|listen /)
    }
})

test('what a file of the site is, both send from the edition and not from Next', async ({ request }) => {
  const page = await request.get('/stories/one-millimetre-short')
  expect(await page.text()).toBe(readFileSync(join(site, 'stories/one-millimetre-short.html'), 'utf8'))
  expect(page.headers()['x-nextjs-cache']).toBeUndefined()
})

for (const [accept, encoding] of [
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['identity', undefined],
] as const)
  for (const origin of ['', behind])
    test(`a browser that takes ${accept} is sent ${encoding ?? 'plain text'}${origin && ', by the server behind too'}`, async ({
      request,
    }) => {
      const headers = { 'accept-encoding': accept }
      const answer = await request.get(`${origin}/stories/one-millimetre-short`, { headers })
      expect(answer.headers()['content-encoding']).toBe(encoding)
      expect(answer.headers().vary).toContain('Accept-Encoding')
      expect(await answer.text()).toContain('One millimetre short')
    })

test('a page that has not changed is not sent again', async ({ request }) => {
  for (const origin of ['', behind]) {
    const { etag = '' } = (await request.get(`${origin}/about`)).headers()
    expect((await request.get(`${origin}/about`, { headers: { 'if-none-match': etag } })).status(), origin).toBe(304)
  }
})

test('the server behind keeps a connection for longer than nginx does, so that no form is sent into a closing one', async ({ request }) => {
  const seconds = (text: string | undefined) => Number(/(\d+)/.exec(text ?? '')?.[1])
  const inFront = readFileSync('deploy/nginx.conf', 'utf8').match(/keepalive_timeout (\d+s);/)?.[1]
  expect(seconds((await request.get(`${behind}/newsletter/joined`)).headers()['keep-alive'])).toBeGreaterThan(seconds(inFront) + 10)
})

test.describe('while the server behind is away', () => {
  const folder = 'tmp/front-alone'
  const alone = 'http://localhost:3111'
  let nginx: ReturnType<typeof spawn>

  test.beforeAll(async ({ request }) => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(`${folder}/.generated`, { recursive: true })
    cpSync('deploy', `${folder}/deploy`, { recursive: true })
    cpSync('.generated/front', `${folder}/.generated/front`, { recursive: true })
    symlinkSync(resolve('editions'), `${folder}/editions`)
    writeFileSync(`${folder}/.generated/front/listen.conf`, 'listen 3111;\n')
    // Nobody listens there.
    writeFileSync(`${folder}/.generated/front/upstream.conf`, 'server 127.0.0.1:1;\n')
    nginx = spawn('nginx', ['-p', resolve(folder), '-c', resolve(folder, 'deploy/nginx.conf'), '-g', 'daemon off;'])
    const isThere = () =>
      request
        .get(alone)
        .then(() => true)
        .catch(() => false)
    await expect.poll(isThere).toBe(true)
  })
  test.afterAll(() => nginx.kill('SIGQUIT'))

  test('a reader reads on, and is told with a page what does not answer', async ({ request, page }) => {
    expect((await request.get(`${alone}/stories/one-millimetre-short`)).status()).toBe(200)
    const asked = [request.get(`${alone}/fit`), request.get(`${alone}/about.html`), request.get(`${alone}/away.html`)]
    for (const answer of [
      ...(await Promise.all(asked)),
      await request.post(`${alone}/newsletter/subscribe`, { form: { email: 'a@example.com' } }),
    ]) {
      expect(answer.status(), answer.url()).toBe(503)
      expect(answer.headers()).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '120' })
      expect(await answer.text()).toContain('This does not answer just now')
    }
    await page.goto(`${alone}/fit`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This does not answer just now')
  })
})
