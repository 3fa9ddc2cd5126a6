import { expectSoundLayout } from './sound'
import { templates } from './templates'
import { expect, test } from './test'

test('a reader goes from the front page to a story, by its rail to another, and on to the next', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).getByRole('link').click()
  await expect(page).toHaveURL(/\/stories\/[a-z0-9-]+$/)
  const first = page.url()
  const rail = page.getByRole('region', { name: 'Related stories' })
  await expect(rail.getByText(/^(Also|Chosen)/).first()).toBeVisible()
  await rail.getByRole('heading', { level: 3 }).first().getByRole('link').click()
  await expect(page).not.toHaveURL(first)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a reader follows the next story', async ({ page }) => {
  await page.goto('/stories/one-millimetre-short')
  await page.getByRole('navigation', { name: 'Next story' }).getByRole('link').click()
  await expect(page).toHaveURL('/stories/the-smallest-bag-on-the-runway')
})

test('a reader browses by section, topic and house', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Sections' }).first().getByRole('link', { name: 'Objects' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Objects' })).toBeVisible()
  await page.getByRole('link', { name: 'One millimetre short' }).click()
  const filed = page.getByRole('navigation', { name: 'Filed under' })
  await filed.getByRole('link', { name: 'Bank cards' }).click()
  await expect(page).toHaveURL('/topics/cards')
  await page.goBack()
  await filed.getByRole('link', { name: 'Jacquemus', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Jacquemus' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Le Petit Chiquito' })).toBeVisible()
})

test('a reader goes from the catalogue to a bag to a story', async ({ page }) => {
  await page.goto('/bags')
  await page.getByRole('link', { name: 'Le Petit Chiquito', exact: true }).click()
  await expect(page.getByRole('definition').filter({ hasText: '53 × 43 × 15 mm' })).toBeVisible()
  await expect(page.getByRole('img', { name: /drawn beside a bank card/ })).toBeVisible()
  await page.getByRole('region', { name: 'Stories that mention it' }).getByRole('link', { name: 'One millimetre short' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'One millimetre short' })).toBeVisible()
})

test('the gallery shows 21 rows, noted prices and two gaps', async ({ page }) => {
  await page.goto('/stories/where-the-small-bags-went-on-sale')
  const rows = page.getByRole('region', { name: 'Micro purses, February 2018' }).getByRole('listitem')
  await expect(rows).toHaveCount(21)
  await expect(rows.nth(0)).toContainText('165 USD')
  await expect(rows.nth(0)).toContainText('noted February 2018')
  await expect(rows.filter({ hasText: 'Price not stated' })).toHaveCount(2)
})

test('the archive note says why it is one', async ({ page }) => {
  await page.goto('/stories/the-smallest-bag-on-the-runway')
  await expect(page.getByRole('note')).toContainText('From the archive')
})

test('an unknown address answers 404 with a way on', async ({ page }) => {
  const answer = await page.goto('/stories/nothing-of-that-name')
  expect(answer?.status()).toBe(404)
  await page.getByRole('main').getByRole('link', { name: 'archive' }).click()
  await expect(page).toHaveURL('/archive')
})

for (const path of templates) {
  test(`${path} has one first-level heading and never scrolls sideways @desk`, async ({ page }) => {
    await page.goto(path)
    await expectSoundLayout(page)
  })
}
