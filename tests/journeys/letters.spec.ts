/** Letters as a reader meets them on the web: listed, one alone, the latest, in a feed. */
import { XMLParser } from 'fast-xml-parser'
import { expectAccessible, expectSoundLayout } from './sound'
import { expect, test } from './test'

const letter = '/letters/2026-11-29-what-we-got-wrong-first'

test('the list leads to a letter, and the letter to its stories and to the form', async ({ page }) => {
  await page.goto('/letters')
  await page.getByRole('link', { name: 'What we got wrong first' }).click()
  await expect(page).toHaveURL(new RegExp(`${letter}$`))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('What we got wrong first')
  const story = page.getByRole('main').locator('a[href^="/stories/"]').first()
  const title = (await story.textContent())?.trim() ?? ''
  await story.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title.split('\n')[0] ?? '')
})

test('the latest letter has an address that stays', async ({ page, request }) => {
  const answer = await request.get('/letters/latest', { maxRedirects: 0 })
  expect(answer.status()).toBe(307)
  const newest = answer.headers().location ?? ''
  await page.goto('/letters')
  expect(newest).toBe(await page.getByRole('main').locator('a[href^="/letters/2"]').first().getAttribute('href'))
})

test('the feed names the letters of the list, each with all of its text', async ({ page, request }) => {
  const feed = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'item' }).parse(
    await (await request.get('/letters/feed.xml')).text(),
  )
  const items: readonly { link: string; 'content:encoded'?: string; description?: string }[] = feed.rss.channel.item
  await page.goto('/letters')
  const listed = await page
    .getByRole('main')
    .locator('a[href^="/letters/2"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(items.map(({ link }) => new URL(link).pathname)).toEqual(listed)
  for (const item of items) expect((item['content:encoded'] ?? item.description ?? '').length).toBeGreaterThan(1000)
})

test('an unknown letter is the ordinary 404 page, and an address that names a folder is refused', async ({ request }) => {
  for (const slug of ['2026-11-29-nothing', '2099-01-01-later']) expect((await request.get(`/letters/${slug}`)).status()).toBe(404)
  expect((await request.get('/letters/..%2F..%2Fetc')).status()).toBe(400)
})

test('a letter fits every width @desk', async ({ page }) => {
  await page.goto(letter)
  await expectSoundLayout(page)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`@script axe finds nothing on a letter and on the list, in the ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const path of [letter, '/letters']) {
      await page.goto(path)
      await expectAccessible(page)
    }
  })
