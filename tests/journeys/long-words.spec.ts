/**
 * Long words, long names, long numbers and addresses: nothing widens a page at 320 px. The fixture magazine has a document of each
 * type in which every word is of sixty letters or more; its whole sitemap is walked, and what no sitemap names.
 */
import type { Page } from '@playwright/test'
import { fixturePort, longSlug } from '../fixtures/clock'
import { templates } from './templates'
import { expect, test } from './test'

test.use({ viewport: { width: 320, height: 640 } })

const fixture = `http://localhost:${fixturePort}`

/** How far a page is wider than its window, and the elements that make it so: those that reach beyond it and scroll within nothing. */
function widthOf(page: Page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const clips = (element: Element | null): boolean =>
      element !== null && element !== document.body && (getComputedStyle(element).overflowX !== 'visible' || clips(element.parentElement))
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !clips(element),
    )
    const widest = wide.toSorted((one, other) => other.getBoundingClientRect().right - one.getBoundingClientRect().right)
    return { over: scrollWidth - clientWidth, by: widest.slice(0, 3).map((element) => element.outerHTML.slice(0, 160)) }
  })
}

/** Answers of pages that no sitemap names. */
const unlisted = [
  '/nothing-here',
  `/stories/${longSlug}${longSlug}`,
  '/stories/hidden-retired',
  '/away',
  '/newsletter/joined',
  '/newsletter/nobody',
  '/fit?bag=long&measured=inside&object=long&object=card',
  '/fit?width=123456789012345678901234567890123456789',
  '/bags/by/house',
  '/bags/by/price/house/long',
]

test('no page of a magazine of long words is wider than a window of 320 px', async ({ page, request }) => {
  const xml = await (await request.get(`${fixture}/sitemap.xml`)).text()
  const paths = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  expect(paths).toContain(`/stories/${longSlug}`)
  const found: Record<string, unknown> = {}
  for (const path of [...paths, ...unlisted]) {
    await page.goto(`${fixture}${path}`)
    const width = await widthOf(page)
    if (width.over > 0) found[path] = width
  }
  expect(found).toEqual({})
})

test('no template of the magazine is wider than a window of 320 px', async ({ page }) => {
  const found: Record<string, unknown> = {}
  for (const path of templates) {
    await page.goto(path)
    const width = await widthOf(page)
    if (width.over > 0) found[path] = width
  }
  expect(found).toEqual({})
})
