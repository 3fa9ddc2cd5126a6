/** A picture alone, and over its story. What every page must be is asked of it in templates.ts. */
import { expectAccessible } from './sound'
import { expect, test } from './test'

const story = '/stories/the-frogs-mouth'
const address = `${story}/pictures/hero`
test('a story leads to its picture, which stands alone with its words, its scale and its neighbours', async ({ page }) => {
  await page.goto('/stories/one-millimetre-short/pictures/beside')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('and a bank card')
  await expect(page.getByText('20 mm, where the bag stands')).toBeVisible()
  await page.getByRole('link', { name: 'The next picture' }).click()
  await expect(page).toHaveURL(/\/pictures\/card$/)
  await page.getByRole('link', { name: 'The picture before' }).click()
  await page.getByRole('link', { name: 'One millimetre short', exact: true }).click()
  await expect(page).toHaveURL(/\/stories\/one-millimetre-short$/)
  expect(await page.locator('a[data-picture]').count()).toBe(3)
})

test('a picture that is not there is the ordinary 404 page', async ({ request }) => {
  for (const name of ['nothing', '..%2Fhero', 'hero%00'])
    expect((await request.get(`${story}/pictures/${name}`)).status()).toBeGreaterThan(399)
})

test('@script a picture opens over its story, and closes with a key', async ({ page }) => {
  await page.goto(story)
  const link = page.getByRole('link', { name: 'The whole picture' })
  await link.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Frog purse/ })
  await expect(dialog.getByRole('heading', { level: 1 })).toContainText('Frog purse')
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`${story}$`))
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(link).toBeFocused()
})

test('@script a dialog that cannot be filled leads to the page itself', async ({ page }) => {
  await page.goto(story)
  let isFirst = true
  await page.route(`**${address}`, (route) => {
    const answer = isFirst ? route.fulfill({ status: 503, body: '' }) : route.continue()
    isFirst = false
    return answer
  })
  await page.getByRole('link', { name: 'The whole picture' }).click()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
})

test('@script axe finds nothing where the system forces its colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(address)
  await expectAccessible(page)
})

/** What the first view of a portfolio may weigh on a phone, in bytes: a page of pictures has a budget of its own. */
const PORTFOLIO = 400_000

test('@script the first view of a portfolio keeps to its budget on a phone @desk', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) =>
    sizes.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize)),
  )
  await page.goto('/stories/one-bag-in-eight-lights', { waitUntil: 'networkidle' })
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(sizes.length).toBeGreaterThan(3)
  expect(bytes).toBeLessThanOrEqual(PORTFOLIO)
})
