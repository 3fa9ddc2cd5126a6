/** The forms of a story, as readers meet them: beside and below, to scale, without script. */
import { fixturePort } from '../fixtures/clock'
import { expectAccessible, expectSoundLayout } from './sound'
import { expect, test } from './test'

const fixture = `http://localhost:${fixturePort}`
const forms = ['timeline', 'document', 'quiz', 'plates', 'noted'] as const
const pageOf = (form: (typeof forms)[number]) => `${fixture}/stories/form-${form}`

for (const form of forms)
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(colorScheme, () => {
      test.use({ colorScheme })

      test(`the form "${form}" is sound at every width, in the ${colorScheme}`, async ({ page }) => {
        await page.goto(pageOf(form))
        await expectSoundLayout(page)
        for (const width of [390, 1440]) {
          await page.setViewportSize({ width, height: 900 })
          await expectAccessible(page)
        }
      })
    })

test('a timeline stands on one line of years on a wide page, and reads down on a phone', async ({ page }) => {
  await page.goto(pageOf('timeline'))
  const line = page.locator('.timeline > svg')
  await expect(line).toBeVisible()
  const { width = 0 } = (await page.locator('.timeline').boundingBox()) ?? {}
  expect(width).toBeGreaterThan(1300)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(line).toBeHidden()
  const years = await page.locator('.timeline li .label.text-vermilion:visible').allTextContents()
  expect(years.map((words) => words.trim())).toEqual(['about 3500 BC', 'AD 650', 'spring 1926', '2019'])
})

test('what a story is filed under gives way to a form that needs its column', async ({ page }) => {
  for (const form of ['timeline', 'document'] as const) {
    await page.goto(pageOf(form))
    const text = await page.locator('.prose').boundingBox()
    const filed = await page.locator('.filed-under').boundingBox()
    expect(filed?.y ?? 0, form).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0))
  }
})

test('the letters of a glossary lead to words, and so does a link in the text', async ({ page }) => {
  await page.goto(pageOf('timeline'))
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'R' }).click()
  await expect(page.locator('#term-reticule')).toBeInViewport()
  await page.getByRole('link', { name: 'What an étui is' }).click()
  await expect(page.locator('#term-etui')).toBeInViewport()
  const words = await page.locator('dt').evaluateAll((all) => all.map(({ id }) => id))
  expect(words).toEqual(['aumoniere', 'chatelaine', 'etui', 'minaudiere', 'pouch', 'reticule'].map((word) => `term-${word}`))
})

test('a note stands beside its passage on a wide page, and under it on a phone', async ({ page }) => {
  await page.goto(pageOf('document'))
  const passage = page.locator('.document p', { hasText: 'designed to be carried' })
  const note = page.getByRole('note', { name: 'Note b' })
  const placed = async () => ({ text: await passage.boundingBox(), note: await note.boundingBox() })
  const wide = await placed()
  expect(wide.note?.x ?? 0).toBeGreaterThan((wide.text?.x ?? 0) + (wide.text?.width ?? 0))
  await page.setViewportSize({ width: 390, height: 844 })
  const narrow = await placed()
  expect(narrow.note?.y ?? 0).toBeGreaterThan((narrow.text?.y ?? 0) + (narrow.text?.height ?? 0))
  // And before the next passage.
  const next = await page.locator('.document p', { hasText: 'six inches' }).boundingBox()
  expect(narrow.note?.y ?? 0).toBeLessThan(next?.y ?? 0)
  await page.getByRole('link', { name: 'Note b, back to the text' }).click()
  await expect(page).toHaveURL(/#mark-b$/)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a quiz says by itself whether a choice is right, also by keyboard, and keeps its answers closed', async ({ page }) => {
    await page.goto(pageOf('quiz'))
    const first = page.getByRole('group', { name: /narrower/ })
    const pair = page.getByRole('listitem').filter({ has: first })
    const [right, wrong] = [pair.getByText('Yes.'), pair.getByText('No, the other one.')]
    await expect(right).toBeHidden()
    await first.getByLabel(/Taschen/).check()
    await expect(wrong).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await expect(first.getByLabel('The Whole')).toBeChecked()
    await expect(right).toBeVisible()
    await expect(wrong).toBeHidden()
    const answer = pair.getByText('The Whole: 53 mm, against 330 mm')
    await expect(answer).toBeHidden()
    await pair.getByText('The answer to 1').click()
    await expect(answer).toBeVisible()
  })
})

test('a gauge is a table that says which bag goes in, and when the rule was noted', async ({ page }) => {
  await page.goto(pageOf('quiz'))
  const rows = await page.getByRole('region', { name: 'Table: bags against the gate' }).getByRole('row').allTextContents()
  expect(rows[1]).toMatch(/The Whole.*53 × 43 × 15.*goes in$/)
  expect(rows[2]).toMatch(/330 × 279 × 152.*does not go in$/)
  await expect(page.getByText('The rule was noted June 2026')).toBeVisible()
})

test('plates bleed, stand side by side, and are found in the strip', async ({ page }) => {
  await page.goto(pageOf('plates'))
  const boxOf = async (name: string) => (await page.locator(`#plate-${name}`).boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 }
  const [full, left, right, wide] = [await boxOf('one'), await boxOf('two'), await boxOf('three'), await boxOf('four')]
  expect([full.x, full.width]).toEqual([0, 1440])
  expect(left.y).toBe(right.y)
  expect(right.x).toBeGreaterThan(left.x + left.width / 2)
  expect(wide.x + wide.width).toBe(right.x + right.width)
  const strip = page.getByRole('navigation', { name: 'All pictures' }).getByRole('link')
  await expect(strip).toHaveCount(4)
  await strip.nth(3).click()
  await expect(page.locator('#plate-four')).toBeInViewport()
})

test('a feed has the pictures of a portfolio first, and a quiz without a form', async ({ request }) => {
  const feed: { items: { url: string; content_html: string }[] } = await (await request.get(`${fixture}/feed.json`)).json()
  const htmlOf = (form: string) => feed.items.find(({ url }) => url.endsWith(`/form-${form}`))?.content_html ?? ''
  expect(htmlOf('plates')).toMatch(/^<figure>.*<\/figure><p>One square/s)
  expect(htmlOf('quiz')).toContain('Which is the narrower?')
  expect(htmlOf('quiz')).not.toMatch(/<(?:input|fieldset|details)/)
  expect(htmlOf('timeline')).toMatch(/<ol>.*about 3500 BC/s)
})

test('what is noted stands in a strip of the front page, in words', async ({ page }) => {
  await page.goto(fixture)
  const strip = page.getByRole('region', { name: 'Noted' })
  await expect(strip.getByRole('listitem')).toHaveCount(2)
  await expect(strip).toContainText('The Whole was measured again, and is as large as before.')
  await expect(page.getByRole('link', { name: 'Noted in November' })).toHaveCount(0)
})

test('on paper every answer is open', async ({ page }) => {
  await page.goto(pageOf('quiz'))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('The Whole: 53 mm, against 330 mm')).toBeVisible()
})
