import { expectAccessible } from './sound'
import { templates } from './templates'
import { test } from './test'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const path of templates) {
      test(`axe finds nothing on ${path}`, async ({ page }) => {
        await page.goto(path)
        await expectAccessible(page)
      })
    }
  })
}
