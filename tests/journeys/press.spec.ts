/** What a reader's browser is given: no script of the framework where nothing needs it, a strict policy everywhere. */
import type { APIResponse } from '@playwright/test'
import { fixturePort } from '../fixtures/clock'
import { previewServer } from './servers'
import { templates } from './templates'
import { expect, test } from './test'

const fixture = `http://localhost:${fixturePort}`
const preview = `http://localhost:${previewServer.port}`

/** The directives of an answer's policy. */
function policyOf(answer: APIResponse): ReadonlyMap<string, string> {
  const value = answer.headers()['content-security-policy'] ?? ''
  return new Map(value.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.slice(directive.indexOf(' ') + 1)]))
}

function expectStrict(answer: APIResponse) {
  const policy = policyOf(answer)
  expect([...policy.values()].join(' '), answer.url()).not.toMatch(/unsafe|https?:|\*/)
  expect(policy.get('default-src')).toBe("'none'")
  expect(policy.get('frame-ancestors')).toBe("'none'")
  expect(policy.get('base-uri')).toBe("'none'")
  expect(answer.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(answer.headers()['permissions-policy']).toContain('geolocation=()')
}

const scriptsIn = (html: string) => [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)]

/** What a page may carry in scripts of ours, in bytes: 3 KB, 1 KB more for pictures of a story, and 4 KB more where something is worked with. */
function scriptBytes(path: string): number {
  if (/^\/(fit|scale)\b|^\/bags\/(?!by\/)/.test(path)) return 7168
  return path.startsWith('/stories/') ? 4096 : 3072
}

