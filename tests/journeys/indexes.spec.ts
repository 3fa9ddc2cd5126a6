/** An address that a reader cuts short, types in capitals or guesses; and what browsers ask for by themselves. */
import { fixturePort } from '../fixtures/clock'
import { expect, test } from './test'

const indexes = [
  ['/stories', 'Stories', /^\/stories\/[a-z0-9-]+$/],
  ['/sections', 'Sections', /^\/sections\/[a-z0-9-]+$/],
  ['/topics', 'Topics', /^\/topics\/[a-z0-9-]+$/],
  ['/houses', 'Houses', /^\/houses\/[a-z0-9-]+$/],
  ['/desks', 'Desks', /^\/desks\/[a-z0-9-]+$/],
] as const

for (const [path, title, below] of indexes)
  test(`${path} introduces what stands below it, and leads there`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page).toHaveTitle(`${title} · Reticule`)
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${path}$`))
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{40,}/)
    const links = await page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
    expect(links.length).toBeGreaterThan(0)
    if (path !== '/stories') for (const link of links) expect(link).toMatch(below)
  })

test('each index stands in the sitemap, and in the footer of every page', async ({ page, request }) => {
  const xml = await (await request.get('/sitemap.xml')).text()
  await page.goto('/newsletter')
  const footer = page.getByRole('contentinfo')
  for (const [path] of indexes) {
    expect(xml).toMatch(new RegExp(`<loc>[^<]+${path}</loc>`))
    if (path !== '/sections') await expect(footer.locator(`a[href="${path}"]`)).toHaveCount(1)
  }
})

test('a list says what it is, and leads to all of its kind', async ({ page }) => {
  for (const [path, word] of [
    ['/sections/history', 'Section'],
    ['/topics/cards', 'Topic'],
    ['/houses/jacquemus', 'House'],
    ['/desks/measuring', 'Desk'],
  ] as const) {
    await page.goto(path)
    const link = page.getByRole('main').getByRole('link', { name: word, exact: true })
    await expect(link).toHaveAttribute('href', path.slice(0, path.lastIndexOf('/')))
  }
})

test('the page of stories is as long with a thousand as with twenty: three of a section, and no story twice', async ({ page }) => {
  await page.goto('/stories')
  const links = page.getByRole('main').locator('a[href^="/stories/"]')
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(new Set(paths).size).toBe(paths.length)
  for (const section of await page.getByRole('main').locator('section[aria-labelledby^="of-"]').all())
    expect(await section.getByRole('heading', { level: 3 }).count()).toBeLessThanOrEqual(3)
})

test('each house stands by its smallest measured bag, smallest first', async ({ page }) => {
  await page.goto('/houses')
  const line = page.getByRole('region', { name: 'The smallest bag of each house' }).getByRole('link')
  await expect(line.first()).toHaveAttribute('href', '/houses/mschf')
  await expect(line.filter({ hasText: 'Jacquemus' })).toContainText('53 × 43 × 15 mm')
  const names = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other)))
})

test('topics stand by their weight', async ({ page }) => {
  await page.goto('/topics')
  const headings = page.getByRole('main').getByRole('heading', { level: 2 })
  const counts = (await headings.allTextContents()).map((text) => Number(/(\d+) stor(?:y|ies)$/.exec(text)?.[1]))
  expect(counts.length).toBeGreaterThan(5)
  expect(counts).toEqual(counts.toSorted((one, other) => other - one))
  const sizeOf = (at: number) => headings.nth(at).evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))
  expect(await sizeOf(0)).toBeGreaterThan(await sizeOf(counts.length - 1))
})

for (const [typed, meant] of [
  ['/stories/One-Millimetre-Short', '/stories/one-millimetre-short'],
  ['/sections/History', '/sections/history'],
  ['/sections/History/feed.xml', '/sections/history/feed.xml'],
  ['/topics/Cards', '/topics/cards'],
  ['/desks/Measuring', '/desks/measuring'],
  ['/houses/Jacquemus', '/houses/jacquemus'],
  ['/bags/Le-Petit-Chiquito', '/bags/le-petit-chiquito'],
  ['/bags/by/Price/kind/Tote', '/bags/by/price/kind/tote'],
] as const)
  test(`${typed} leads to its lower case`, async ({ request }) => {
    const answer = await request.get(`${typed}?seen=1`, { maxRedirects: 0 })
    expect(answer.status()).toBe(308)
    const to = new URL(answer.headers().location ?? '', 'http://localhost')
    expect(to.pathname + to.search).toBe(`${meant}?seen=1`)
    expect((await request.get(meant)).status()).toBe(200)
  })

test('what is unknown in lower case is unknown in capitals, and a former slug leads straight to the story', async ({ request }) => {
  for (const path of ['/stories/Nothing-Here', '/bags/Nothing', '/topics/Cards/99', '/bags/nothing'])
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(404)
  const answer = await request.get(`http://localhost:${fixturePort}/stories/Old-Feature`, { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers().location).toMatch(/\/stories\/seen-feature$/)
})

test('browsers find the icons that they ask for', async ({ page, request }) => {
  for (const [path, type] of [
    ['/favicon.ico', /^image\/(x-icon|vnd\.microsoft\.icon)/],
    ['/apple-touch-icon.png', /^image\/png/],
    ['/icon-maskable.png', /^image\/png/],
    ['/icon.svg', /^image\/svg\+xml/],
  ] as const) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()['content-type'], path).toMatch(type)
    expect((await answer.body()).length, path).toBeGreaterThan(200)
  }
  await page.goto('/')
  await expect(page.locator('link[rel=icon][href="/favicon.ico"]')).toHaveCount(1)
  await expect(page.locator('link[rel=icon][type="image/svg+xml"]')).toHaveAttribute('href', '/icon.svg')
  await expect(page.locator('link[rel=apple-touch-icon]')).toHaveAttribute('href', '/apple-touch-icon.png')
  const { icons } = await (await request.get('/manifest.webmanifest')).json()
  expect(icons).toContainEqual({ src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' })
})

test('whoever finds a hole is told whom to tell', async ({ page, request }) => {
  const answer = await request.get('/.well-known/security.txt')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toMatch(/^text\/plain; charset=utf-8/i)
  const fields = new Map(
    (await answer.text())
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/, 2) as [string, string]),
  )
  const expires = Date.parse(fields.get('Expires') ?? '')
  expect(expires).toBeGreaterThan(Date.now())
  expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000)
  const { pathname, hash } = new URL(fields.get('Contact') ?? '')
  await page.goto(pathname + hash)
  await expect(page.locator(hash)).toBeVisible()
})

test('no row of a section’s page repeats the name of the section', async ({ page }) => {
  await page.goto('/sections/history')
  const rows = page.getByRole('main').getByRole('listitem')
  expect(await rows.count()).toBeGreaterThan(1)
  for (const text of await rows.locator('.label').allTextContents()) expect(text).not.toMatch(/History$/)
})

test('the page about us says what the pictures are', async ({ page }) => {
  await page.goto('/about')
  await expect(page.getByRole('main')).toContainText('What looks like a photograph is not one.')
})
