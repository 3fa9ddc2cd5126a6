/** What subscribers do, with script and without: subscribe, confirm by code or by button, leave, come back, see and erase. */
import { randomInt, randomUUID } from 'node:crypto'
import { codeIn, linksIn, mailTo } from './inbox'
import { expectAccessible } from './sound'
import { expect, test } from './test'

// Each test comes from a network of its own, as readers do.
test.use({ extraHTTPHeaders: { 'x-forwarded-for': `203.0.${randomInt(256)}.${randomInt(256)}` } })

const someone = () => `reader-${randomUUID().slice(0, 8)}@example.com`

async function subscribe(page: import('@playwright/test').Page, address: string, path = '/newsletter') {
  await page.goto(path)
  await page.getByRole('textbox', { name: 'Email address' }).fill(address)
  // A person needs a moment; a program is told by needing none.
  await page.waitForTimeout(1600)
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your inbox')
}

async function confirm(page: import('@playwright/test').Page, address: string) {
  await page.getByRole('textbox', { name: 'Code of six digits' }).fill(codeIn(await mailTo(address, /is your code/)))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list')
}

test('from the box under a story, by the code, to the welcome', async ({ page }) => {
  const address = someone()
  await subscribe(page, address, '/stories/one-millimetre-short')
  await expect(page.getByRole('textbox', { name: 'Code of six digits' })).toHaveAttribute('autocomplete', 'one-time-code')
  await confirm(page, address)
  const welcome = await mailTo(address, /You are on the list/)
  expect(linksIn(welcome)).toHaveLength(3)
})

test('by the button of the mail, which alone changes nothing', async ({ page, request }) => {
  const address = someone()
  await subscribe(page, address)
  const [link = ''] = linksIn(await mailTo(address, /is your code/))
  for (const visit of [request.get(link), request.head(link)]) expect((await visit).status()).toBe(200)
  await page.goto(link)
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(1)
  await page.getByRole('button', { name: 'Yes, send me the letters' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list')
  await page.goto(link)
  await page.getByRole('button', { name: 'Yes, send me the letters' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list already')
})

test('a form that a program fills in is shown once more, and then taken @script', async ({ page }) => {
  const address = someone()
  await page.goto('/newsletter')
  await page.locator('input[name=website]').evaluate((field) => field.setAttribute('value', 'filled in by a program'))
  await page.getByRole('textbox', { name: 'Email address' }).fill(address)
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await expect(page.getByRole('textbox', { name: 'Email address' })).toHaveValue(address)
  await expect(page.getByRole('main')).toContainText('Press the button once more')
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your inbox')
  await confirm(page, address)
})

test('leaving takes one button, coming back another', async ({ page }) => {
  const address = someone()
  await subscribe(page, address)
  await confirm(page, address)
  const leave = linksIn(await mailTo(address, /You are on the list/)).find((path) => path.includes('/leave')) ?? ''
  await page.goto(leave)
  await page.getByRole('button', { name: 'Leave the list' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are no longer on our list')
  await expect(page.getByRole('main')).toContainText('You can subscribe again at any time.')
  await mailTo(address, /You have left/)
  await page.getByRole('button', { name: 'Subscribe again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your inbox')
})

test('one click of a mail program leaves, without a cookie, as often as it comes', async ({ page, playwright, baseURL }) => {
  const address = someone()
  await subscribe(page, address)
  await confirm(page, address)
  const leave =
    /<([^>]+)>/.exec(
      (await mailTo(address, /You are on the list/)).headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '',
    )?.[1] ?? ''
  const { pathname, search } = new URL(leave)
  const program = await playwright.request.newContext({ baseURL })
  for (let click = 0; click < 2; click++) {
    const answer = await program.post(pathname + search, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 })
    expect([answer.status(), answer.headers()['set-cookie']]).toEqual([200, undefined])
  }
  await program.dispose()
  await page.goto(pathname + search)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are no longer on our list')
})

test('a subscriber sees what we hold, takes it along, and has it erased', async ({ page }) => {
  const address = someone()
  await subscribe(page, address)
  await confirm(page, address)
  const me = linksIn(await mailTo(address, /You are on the list/)).find((path) => path.includes('/me')) ?? ''
  await page.goto(me)
  await expect(page.getByRole('main')).toContainText(address)
  const file = await page.request.get(me.replace('/me?', '/me/export?'))
  expect(await file.json()).toMatchObject({ address, state: 'active', method: 'code' })
  await page.getByRole('button', { name: 'Erase all of it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your address is erased')
  await mailTo(address, /has erased your address/)
  await page.goto(me)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link leads to nobody')
})

test('what is wrong stands at its field, says what to do, and loses nothing', async ({ page }) => {
  await page.goto('/newsletter')
  await page.getByRole('textbox', { name: 'Email address' }).fill('name@example')
  await page.waitForTimeout(1600)
  await page.getByRole('button', { name: 'Subscribe' }).click()
  const field = page.getByRole('textbox', { name: 'Email address' })
  await expect(field).toHaveValue('name@example')
  await expect(field).toHaveAccessibleDescription('Enter your email address, like name@example.com')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  const address = someone()
  await subscribe(page, address)
  await page.getByRole('textbox', { name: 'Code of six digits' }).fill('12')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('textbox', { name: 'Code of six digits' })).toHaveAccessibleDescription(
    /Enter the six digits of our newest mail/,
  )
  await confirm(page, address)
})

test('axe finds nothing on any step @script', async ({ page }) => {
  const address = someone()
  await page.goto('/newsletter')
  await expectAccessible(page)
  await page.goto('/newsletter/again?problem=address&email=name')
  await expectAccessible(page)
  await subscribe(page, address)
  await expectAccessible(page)
  await confirm(page, address)
  await expectAccessible(page)
  for (const link of linksIn(await mailTo(address, /You are on the list/))) {
    await page.goto(link)
    await expectAccessible(page)
  }
})