test('every template runs without the framework, with at most 3 KB of ours where one reads, under a strict policy', async ({ request }) => {
  for (const path of templates) {
    const answer = await request.get(path)
    expectStrict(answer)
    const html = await answer.text()
    expect(html, path).not.toMatch(/_next\/static\/chunks\/[^"]+\.js|__next_f/)
    const scripts = scriptsIn(html)
    expect(
      scripts.reduce((bytes, [, text = '']) => bytes + Buffer.byteLength(text), 0),
      path,
    ).toBeLessThanOrEqual(scriptBytes(path))
    expect(html, path).not.toMatch(/<script[^>]* src=|<!--/)
  }
})

test('no template breaks its own policy', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  for (const path of templates) await page.goto(path)
})

for (const path of ['/hydrates', '/hydrates/asked'])
  test(`${path}, with a client component, keeps its runtime and works under its policy`, async ({ page, request }) => {
    expectStrict(await request.get(fixture + path))
    await page.goto(fixture + path)
    await page.getByRole('button', { name: 'Counted 0' }).click()
    await expect(page.getByRole('button', { name: 'Counted 1' })).toBeVisible()
  })

test('a page that is rendered on its first visit is pressed like one from the build', async ({ request }) => {
  const answer = await request.get(`${fixture}/stories/hidden-retired`)
  expect(answer.status()).toBe(410)
  expectStrict(answer)
  expect(await answer.text()).not.toMatch(/_next\/static\/chunks\/[^"]+\.js|__next_f|<!--/)
})

test('a page for one request that needs no runtime is pressed, and a nonce of somebody else gets nowhere', async ({ request }) => {
  const answer = await request.get(`${preview}/preview`, { headers: { 'content-security-policy': "script-src 'nonce-chosen'" } })
  expectStrict(answer)
  const html = await answer.text()
  expect(policyOf(answer).get('script-src')).not.toContain('nonce')
  expect(html).not.toMatch(/_next\/static\/chunks\/[^"]+\.js|__next_f|nonce|chosen/)
})

test('a page for one request names its scripts by a nonce that nobody else can choose', async ({ request }) => {
  const visit = async () => {
    const headers = { 'content-security-policy': "script-src 'nonce-chosen'" }
    const answer = await request.get(`${fixture}/hydrates/asked`, { headers })
    expectStrict(answer)
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policyOf(answer).get('script-src') ?? '') ?? []
    expect(nonce.length).toBeGreaterThan(20)
    const html = await answer.text()
    expect(html).toContain(`nonce="${nonce}"`)
    expect(html).not.toContain('chosen')
    return nonce
  }
  expect(await visit()).not.toBe(await visit())
})

test('a preview works under its policy', async ({ page }) => {
  await page.goto(`${preview}/preview`)
  await page.goto(`${preview}/preview/every-tag`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('what is named after its content is kept for a year, a page for a minute, an error not at all', async ({ request }) => {
  const html = await (await request.get('/')).text()
  const kept = await (await request.get(`${fixture}/hydrates`)).text()
  const cacheOf = async (path: string) => (await request.get(path)).headers()['cache-control']
  const [style = ''] = /\/_next\/static\/chunks\/[^"]+\.css/.exec(kept) ?? []
  const [font = ''] = /\/fonts\/[^"]+\.woff2/.exec(html) ?? []
  const [picture = ''] = /\/media\/[^" ]+\.avif/.exec(html) ?? []
  for (const path of [fixture + style, font, picture]) expect(await cacheOf(path), path).toBe('public, max-age=31536000, immutable')
  expect(await cacheOf('/')).toBe('public, max-age=60, must-revalidate')
  expect(await cacheOf('/stories/one-millimetre-short/card.png')).toBe('public, max-age=300, must-revalidate')
  for (const path of ['/nothing-here', '/healthz', '/readyz']) expect(await cacheOf(path), path).toMatch(/no-cache|no-store/)
})

test('a picture moves from its card to its cover, and stands still for readers who asked for that', async ({ page }) => {
  const nameOn = (path: string) =>
    page
      .goto(path)
      .then(() => page.locator('[data-shared="story-seen-feature"]').evaluate((img) => getComputedStyle(img).viewTransitionName))
  await page.addInitScript(() => addEventListener('pagereveal', (event) => Object.assign(window, { moved: Boolean(event.viewTransition) })))
  expect(await nameOn(`${fixture}/`)).toBe('story-seen-feature')
  expect(await nameOn(`${fixture}/stories/seen-feature`)).toBe('story-seen-feature')
  const follow = async () => {
    await page.goto(`${fixture}/`)
    await page.locator('a[href="/stories/seen-feature"]').first().click()
    await page.waitForURL('**/stories/seen-feature')
    return page.evaluate(() => Reflect.get(window, 'moved'))
  }
  expect(await follow()).toBe(true)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await follow()).toBe(false)
})

test('a story is kept for later on the device, and put back', async ({ page }) => {
  await page.goto('/stories/one-millimetre-short')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByRole('button', { name: 'Kept. Put it back' })).toBeVisible()
  await page.goto('/archive')
  const shelf = page.getByRole('region', { name: 'Kept on this device' })
  await expect(shelf.getByRole('link', { name: 'One millimetre short' })).toHaveAttribute('href', '/stories/one-millimetre-short')
  await shelf.getByRole('button', { name: 'Put back: One millimetre short' }).click()
  await expect(shelf).toBeHidden()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('what somebody else wrote into the list of kept stories is not shown', async ({ page }) => {
  await page.goto('/about')
  await page.evaluate(() =>
    localStorage.setItem('kept', '[{"slug":"../javascript:alert(1)","title":"x"},7,{"slug":"called-mini","title":"<img src=x>"}]'),
  )
  await page.goto('/archive')
  const shelf = page.getByRole('region', { name: 'Kept on this device' })
  await expect(shelf.getByRole('link')).toHaveText(['<img src=x>'])
  await page.evaluate(() => localStorage.setItem('kept', 'not a list'))
  await page.goto('/archive')
  await expect(shelf).toBeHidden()
})

test.describe('the switch between light and dark', () => {
  const background = 'rgb(18, 16, 15)'

  test('turns the page, is kept for the next one, and follows the system again when it agrees', async ({ page }) => {
    await page.goto('/about')
    await page.getByRole('button', { name: 'Switch to dark' }).click()
    await expect(page.locator('html')).toHaveCSS('background-color', background)
    await page.goto('/privacy')
    await expect(page.locator('html')).toHaveCSS('background-color', background)
    await page.getByRole('button', { name: 'Switch to light' }).click()
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(page.locator('html')).toHaveCSS('background-color', background)
  })

  test('is settled before the page is painted', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return
        observer.disconnect()
        Object.assign(window, { atFirstBody: document.documentElement.dataset.theme })
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto('/about')
    expect(await page.evaluate(() => Reflect.get(window, 'atFirstBody'))).toBe('dark')
  })

  test('is not there where no script runs', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto('/about')
    await expect(page.getByRole('button', { name: /Switch|Dark/ })).toHaveCount(0)
    await page.close()
  })
})
