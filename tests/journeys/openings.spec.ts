/** What stands on an opening, at the widths between a phone and a desk where two columns have least room. */
import { expect, test } from './test'

const openings = ['runway', 'objects', 'history', 'people', 'craft', 'shopping'].map((section) => `/sections/${section}`)

for (const path of ['/', '/stories/one-millimetre-short', '/stories/where-the-small-bags-went-on-sale', ...openings])
  test(`no words lie on other words of the opening of ${path}`, async ({ page }) => {
    await page.goto(path)
    for (const width of [320, 390, 640, 768, 820, 1023, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const overlaps = await page.locator('.cover').evaluate((cover) => {
        const lines = [...cover.querySelectorAll('p, h1')].flatMap((element) => {
          const range = document.createRange()
          range.selectNodeContents(element)
          return [...range.getClientRects()].map((box) => ({ element, box }))
        })
        return lines.flatMap((one, at) =>
          lines
            .slice(at + 1)
            .filter(({ element, box }) => {
              const across = Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left)
              const down = Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top)
              // A box of a line is as high as its letters could be: a headline's reaches into the line above.
              return element !== one.element && across > 1 && down > box.height / 4
            })
            .map(({ element }) => [one.element.textContent, element.textContent]),
        )
      })
      expect(overlaps, `${width} px`).toEqual([])
    }
  })
