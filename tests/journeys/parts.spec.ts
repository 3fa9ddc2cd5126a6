/** Every component in its states, as whoever works on them sees them; to readers the page is not there. */
import type { Page } from '@playwright/test'
import { previewServer } from './servers'
import { expectAccessible } from './sound'
import { expect, test } from './test'

test('to readers it is the ordinary 404 page, whatever is asked of it', async ({ request }) => {
  for (const path of ['/parts', '/parts?only=rail-three-stories', '/parts/rail']) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).not.toContain('Every component')
  }
  expect((await request.get('/parts')).headers()['x-robots-tag']).toBe('noindex, nofollow')
})

/** What stands in no view is fetched and laid out, too: nothing is missing from a picture of the whole page. */
async function settle(page: Page) {
  // What is below the first view shows itself after a second (app/globals.css).
  await expect(page.locator('.later').first()).toHaveCSS('content-visibility', 'visible')
  await page.evaluate(async () => {
    for (const picture of document.images) picture.loading = 'eager'
    await Promise.all(Array.from(document.images, (picture) => picture.decode().catch(() => undefined)))
    await document.fonts.ready
  })
}

const overflow = (page: Page) => page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)

test.describe('to editors and developers', () => {
  test.use({ baseURL: `http://localhost:${previewServer.port}` })

  test('every part that the contents name has its section', async ({ page }) => {
    const answer = await page.goto('/parts')
    expect(answer?.headers()['cache-control']).toContain('no-store')
    const links = page.getByRole('navigation', { name: 'Parts' }).getByRole('link')
    const found = await links.evaluateAll((all) =>
      all.map((link) => document.querySelectorAll(`section${link.getAttribute('href')}`).length),
    )
    expect(found.length).toBeGreaterThan(50)
    expect(found.filter((count) => count !== 1)).toEqual([])
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(colorScheme, () => {
      test.use({ colorScheme })

      test(`parts are photographed, to be compared by eye, in the ${colorScheme} @photograph`, async ({ page }, info) => {
        await page.goto('/parts')
        for (const width of [390, 820, 1440]) {
          await page.setViewportSize({ width, height: 900 })
          await settle(page)
          const path = info.outputPath(`parts-${width}-${colorScheme}.png`)
          await page.screenshot({ path, fullPage: true })
          await info.attach(`${width} px, ${colorScheme}`, { path, contentType: 'image/png' })
        }
      })

      test(`axe finds nothing on parts, in the ${colorScheme}`, async ({ page }) => {
        await page.goto('/parts')
        await expectAccessible(page)
      })
    })

  test('every state alone has one first-level heading, and none is wider than 320 px', async ({ page }) => {
    // Some seventy pages: a limit for what hangs.
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto('/parts')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const states = page.locator('a[href^="/parts?only="]')
    const addresses = await states.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(addresses.length).toBeGreaterThan(30)
    for (const address of addresses)
      await test.step(address, async () => {
        await page.goto(address)
        await expect(page.locator('h1')).toHaveCount(1)
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        // A whole page has no way back to /parts, and is looked at under its own address (accessibility.spec.ts).
        if (await page.locator('main a[href^="/parts#"]').count()) await expectAccessible(page)
      })
  })
})
