import { expectAccessible } from './sound'
import { templates } from './templates'
import { test } from './test'

/** Each template in two of its four states, which differ in both: on a phone in the dark, at a desk in the light. */
for (const path of templates)
  test(`axe finds nothing on ${path}, on a phone in the dark or at a desk in the light`, async ({ page }, { project }) => {
    await page.emulateMedia({ colorScheme: project.name === 'phone' ? 'dark' : 'light' })
    await page.goto(path)
    await expectAccessible(page)
  })
