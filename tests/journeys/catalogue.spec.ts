/** The catalogue as it is browsed: the line-up, the list in its orders, drawings, and the chart. */
import { drawable, measured } from './catalogue-files'
import { expectAccessible } from './sound'
import { expect, test } from './test'

test('the line-up has every bag with a width and a height, at one scale, smallest first', async ({ page }) => {
  await page.goto('/bags')
  const lineUp = page.getByRole('region', { name: 'The line-up, smallest first' })
  await expect(lineUp.getByRole('listitem')).toHaveCount(drawable.length)
  await expect(lineUp.getByRole('listitem').first()).toContainText('seen ×')
  await expect(lineUp.getByRole('link', { name: /Telfar|Shopping Bag, small/ })).toHaveCount(0)
})

test('a reader sorts and filters by plain links, which keep one another', async ({ page }) => {
  await page.goto('/bags')
  const choices = page.getByRole('navigation', { name: 'Sort and filter' })
  await choices.getByRole('link', { name: 'year' }).click()
  await expect(page).toHaveURL('/bags/by/year#list')
  await expect(choices.getByRole('link', { name: 'year' })).toHaveAttribute('aria-current', 'true')
  await choices.getByRole('link', { name: /^tote/ }).click()
  await expect(page).toHaveURL('/bags/by/year/kind/tote#list')
  await choices.getByRole('link', { name: 'price per cm³' }).click()
  await expect(page).toHaveURL('/bags/by/price/kind/tote#list')
  const rows = page.getByRole('region', { name: 'Dearest by volume first' }).getByRole('listitem')
  await expect(rows.first()).toContainText('Microscopic Handbag')
  await expect(rows.last()).toContainText('Mini Canvas Tote')
})

test('a view that is not ours is a 404', async ({ page }) => {
  for (const path of ['/bags/by/colour', '/bags/by/size/kind/rucksack', '/bags/no-such-bag']) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
  }
})

test('a bag without dimensions says so, and is not drawn', async ({ page }) => {
  await page.goto('/bags/telfar-small')
  await expect(page.getByText('not sourced', { exact: true })).toBeVisible()
  await expect(page.getByText(/has measured it, so it is not drawn/)).toBeVisible()
  await expect(page.locator('main svg')).toHaveCount(0)
})

test('a bag stands beside a card and three things, with its scale written, and near bags of its size', async ({ page }) => {
  await page.goto('/bags/le-petit-chiquito')
  await expect(page.getByRole('img', { name: /drawn beside a bank card, .+, .+, .+, to one scale\. The bar is 50 mm\./ })).toBeVisible()
  await expect(page.getByText('Printed at 100 %, 1 : 2.')).toBeVisible()
  await page.getByRole('region', { name: 'Of nearly the same size' }).getByRole('link', { name: 'Pico Baguette charm' }).click()
  await expect(page).toHaveURL('/bags/fendi-pico-baguette')
})

test('labels of the chart do not touch as they are painted @script', async ({ page }) => {
  for (const path of ['/bags', '/stories/three-kinds-of-nothing']) {
    await page.goto(path)
    const boxes = await page.locator('[data-label]').evaluateAll((labels) =>
      labels.map((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect()
        return { left, right, top, bottom, text: label.textContent }
      }),
    )
    expect(boxes.length).toBeGreaterThan(measured.length)
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1))
        expect(
          one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          `${one.text} and ${other.text}`,
        ).toBe(false)
  }
})

test('the chart is a table for whoever reads it aloud, and in print', async ({ page }) => {
  await page.goto('/stories/three-kinds-of-nothing')
  const table = page.getByRole('table', { name: 'The same as a table, smallest first' })
  await expect(table.getByRole('row')).toHaveCount(measured.length + 1)
  await expect(table.getByRole('row', { name: /Le Petit Chiquito/ })).toContainText('258 USD, 2019')
  await page.emulateMedia({ media: 'print' })
  expect((await table.boundingBox())?.height).toBeGreaterThan(200)
})

for (const path of ['/bags', '/bags/le-petit-chiquito', '/fit?bag=le-petit-chiquito&object=card-id1', '/scale'])
  test(`${path} keeps its lines in forced colours, and works at 400 % @script`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await page.goto(path)
    await expectAccessible(page)
    // In these colours the background is black: whatever is drawn must be light.
    const dark = await page.locator('main svg :is(path, rect, line, circle)').evaluateAll((shapes) =>
      shapes
        .map((shape) => getComputedStyle(shape).stroke)
        .filter((stroke) => {
          const [red = 255, green = 255, blue = 255] = (stroke.match(/[\d.]+/g) ?? []).map(Number)
          return stroke !== 'none' && red + green + blue < 200
        }),
    )
    expect(dark).toEqual([])
    // 1280 px at 400 %.
    await page.setViewportSize({ width: 320, height: 256 })
    expect(await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0)
  })
