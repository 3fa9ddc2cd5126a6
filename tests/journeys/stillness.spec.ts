/** Nothing moves while a page arrives, even when letters and pictures come late. */
import type { Page } from '@playwright/test'
import { fixturePort } from '../fixtures/clock'
import { templates } from './templates'
import { expect, test } from './test'

/** ms by which every font and picture is held back. */
const LATE = 400

/** ms after which what stands below the first view has been laid out, and its letters have come. */
const SETTLED = 1600

type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] }

async function shiftsOf(page: Page, path: string) {
  await page.route(/\.(woff2|avif|webp|jpg|png)$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE))
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(
    (settled) =>
      new Promise<{ value: number; what: string[] }[]>((resolve) => {
        const found: { value: number; what: string[] }[] = []
        const watch = new PerformanceObserver((list) => {
          for (const shift of list.getEntries() as Shift[])
            found.push({
              value: shift.value,
              what: shift.sources.map(({ node }) =>
                node instanceof Element ? node.outerHTML.slice(0, 120) : String(node?.textContent).slice(0, 60),
              ),
            })
        })
        watch.observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(found), settled)
      }),
    SETTLED,
  )
}

for (const path of [
  ...templates,
  `http://localhost:${fixturePort}/stories/seen-feature`,
  `http://localhost:${fixturePort}/sections/objects`,
])
  test(`nothing shifts on ${path.replace(/^http:..localhost:\d+/, 'the fixture’s ')}`, async ({ page }) => {
    expect(await shiftsOf(page, path)).toEqual([])
  })

test('what stands below the first view is laid out without being scrolled to', async ({ page }) => {
  await page.goto('/stories/where-the-small-bags-went-on-sale')
  const last = page.locator('footer p')
  const isLaidOut = () => last.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))
  await expect.poll(isLaidOut).toBe(true)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})
