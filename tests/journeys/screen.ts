/** A simulated screen: how many CSS px its millimetres have, and a card that is matched to it. */
import type { Browser, Page } from '@playwright/test'
import { expect, test } from './test'

/** How long a bank card is, in mm. */
export const CARD = 85.6
/** A desk's screen: CSS px in a mm at a zoom of 100 %. */
export const DENSITY = 3.7795

/** Chromium's page zoom: fewer CSS px for the window, more device px for each. */
export const zoomed = (browser: Browser, zoom: number) =>
  browser.newPage({
    viewport: { width: Math.round(1440 / zoom), height: Math.round(900 / zoom) },
    deviceScaleFactor: zoom,
    baseURL: test.info().project.use.baseURL,
  })

/** Matches the frame to a card of the simulated screen, by its number. */
export async function match(page: Page, density: number) {
  await page.goto('/scale')
  await page.getByLabel('A bank card, lying').check()
  await page.getByLabel('In pixels').fill((CARD * density).toFixed(2))
  await page.getByRole('button', { name: 'It matches' }).click()
  await expect(page.getByText('Kept on this device:')).toBeVisible()
}
