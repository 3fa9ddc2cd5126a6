/**
 * Each mail and each letter as mail programs show it: in the light, in the dark, and with its colours turned over by a program that darkens mails by itself,
 * narrow and wide. Every text has 4.5 : 1 on what lies behind it (WCAG 2.2, 1.4.3).
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from './test'

type Measured = { readonly words: string; readonly contrast: number; readonly inverted: number; readonly background: number }

const output = execFileSync(process.execPath, ['--import', 'tsx', 'tests/fakes/composed-mails.ts'], { encoding: 'utf8' })
const mails: readonly { readonly kind: string; readonly html: string }[] = JSON.parse(output)

/** In the page: the contrast of every text that is shown, as it stands and turned over, and how light its background is (0 to 1). */
function measure(): readonly Measured[] {
  type Colour = readonly [number, number, number]
  const channels = (css: string) => (css.match(/[\d.]+/g) ?? []).map(Number)
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  const luminance = ([r, g, b]: Colour) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255)
  const contrast = (one: Colour, other: Colour) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  // invert(1), then hue-rotate(180deg), by the matrix of Filter Effects, 9.6.
  const turned = (colour: Colour): Colour => {
    const [r, g, b] = colour.map((value) => 255 - value) as unknown as Colour
    const within = (value: number) => Math.min(255, Math.max(0, value))
    return [within(-0.574 * r + 1.43 * g + 0.144 * b), within(0.426 * r + 0.43 * g + 0.144 * b), within(0.426 * r + 1.43 * g - 0.856 * b)]
  }
  const backgroundOf = (element: Element | null): Colour => {
    for (let one = element; one; one = one.parentElement) {
      const [r = 0, g = 0, b = 0, alpha = 1] = channels(getComputedStyle(one).backgroundColor)
      if (alpha === 1) return [r, g, b]
      if (alpha > 0) throw new Error('a background that shows through cannot be measured')
    }
    throw new Error('nothing lies behind a text')
  }
  const measured = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const words = node.textContent?.trim() ?? ''
    if (!words || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const [r = 0, g = 0, b = 0] = channels(getComputedStyle(parent).color)
    const [ink, background] = [[r, g, b] as const, backgroundOf(parent)]
    measured.push({
      words,
      contrast: contrast(ink, background),
      inverted: contrast(turned(ink), turned(background)),
      background: luminance(background),
    })
  }
  return measured
}

for (const { kind, html } of mails)
  for (const width of [320, 600, 1000])
    test(`the mail "${kind}" can be read at ${width} px in the light, in the dark and turned over`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      // Its pictures, without a server.
      await page.route(/\/media\//, (route) => route.fulfill({ path: join('public', new URL(route.request().url()).pathname) }))
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setContent(html)
        const texts = await page.evaluate(measure)
        expect(texts.length).toBeGreaterThan(2)
        for (const { words, contrast, inverted } of texts) {
          expect(contrast, `${colorScheme}: ${words}`).toBeGreaterThanOrEqual(4.5)
          expect(inverted, `${colorScheme}, turned over: ${words}`).toBeGreaterThanOrEqual(4.5)
        }
        const paper = texts.filter(({ words }) => words === 'Reticule').map(({ background }) => background)
        expect(paper.every((background) => (colorScheme === 'dark' ? background < 0.1 : background > 0.9))).toBe(true)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      }
      for (const element of [page.locator('html'), page.locator('body > :first-child')]) {
        await expect(element).toHaveAttribute('lang', 'en-GB')
        await expect(element).toHaveAttribute('dir', 'ltr')
      }
      await expect(page).toHaveTitle(/\S/)
      await expect(page.locator('h1')).toHaveCount(1)
      await expect(page.locator('table:not([role=presentation])')).toHaveCount(0)
    })
