/** Will it fit? Asked as a reader asks it: by the form, by an address, by keyboard, with and without script. */
import { expectAccessible, expectSoundLayout } from './sound'
import { expect, test } from './test'

const answer = '[data-answer]'
const shared = '/fit?bag=le-petit-chiquito&measured=inside&object=card-id1'

test('a reader chooses a bag and a thing, asks, and is told no, with the sum', async ({ page }) => {
  await page.goto('/fit')
  await page.getByLabel('A bag from the catalogue').selectOption({ value: 'le-petit-chiquito' })
  await page.getByRole('checkbox', { name: /^Payment or ID card/ }).check()
  await page.getByRole('button', { name: 'Will it fit?' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'No, proved.' })).toBeVisible()
  await expect(page.locator(answer)).toContainText('101.2')
  await expect(page.locator(answer)).toContainText('69.9')
  await expect(page.getByRole('img', { name: /from the front and from the side/ })).toBeVisible()
  await expect(page).toHaveURL(/\/fit\?bag=le-petit-chiquito.*object=card-id1/)
  await expect(page.getByRole('checkbox', { name: /^Payment or ID card/ })).toBeChecked()
})

test('sides that a reader types are answered as the inside of a bag', async ({ page }) => {
  await page.goto('/fit')
  for (const [side, length] of [
    ['Width', '120'],
    ['Height', '100'],
    ['Depth', '50'],
  ] as const)
    await page.getByLabel(side, { exact: true }).fill(length)
  await page.getByRole('checkbox', { name: /^1 euro coin/ }).check()
  await page.getByRole('button', { name: 'Will it fit?' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Likely.' })).toBeVisible()
})

test('an address holds the question, and its answer is there for whoever opens it', async ({ page }) => {
  const response = await page.goto(shared)
  expect(response?.status()).toBe(200)
  await expect(page).toHaveTitle(/No, proved/)
  await expect(page.getByRole('heading', { level: 2, name: 'No, proved.' })).toBeVisible()
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex')
})

test('a missing side is no guess: cannot say', async ({ page }) => {
  await page.goto('/fit?bag=fendi-pico-baguette&object=eur-1')
  await expect(page.getByRole('heading', { level: 2, name: 'Cannot say.' })).toBeVisible()
})

test('a bag leads to its question, with nothing wrong yet', async ({ page }) => {
  await page.goto('/bags/le-petit-chiquito')
  await page.getByRole('link', { name: 'What fits into it' }).click()
  await expect(page).toHaveURL('/fit?bag=le-petit-chiquito')
  await expect(page.getByLabel('A bag from the catalogue')).toHaveValue('le-petit-chiquito')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

const garbled: readonly (readonly [query: string, field: string, words: RegExp])[] = [
  ['width=0&height=43&depth=15&measured=inside&object=card-id1', 'Width', /above zero/],
  ['width=53&height=-4&depth=15&measured=inside&object=card-id1', 'Height', /above zero/],
  ['width=53&height=43&depth=99999&measured=inside&object=card-id1', 'Depth', /luggage/],
  ['width=wide&height=43&depth=15&measured=inside&object=card-id1', 'Width', /not a number/],
  ['width=5cm&height=43&depth=15&measured=inside&object=card-id1', 'Width', /digits only: 50/],
  ['width=53&height=2+in&depth=15&measured=inside&object=card-id1', 'Height', /digits only: 50\.8/],
  ['width=53&height=43&depth=&measured=inside&object=card-id1', 'Depth', /Missing/],
  ['bag=no-such-bag&measured=inside&object=card-id1', 'A bag from the catalogue', /not in the catalogue/],
]

for (const [query, field, words] of garbled)
  test(`?${query} answers 400, says what to do at the field, and keeps what was typed`, async ({ page }) => {
    const response = await page.goto(`/fit?${query}`)
    expect(response?.status()).toBe(400)
    const input = page.getByLabel(field, { exact: true })
    await expect(input).toHaveAttribute('aria-invalid', 'true')
    const described = (await input.getAttribute('aria-describedby')) ?? ''
    await expect(page.locator(`[id="${described}"]`)).toHaveText(words)
    for (const side of ['width', 'height', 'depth'])
      await expect(page.locator(`#${side}`)).toHaveValue(new URLSearchParams(query).get(side) ?? '')
  })

test('an unknown thing, and a form sent empty, answer 400 with the form', async ({ page }) => {
  for (const query of ['bag=le-petit-chiquito&measured=inside&object=nothing', 'bag=&width=&height=&depth=&measured=inside']) {
    const response = await page.goto(`/fit?${query}`)
    expect(response?.status()).toBe(400)
    await expect(page.getByRole('button', { name: 'Will it fit?' })).toBeVisible()
    await expect(page.locator('#object-problem')).toBeVisible()
  }
})

test('what somebody writes into an address stays text', async ({ page }) => {
  await page.goto('/fit?bag=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&width=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&measured=inside')
  await expect(page.locator('#width')).toHaveValue('"><script>alert(1)</script>')
  await expect(page.locator('main img')).toHaveCount(0)
})

test('the question can be asked by keyboard alone', async ({ page }) => {
  await page.goto('/fit')
  const bag = page.getByLabel('A bag from the catalogue')
  await bag.focus()
  await page.keyboard.type('Le Petit')
  const card = page.getByRole('checkbox', { name: /^Payment or ID card/ })
  await card.focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Will it fit?' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'No, proved.' })).toBeVisible()
})

for (const path of [shared, '/fit?width=5cm&measured=inside'])
  test(`${path} is sound from 320 px up @script @desk`, async ({ page }) => {
    await page.goto(path)
    await expectSoundLayout(page)
    await expectAccessible(page)
  })

test('with script, the answer and the address follow the form @script', async ({ page }) => {
  await page.goto('/fit?bag=lady-dior-micro')
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await page.getByRole('checkbox', { name: /^1 euro coin/ }).check()
  await expect(page.getByRole('heading', { level: 2, name: 'Likely.' })).toBeVisible()
  await expect(page).toHaveURL('/fit?bag=lady-dior-micro&measured=inside&object=eur-1')
  await page.getByRole('checkbox', { name: /^Passport/ }).check()
  await page.getByRole('checkbox', { name: /^1 euro coin/ }).uncheck()
  await expect(page.locator(answer)).toContainText('passport')
  expect(await page.evaluate(() => Reflect.get(window, 'isSamePage'))).toBe(true)
})

test('with script, half a question is no mistake, and sending it is told as without @script', async ({ page }) => {
  await page.goto('/fit')
  await page.getByRole('checkbox', { name: /^1 euro coin/ }).check()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Will it fit?' }).click()
  await expect(page.locator('#bag-problem')).toHaveText(/Choose a bag/)
})
