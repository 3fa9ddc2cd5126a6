/** What every page must be, asked of the page that is open. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './test'

/** One first-level heading, and no sideways scroll from 320 to 1440 px. */
export async function expectSoundLayout(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1)
  for (const width of [320, 390, 820, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    const overflow = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
    expect(overflow, `${width} px`).toBeLessThanOrEqual(0)
  }
}

/** Nothing that axe finds, by WCAG 2.2 AA and its best practices, on the whole page: what is laid out a second later is laid out first. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })
  const { violations } = await new AxeBuilder({ page })
    // No page has frames, and nobody reads what passed: this takes half the time.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([])
}
