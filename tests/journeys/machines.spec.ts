/** What machines read: feeds, sitemap, structured data, links, and valid HTML on every page. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { sitemapPaths } from './sitemap'
import { expect, test } from './test'

test.describe.configure({ mode: 'serial' })

test('every page of the sitemap is valid HTML by the Nu checker, and no internal link is broken', async ({ request }) => {
  const paths = await sitemapPaths(request)
  expect(paths.length).toBeGreaterThan(100)
  const folder = test.info().outputPath('pages')
  mkdirSync(folder, { recursive: true })
  const links = new Map<string, string>()
  for (const [at, path] of paths.entries()) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    const html = await answer.text()
    writeFileSync(join(folder, `${at}${path.replaceAll('/', '_')}.html`), html)
    for (const [, to = ''] of html.matchAll(/ href="(\/[^"#]*)/g)) links.set(to, path)
  }
  for (const [to, from] of links) expect((await request.get(to.replaceAll('&amp;', '&'))).status(), `${to}, linked from ${from}`).toBe(200)
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
  // The stylesheet stands in the pages; the checker knows CSS of some years ago only.
  const { stderr, status } = spawnSync('java', ['-jar', jar, '--errors-only', '--format', 'json', '--filterpattern', 'CSS: .*', folder], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const { messages } = JSON.parse(stderr) as { messages: { url: string; message: string; extract?: string }[] }
  expect(messages.map(({ url, message, extract }) => [url.split('/').at(-1), message, extract])).toEqual([])
  expect(status).toBe(0)
})

test('feeds carry every story in full, with absolute addresses', async ({ request }) => {
  const json = await (await request.get('/feed.json')).json()
  expect(json.version).toBe('https://jsonfeed.org/version/1.1')
  expect(json.items.length).toBeGreaterThanOrEqual(14)
  for (const item of json.items) {
    expect(item.content_html.length, item.url).toBeGreaterThan(1500)
    expect(item.content_html).not.toMatch(/(href|src)="(\/|#)|<link|var\(/)
  }
  const rss = await (await request.get('/feed.xml')).text()
  expect(rss.match(/<item>/g)).toHaveLength(json.items.length)
  const atom = await (await request.get('/atom.xml')).text()
  expect(atom.match(/<entry>/g)).toHaveLength(json.items.length)
  expect(await (await request.get('/sections/history/feed.xml')).text()).toContain('<title>Reticule: History</title>')
})

test('feeds and sitemaps are well-formed XML', async ({ page, request }) => {
  for (const path of ['/feed.xml', '/atom.xml', '/sections/craft/feed.xml', '/sitemap.xml', '/news-sitemap.xml']) {
    const xml = await (await request.get(path)).text()
    await page.goto('/healthz')
    const faults = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('parsererror').length,
      xml,
    )
    expect(faults, path).toBe(0)
  }
})

test('a story tells machines what it is', async ({ page }) => {
  await page.goto('/stories/one-millimetre-short')
  const data = await page.locator('script[type="application/ld+json"]').allTextContents()
  const [article, crumbs] = data.map((text) => JSON.parse(text))
  expect(article).toMatchObject({ '@type': 'Article', headline: 'One millimetre short', datePublished: '2026-11-20T00:00:00.000Z' })
  expect(crumbs.itemListElement).toHaveLength(3)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/stories\/one-millimetre-short$/)
  const card = await page.locator('meta[property="og:image"]').getAttribute('content')
  const picture = await page.request.get(new URL(card ?? '').pathname)
  expect(picture.headers()['content-type']).toBe('image/png')
  expect((await picture.body()).length).toBeGreaterThan(5000)
})

test('the catalogue is there as files that any program may read, and a page explains them', async ({ page, request }) => {
  await page.goto('/data')
  for (const [path, type] of [
    ['/bags.json', 'application/json; charset=utf-8'],
    ['/bags.csv', 'text/csv; charset=utf-8'],
    ['/objects.json', 'application/json; charset=utf-8'],
  ] as const) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers(), path).toMatchObject({ 'content-type': type, 'access-control-allow-origin': '*' })
    await expect(page.locator(`.prose a[href="${path}"]`)).toHaveCount(1)
  }
  const { bags } = await (await request.get('/bags.json')).json()
  expect(bags).toHaveLength(readdirSync('content/bags').length)
  expect((await (await request.get('/objects.json')).json()).objects).toHaveLength(readdirSync('content/objects').length)
  const csv = await (await request.get('/bags.csv')).text()
  for (const { slug, address } of bags) expect(csv, slug).toContain(`\r\n${slug},${address},`)
})

test('the process says that it lives and that it is ready', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200)
  expect(await (await request.get('/readyz')).text()).toMatch(/^ready, \d+ stories/)
})
