/** Search, asked as a reader asks it: by the forms, by an address, by keyboard, with and without script. */
import { fixturePort } from '../fixtures/clock'
import { drawable } from './catalogue-files'
import { expectAccessible, expectSoundLayout } from './sound'
import { expect, test } from './test'

const main = 'main'
const field = 'Words, a name, or a size'

test('a reader looks for a name and finds the bag, the house and the stories', async ({ page }) => {
  await page.goto('/search')
  await page.getByLabel(field).fill('chiquito')
  await page.getByLabel(field).press('Enter')
  await expect(page).toHaveURL('/search?q=chiquito')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^chiquito: \d+ results$/)
  await expect(page).toHaveTitle(/^chiquito: \d+ results/)
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Le Petit Chiquito')
  await expect(page.locator(main).locator('mark').first()).toHaveText('Chiquito')
  await expect(page.getByLabel(field)).toHaveValue('chiquito')
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex')
})

test('a misspelt house is taken for the nearest one, and the literal question is a link away', async ({ page }) => {
  await page.goto('/search?q=jacqumus')
  await expect(page.locator(main)).toContainText('Nobody wrote “jacqumus” here.')
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Jacquemus')
  await page.getByRole('link', { name: 'look for “jacqumus” all the same' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('jacqumus: no results')
  await page.getByRole('link', { name: 'jacquemus', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Jacquemus')
})

test('a rare word that may be the name of a house is found, and the name is a link away', async ({ page }) => {
  const origin = `http://localhost:${fixturePort}`
  await page.goto(`${origin}/search?q=maisson`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('maisson: 1 result')
  await expect(page.locator(main)).toContainText('Did you mean maison?')
  await page.getByRole('link', { name: 'maison', exact: true }).click()
  await expect(page).toHaveURL(`${origin}/search?q=maison`)
  await expect(page.locator(main)).not.toContainText('Did you mean')
})

const smaller = drawable.filter(({ width = 0, height = 0 }) => Math.max(width, height) < 60)

test('a size is answered in three values: bags that have it, bags of which we cannot say, and a count of the others', async ({ page }) => {
  await page.goto('/search?q=under+60+mm')
  await expect(page.locator(main)).toContainText('Read as: longer side of the front under 60 mm. Of ')
  const line = page.getByRole('region', { name: /bags found, at one scale/ })
  await expect(line.getByRole('link')).toHaveCount(smaller.length)
  await expect(page.getByRole('heading', { name: /^Cannot say: \d+$/ })).toBeVisible()
  await expect(page.locator(main)).toContainText('No source that we have read gives its width and its height.')
})

test('a size and words work together, and the form by size asks in words', async ({ page }) => {
  await page.goto('/search?q=pouch+under+60+mm')
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Smallest pouch in a survey of 52')
  await page.getByLabel('Side').selectOption('width')
  await page.getByLabel('Comparison').selectOption('over')
  await page.getByLabel('Length, in mm, cm, in or cards').fill('2 cards')
  await page.getByRole('button', { name: 'Find bags' }).click()
  await expect(page).toHaveURL('/search?q=over+2+cards+wide')
  await expect(page.locator(main)).toContainText('Read as: width over 171.2 mm.')
})

test('a story is found by a word that no bag has, and by the size of a bag that it is about', async ({ page }) => {
  await page.goto('/search?q=pendulum+under+60+mm')
  await expect(page.locator(`${main} a[href="/stories/why-small-won"]`).first()).toBeVisible()
  await page.goto('/search?q=pendulum+over+300+mm')
  await expect(page.locator(`${main} a[href="/stories/why-small-won"]`)).toHaveCount(0)
})

test('words that only a glossary defines are found', async ({ page }) => {
  await page.goto(`http://localhost:${fixturePort}/search?q=almoner`)
  await expect(page.locator(`${main} a[href="/stories/form-timeline"]`).first()).toBeVisible()
})

test('results are limited by links that say what is left', async ({ page }) => {
  await page.goto('/search?q=purse')
  const limits = page.getByRole('navigation', { name: 'Limit to' })
  const history = limits.getByRole('link', { name: /^History \d+$/ })
  const count = Number((await history.textContent())?.match(/\d+/)?.[0])
  await history.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`: ${count} results?$`))
  await limits.getByRole('link', { name: 'Without limits' }).click()
  await expect(page).toHaveURL('/search?q=purse')
})

test('with a size, too, a limit leaves as many as its link says', async ({ page }) => {
  const asked = '/search?q=bag+under+100+mm'
  await page.goto(asked)
  const links = page.getByRole('navigation', { name: 'Limit to' }).getByRole('link', { name: / \d+$/ })
  const limits = await links.evaluateAll((all) =>
    all.map((link) => ({ href: link.getAttribute('href') ?? '', words: link.textContent ?? '' })),
  )
  expect(limits.length).toBeGreaterThan(4)
  for (const { href, words } of limits) {
    await page.goto(href)
    const count = /\d+$/.exec(words)?.[0]
    await expect(page.getByRole('heading', { level: 1 }), words).toHaveText(new RegExp(`: ${count} results?$`))
  }
})

test('more results are a page further, five pages at most', async ({ page, request }) => {
  await page.goto('/search?q=bag')
  await page.getByRole('link', { name: 'More results' }).click()
  await expect(page).toHaveURL('/search?q=bag&page=2')
  await expect(page.locator(main)).toContainText('Page 2 of 5')
  for (const [query, status] of [
    ['q=chiquito&page=5', 404],
    ['q=chiquito&page=6', 400],
    ['q=chiquito&page=-1', 400],
    ['q=chiquito&page=1e9', 400],
  ] as const)
    expect((await request.get(`/search?${query}`)).status(), query).toBe(status)
})

test('nothing found leads on', async ({ page }) => {
  await page.goto('/search?q=xyzzy')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('xyzzy: no results')
  await expect(page.getByRole('main').getByRole('link', { name: 'The archive' })).toBeVisible()
})

test('an empty question shows sections, bags and how to ask', async ({ page }) => {
  for (const path of ['/search', '/search?q=', '/search?q=+++', '/search?q=%E2%80%8B']) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(200)
    await expect(page.getByRole('heading', { level: 2, name: 'History' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'wider than a passport' })).toBeVisible()
  }
})

const unreadable: readonly (readonly [typed: string, told: RegExp])[] = [
  ['?!', /has no word in it/],
  ['""', /has no word in it/],
  ['a '.repeat(60), /60 words/],
  ['a'.repeat(2000), /2,000 characters/],
  ['under 0 mm', /leaves no room/],
  ['between 9 and 5', /runs backwards/],
  ['under 10^400 mm', /not a number/],
]

for (const [typed, told] of unreadable)
  test(`“${typed.slice(0, 20)}” is refused in words, with what was typed`, async ({ page }) => {
    const answer = await page.goto(`/search?q=${encodeURIComponent(typed)}`)
    expect(answer?.status()).toBe(400)
    await expect(page.getByRole('alert')).toHaveText(told)
    await expect(page.getByLabel(field)).toHaveValue(typed.trim())
  })

test('what is odd is answered by a page of ours', async ({ request }) => {
  const odd: readonly (readonly [query: string, status: number])[] = [
    ['q=%22open+quote', 200],
    ['q=NEAR(a+b)', 200],
    ['q=title%3Abag*+-NOT', 200],
    ['q=%E2%80%AE%D7%A9%D7%9C%D7%95%D7%9D', 200],
    ['q=%F0%9F%91%9C', 400],
    ['q=one&q=two', 400],
    ['q=%00', 400],
    ['q=%ff', 400],
    [`q=${'a'.repeat(10_000)}`, 414],
    [`q=${'a+'.repeat(2000)}`, 400],
    ['q=chiquito&section=nothing', 200],
    ['q=constructor&house=__proto__', 200],
  ]
  for (const [query, status] of odd) {
    const answer = await request.get(`/search?${query}`)
    expect(answer.status(), query.slice(0, 40)).toBe(status)
    expect(await answer.text(), query.slice(0, 40)).toContain('</html>')
  }
})

test('an answer is kept by the reader’s own browser alone', async ({ request }) => {
  expect((await request.get('/search?q=chiquito')).headers()['cache-control']).toBe('private, max-age=60')
  expect((await request.get('/search?q=under+0+mm')).headers()['cache-control']).toBe('no-cache')
})

test('a browser is told how to search here', async ({ page, request }) => {
  await page.goto('/')
  await expect(page.locator('link[rel=search]')).toHaveAttribute('href', '/opensearch.xml')
  expect(await page.locator('script[type="application/ld+json"]').first().textContent()).toContain('/search?q={search_term_string}')
  const answer = await request.get('/opensearch.xml')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/opensearchdescription+xml; charset=utf-8')
  expect(await answer.text()).toMatch(/template="[^"]+\/search\?q=\{searchTerms\}"/)
})

test('one can search from an unknown address, from an index and from the masthead', async ({ page, viewport }) => {
  for (const path of ['/nothing-here', '/topics']) {
    await page.goto(path)
    await page.getByLabel(field).fill('lizzo')
    await page.getByLabel(field).press('Enter')
    await expect(page).toHaveURL('/search?q=lizzo')
  }
  await page.goto('/')
  if ((viewport?.width ?? 0) < 768) return page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  await page.getByLabel('Search for words or a size').fill('lizzo')
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL('/search?q=lizzo')
})

test('nobody finds what readers may not see', async ({ request }) => {
  for (const word of ['quagga', '"hidden"', 'quagg']) {
    const answer = await request.get(`http://localhost:${fixturePort}/search?q=${encodeURIComponent(word)}&exact=1`)
    expect(answer.status()).toBe(200)
    expect(await answer.text()).not.toMatch(/\/stories\/hidden/)
  }
  expect(await (await request.get(`http://localhost:${fixturePort}/search?q=seen`)).text()).toContain('/stories/seen-')
})

for (const path of [
  '/search',
  '/search?q=chiquito',
  '/search?q=under+60+mm',
  '/search?q=xyzzy',
  '/search?q=under+0+mm',
  '/search?q=bag&page=5',
])
  test(`the layout is sound: ${path} @script @desk`, async ({ page }) => {
    await page.goto(path)
    await expectSoundLayout(page)
  })

for (const scheme of ['light', 'dark', 'forced colours'] as const)
  test(`axe finds nothing, ${scheme} @script`, async ({ page }) => {
    await page.emulateMedia(scheme === 'forced colours' ? { forcedColors: 'active' } : { colorScheme: scheme })
    for (const path of ['/search', '/search?q=chiquito', '/search?q=under+60+mm', '/search?q=xyzzy', '/search?q=under+0+mm']) {
      await page.goto(path)
      await expectAccessible(page)
    }
  })
