/**
 * The fixture magazine (tests/fixtures): what nobody may see is nowhere, what moved is found, and what the real magazine has
 * no example of yet is shown as it should be.
 */
import { readdirSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import { fixturePort } from '../fixtures/clock'
import { expect, test } from './test'

test.use({ baseURL: `http://localhost:${fixturePort}` })

const machineReadable = [
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/sections/objects/feed.xml',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/robots.txt',
]

/** Every address that can be reached from the front page, the sitemap and the feeds, with what it answers. */
async function crawl(request: APIRequestContext): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const waiting = ['/', ...machineReadable, '/manifest.webmanifest']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (found.has(path)) continue
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    const isText = /text|xml|json/.test(answer.headers()['content-type'] ?? '')
    const text = isText ? await answer.text() : ''
    found.set(path, text)
    for (const [, to = ''] of text.matchAll(/(?:href|src|<loc>|"url":)[="]*(?:http:\/\/localhost:\d+)?(\/[^"#<\s]*)/g))
      if (!to.startsWith('/_next')) waiting.push(to.replaceAll('&amp;', '&'))
  }
  return found
}

test('a draft, a future and a retired story appear nowhere', async ({ request }) => {
  const found = await crawl(request)
  for (const kind of ['seen-feature', 'seen-gallery', 'seen-old', 'seen-essay']) expect([...found.keys()]).toContain(`/stories/${kind}`)
  for (const path of [
    '/bags/whole',
    '/topics/clasps',
    '/desks/measuring',
    '/houses/fixture',
    '/sections/objects',
    '/archive',
    '/corrections',
  ])
    expect([...found.keys()]).toContain(path)
  for (const [path, text] of found) expect(text, path).not.toMatch(/quagga|hidden-/i)
  for (const file of readdirSync('tmp/fixture/editions/current/site/media')) expect(file).not.toMatch(/quagga|hidden/)
})

test('a draft and a future story answer 404, page and card alike', async ({ request }) => {
  for (const slug of ['hidden-draft', 'hidden-future', 'once-hidden-draft', 'once-hidden-future'])
    for (const path of [`/stories/${slug}`, `/stories/${slug}/card.png`]) {
      const answer = await request.get(path, { maxRedirects: 0 })
      expect(answer.status(), path).toBe(404)
      if (!path.endsWith('card.png')) expect(answer.headers()['cache-control'], path).toBe('no-cache')
      expect(await answer.text(), path).not.toMatch(/quagga/i)
    }
})

test('the card and the pictures of a retired story are gone as it is, under every name that it had', async ({ request }) => {
  for (const slug of ['hidden-retired', 'once-hidden-retired'])
    for (const rest of ['/card.png', '/pictures/quagga'])
      expect((await request.get(`/stories/${slug}${rest}`)).status(), slug + rest).toBe(410)
})

for (const slug of ['hidden-retired', 'once-hidden-retired'])
  test(`a retired story answers 410 with its reason and a way on: ${slug}`, async ({ page }) => {
    const answer = await page.goto(`/stories/${slug}`)
    expect(answer?.status()).toBe(410)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('has been retired')
    await expect(page.getByRole('main')).toContainText('It was about nothing.')
    await expect(page.locator('meta[name=robots]').first()).toHaveAttribute('content', /noindex/)
  })

test('every former slug of a story leads to it with 308', async ({ request }) => {
  for (const slug of ['old-feature', 'older-feature']) {
    const answer = await request.get(`/stories/${slug}`, { maxRedirects: 0 })
    expect(answer.status()).toBe(308)
    expect(answer.headers().location).toMatch(/\/stories\/seen-feature$/)
    const card = await request.get(`/stories/${slug}/card.png`, { maxRedirects: 0 })
    expect(card.status()).toBe(308)
    expect(card.headers().location).toMatch(/\/stories\/seen-feature\/card\.png$/)
  }
})

test('a story older than a year says so, by its age alone', async ({ page }) => {
  await page.goto('/stories/seen-old')
  await expect(page.getByRole('note')).toContainText('This story is more than a year old: it was published on 1 June 2025.')
  await page.goto('/stories/seen-feature')
  await expect(page.getByRole('note')).toHaveCount(0)
})

test('each of the four states of a price is said in words', async ({ page }) => {
  await page.goto('/stories/seen-gallery')
  const rows = page.getByRole('region', { name: 'Four ways to have a price' }).getByRole('listitem')
  await expect(rows.nth(0)).toContainText('22.99 USD')
  await expect(rows.nth(1)).toContainText('No price had been set yet')
  await expect(rows.nth(2)).toContainText('Price not stated')
  await expect(rows.nth(3)).toContainText('Taken from the list before it was printed')
  await expect(rows.nth(3)).toContainText('Price withdrawn')
})

test('a correction stands under its story and on the page of corrections', async ({ page }) => {
  await page.goto('/stories/seen-feature')
  await expect(page.getByRole('region', { name: 'Corrections' })).toContainText(
    '22 November 2026: An earlier version gave the square three corners.',
  )
  await page.goto('/corrections')
  await expect(page.getByRole('main')).toContainText('It has four.')
})

test('a story opens with its picture, on the colour of its backdrop, in letters that read', async ({ page }) => {
  await page.goto('/stories/seen-feature')
  const opening = page.getByRole('img', { name: 'A dark square in the middle of a field of orange.' })
  await expect(opening).toHaveJSProperty('complete', true)
  expect(await opening.evaluate((img: HTMLImageElement) => img.currentSrc)).toMatch(/seen-feature-hero-(wide|tall)-\d+\.[0-9a-f]+\.avif$/)
  await expect(page.locator('.cover')).toHaveCSS('background-color', /rgb\(23[89], 11[789], 3[567]\)/)
  const answer = await page.request.get(await opening.evaluate((img: HTMLImageElement) => img.currentSrc))
  expect(answer.headers()['cache-control']).toContain('immutable')
  expect(answer.headers()['content-type']).toBe('image/avif')
})

test('a figure has alternative text, a caption and a credit', async ({ page }) => {
  await page.goto('/stories/seen-feature')
  const figure = page.getByRole('figure').filter({ hasText: 'Corner, 2026.' })
  await expect(figure.getByRole('img', { name: 'The corner of the square, close.' })).toBeVisible()
  await expect(figure).toContainText('made by the test suite')
})

test('a feed carries the figures of a story with absolute addresses', async ({ request }) => {
  const { items } = await (await request.get('/feed.json')).json()
  const story = items.find(({ url }: { url: string }) => url.endsWith('/stories/seen-feature'))
  expect(story.content_html).toMatch(
    /<img src="http[^"]+\/media\/seen-feature-detail-figure-\d+\.[0-9a-f]+\.jpg"[^>]* alt="The corner of the square, close\."/,
  )
  expect(story.content_html).not.toMatch(/<style|srcset="\//i)
})

test('machines are told of a bag as a product only where it is complete, and never of an offer', async ({ page }) => {
  const kinds = async (path: string) => {
    await page.goto(path)
    const data = await page.locator('script[type="application/ld+json"]').allTextContents()
    expect(data.join()).not.toContain('Offer')
    return data.map((text) => JSON.parse(text)['@type'])
  }
  expect(await kinds('/bags/whole')).toContain('Product')
  expect(await kinds('/bags/part')).not.toContain('Product')
})
