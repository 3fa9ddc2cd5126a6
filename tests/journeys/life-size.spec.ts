/** A picture as large as what it shows. The screen is simulated, as in scale.spec.ts. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { DENSITY, match, zoomed } from './screen'
import { expect, test } from './test'

const address = '/stories/the-frogs-mouth/pictures/hero'
/** px of the original: of its width, and of a mm in the plane of the bag, as the studio's camera says. */
const original = { width: 1280, ofMillimetre: JSON.parse(readFileSync('studio/rendered.json', 'utf8'))['frog-purse'].pixelsPerMillimetre }

const lifeSize = (page: Page) => page.locator('[data-true-size] img')

for (const zoom of [1, 1.5, 2])
  test(`at a zoom of ${zoom * 100} % a picture is as large as life, within a hundredth`, async ({ browser }) => {
    const page = await zoomed(browser, zoom)
    await match(page, DENSITY / zoom)
    await page.goto(address)
    const picture = lifeSize(page)
    await expect(picture).toBeVisible()
    const { width } = (await picture.boundingBox()) ?? { width: 0 }
    // What the 48 mm of the bag take in the original, by the camera, are 48 mm on the screen.
    const shown = (48 * original.ofMillimetre * width) / original.width / (DENSITY / zoom)
    expect(Math.abs(shown / 48 - 1)).toBeLessThan(0.01)
    await page.close()
  })

test('on paper a picture that fits a sheet is as large as life, and one that does not is not offered', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(address)
  const { width } = (await lifeSize(page).boundingBox()) ?? { width: 0 }
  expect(Math.abs((width * 25.4) / 96 / (original.width / original.ofMillimetre) - 1)).toBeLessThan(0.01)
  await page.goto('/stories/the-pocket-measured/pictures/hero')
  await expect(lifeSize(page)).toBeHidden()
})

test('a bar is as long in the picture as it says', async ({ page }) => {
  await page.goto(address)
  const picture = await page.locator('.whole img').boundingBox()
  const bar = await page.locator('.whole svg path').evaluate((path: SVGPathElement) => {
    const { a = 0 } = path.getScreenCTM() ?? {}
    return path.getBBox().width * a
  })
  expect(Math.abs(((bar / (picture?.width ?? 0)) * original.width) / original.ofMillimetre - 20)).toBeLessThan(0.2)
})
