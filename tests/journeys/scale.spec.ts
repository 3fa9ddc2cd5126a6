/** A card against the screen, and outlines at true size. The screen is simulated: we say how many CSS px its millimetres have. */
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { CARD, DENSITY, match, zoomed } from './screen'
import { expectAccessible } from './sound'
import { expect, test } from './test'

const outlineOf = (page: Page) => page.getByRole('img', { name: 'The outline of Le Petit Chiquito at true size, 53 × 43 mm.' })

/** What the pixels of a picture say: the first and last dark one of a row and of a column, in device px. */
async function inkOf(picture: Buffer) {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
  const isDark = (x: number, y: number) => (data[y * info.width + x] ?? 255) < 128
  const span = (length: number, is: (at: number) => boolean) => {
    const dark = Array.from({ length }, (_, at) => at).filter(is)
    return (dark.at(-1) ?? 0) - (dark[0] ?? 0)
  }
  return {
    ...info,
    row: (y: number) => span(info.width, (x) => isDark(x, y)),
    column: (x: number) => span(info.height, (y) => isDark(x, y)),
  }
}

for (const zoom of [1, 1.5, 2])
  test(`at a zoom of ${zoom * 100} %, a bag of 53 × 43 mm is that large, within half a CSS pixel`, async ({ browser }) => {
    const page = await zoomed(browser, zoom)
    const density = DENSITY / zoom
    await match(page, density)
    await page.goto('/bags/le-petit-chiquito')
    const outline = outlineOf(page)
    await expect(outline).toBeVisible()

    const box = await outline.locator('[data-box]').evaluate((rect) => {
      const { width, height } = rect.getBoundingClientRect()
      return { width, height }
    })
    expect(Math.abs(box.width - 53 * density)).toBeLessThan(0.5)
    expect(Math.abs(box.height - 43 * density)).toBeLessThan(0.5)

    // And as it is painted: from line to line along the foot, and from the foot to the upper edge beside the handle.
    const ink = await inkOf(await outline.screenshot())
    // A painted line begins and ends in the middle of a device pixel.
    const half = 0.5 + 0.5 / zoom
    const inMm = ink.width / 55
    const lowest = Array.from({ length: Math.round(inMm * 4) }, (_, at) => ink.row(ink.height - 1 - at))
    const along = Math.max(...lowest)
    expect(Math.abs(along / zoom - 53 * density)).toBeLessThan(half)
    expect(Math.abs(ink.column(Math.round(inMm * (1 + 53 * 0.16))) / zoom - 43 * density)).toBeLessThan(half)
    await page.close()
  })

test('another zoom or another screen is another millimetre: the card is asked for again', async ({ page }) => {
  await match(page, DENSITY)
  await page.goto('/bags/le-petit-chiquito')
  await expect(outlineOf(page)).toBeVisible()
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  const session = await page.context().newCDPSession(page)
  // A page zoom: the window has fewer CSS px, each of them more device px, and the screen stays what it is.
  const zoomTo = (zoom: number) =>
    session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
      mobile: false,
      screenWidth: width,
      screenHeight: height,
    })
  await zoomTo(2)
  await expect(page.getByText('is not the one that you matched')).toBeVisible()
  await expect(outlineOf(page)).toBeHidden()
  await page.getByRole('link', { name: 'match a bank card' }).click()
  await expect(page.getByText('Match it once more')).toBeVisible()
  // What was matched for the first zoom is still known there.
  await zoomTo(1)
  await expect(page.getByRole('heading', { name: 'At true size' })).toBeVisible()
})

test('one button forgets it, and nothing is left on the device', async ({ page }) => {
  await match(page, DENSITY)
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['scale'])
  await page.getByRole('button', { name: 'Forget it' }).click()
  await expect(page.getByText('Forgotten.')).toBeVisible()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.goto('/bags/le-petit-chiquito')
  await expect(page.getByRole('link', { name: 'match a bank card to this screen' })).toBeVisible()
})

test('a card of 3 pixels, and what is no number, are told at the field and kept there', async ({ page }) => {
  await page.goto('/scale')
  const typed = page.getByLabel('In pixels')
  for (const [text, words] of [
    ['3', /No screen that we know shows/],
    ['5cm', /not a number of pixels/],
    ['', /Missing/],
  ] as const) {
    await typed.fill(text)
    await page.getByRole('button', { name: 'It matches' }).click()
    await expect(page.getByRole('alert')).toHaveText(words)
    await expect(typed).toHaveValue(text)
    await expect(typed).toHaveAttribute('aria-invalid', 'true')
    await expect(typed).toBeFocused()
  }
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('the frame follows the slider, the buttons and the number, by keyboard', async ({ page }) => {
  await page.goto('/scale')
  await page.getByLabel('A bank card, lying').check()
  const frame = page.locator('[data-scale-frame]')
  const widthIs = (width: number) => expect.poll(async () => (await frame.boundingBox())?.width).toBeCloseTo(width, 1)
  await page.getByLabel('In pixels').fill('300')
  await widthIs(300)
  await page.getByRole('button', { name: 'Wider' }).press('Enter')
  await widthIs(300.5)
  await page.getByLabel('Width of the frame').press('ArrowRight')
  await widthIs(300.6)
  await expect(page.getByLabel('In pixels')).toHaveValue('300.6')
  expect(((await frame.boundingBox())?.height ?? 0) / 300.6).toBeCloseTo(53.98 / CARD, 2)
})

test('a screen narrower than a card takes it upright, or a coin', async ({ browser }) => {
  const page = await browser.newPage({
    viewport: { width: 390, height: 800 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
    baseURL: test.info().project.use.baseURL,
  })
  await page.goto('/scale')
  await expect(page.getByLabel('A bank card, upright')).toBeChecked()
  await page.getByLabel('1 euro coin').tap()
  await page.getByLabel('Width of the frame').tap({ position: { x: 30, y: 10 } })
  const frame = await page.locator('[data-scale-frame]').boundingBox()
  expect(frame?.width).toBeCloseTo(frame?.height ?? 0, 1)
  expect(frame?.width).toBeCloseTo(Number(await page.getByLabel('In pixels').inputValue()), 1)
  await page.close()
})

test('storage that is blocked is told, not hidden', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
  })
  await page.goto('/scale')
  await page.getByRole('button', { name: 'It matches' }).click()
  await expect(page.getByRole('alert')).toHaveText(/keeps nothing/)
})

test('what somebody else wrote into the storage is no scale', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('scale', `{"${screen.width}x${screen.height}@${devicePixelRatio}":"red;}body{"}`))
  await page.goto('/bags/le-petit-chiquito')
  await expect(outlineOf(page)).toBeHidden()
  await expect(page.getByRole('link', { name: 'match a bank card to this screen' })).toBeVisible()
})

test('matched, both pages have nothing that axe finds and do not scroll sideways', async ({ page }) => {
  await match(page, 6.4)
  for (const path of ['/scale', '/bags/trader-joes-mini-tote']) {
    await page.goto(path)
    await expectAccessible(page)
    expect(await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0)
  }
})

test('on paper an outline is at true size without any match', async ({ page }) => {
  await page.goto('/bags/le-petit-chiquito')
  await page.emulateMedia({ media: 'print' })
  const { width, height } = await page.locator('[data-box]').evaluate((rect) => rect.getBoundingClientRect().toJSON())
  expect(Math.abs(width - (53 * 96) / 25.4)).toBeLessThan(0.5)
  expect(Math.abs(height - (43 * 96) / 25.4)).toBeLessThan(0.5)
})
