/** Previews: an editor reads what is not in the build; a reader finds nothing there, and no machine keeps it. */
import type { APIResponse } from '@playwright/test'
import { checkContent } from '../../lib/content/checks/check'
import { formatProblem } from '../../lib/content/checks/problem'
import { behindPort, previewServer } from './servers'
import { expectAccessible, expectSoundLayout } from './sound'
import { expect, test } from './test'

const folder = previewServer.env.RETICULE_PREVIEW_CONTENT
const fixtures = ['every-tag', 'broken-fields', 'code-in-text', 'one-day-in-2099', 'one-millimetre-short']

function expectUnkept(answer: APIResponse) {
  expect(answer.headers()['x-robots-tag']).toBe('noindex, nofollow')
  expect(answer.headers()['cache-control']).toContain('no-store')
}

/** nginx refuses a name that cannot be read before it asks anybody; the server behind it must not stumble over one. */
const behind = `http://localhost:${behindPort}`

test('to readers every preview is the ordinary 404 page', async ({ page, request }) => {
  for (const path of ['/preview', ...fixtures.map((slug) => `/preview/${slug}`)]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    expectUnkept(answer)
  }
  // No route of ours: refused before anything asks what a preview is.
  expect((await request.get('/preview/a/b')).status()).toBe(404)
  expect((await request.get(`${behind}/preview/%e0%a4%a`)).status()).toBe(400)
  expect((await page.goto('/preview/every-tag'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing of that name, at any size')
})

test.describe('to editors', () => {
  test.use({ baseURL: `http://localhost:${previewServer.port}` })

  test('the list parts what readers cannot see yet from every other story, and leads to each', async ({ page, request }) => {
    await page.goto('/preview')
    const titles = (region: string) => page.getByRole('region', { name: region }).getByRole('link').allTextContents()
    expect(await titles('Readers cannot see these yet')).toEqual([
      'Every tag, once: “Überall” — 小さな鞄',
      'Not before 2099',
      'A draft with code in it',
      'A draft that is broken',
    ])
    expect(await titles('Every other story')).toEqual(['One millimetre short'])
    await page.getByRole('link', { name: 'Not before 2099' }).click()
    await expect(page).toHaveURL('/preview/one-day-in-2099')
    await expect(page.getByRole('region', { name: 'Preview', exact: true })).toContainText('The check finds no problem.')
    for (const path of ['/preview', ...fixtures.map((slug) => `/preview/${slug}`)]) {
      const answer = await request.get(path)
      expect(answer.status(), path).toBe(200)
      expectUnkept(answer)
    }
  })

  test('a draft is laid out as a published story is, under a notice', async ({ page }) => {
    await page.goto('/preview/every-tag')
    const preview = page.getByRole('region', { name: 'Preview', exact: true })
    await expect(preview.getByRole('note')).toHaveText('Preview: status draft, planned for 14 November 2099. Readers cannot see this.')
    await expect(preview).toContainText('Readers cannot see these yet, so the preview leaves them out: bag "not-built".')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every tag, once: “Überall” — 小さな鞄')
    await expect(page.getByRole('link', { name: 'The Measuring Desk' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Micro purses, February 2018' }).getByRole('listitem')).toHaveCount(21)
    await expect(page.getByRole('img', { name: /drawn beside a bank card/ })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Sources' }).getByRole('listitem').first()).toContainText('cited first')
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, nofollow')
  })

  test('a text edited since the build is the text that is shown', async ({ page }) => {
    await page.goto('/preview/one-millimetre-short')
    await expect(page.getByRole('note').first()).toHaveText(
      'Preview: status published, dated 20 November 2026. Readers see the text of the last build.',
    )
    await expect(page.locator('.prose')).toContainText('Not yet built.')
    await page.goto('/stories/one-millimetre-short')
    await expect(page.locator('.prose')).not.toContainText('Not yet built.')
  })

  test('a broken draft shows every problem in the words of the check', async ({ page }) => {
    await page.goto('/preview/broken-fields')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A draft that is broken')
    const file = `${folder}/stories/broken-fields/index.mdx`
    const lines = checkContent(folder)
      .problems.filter((problem) => problem.file === file)
      .map(formatProblem)
    expect(lines).toContain(`${file}:8:1 · "published" is not a day that exists. Write it as 2026-11-14.`)
    const shown = page.getByRole('region', { name: `The check finds ${lines.length} problems` })
    await expect(shown.getByRole('listitem')).toHaveText(lines)
  })

  test('a text with code in it is held back, with the reason in its place', async ({ page }) => {
    await page.goto('/preview/code-in-text')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A draft with code in it')
    await expect(page.locator('.prose').getByRole('listitem')).toHaveText([/index\.mdx:15:11 · braces are code, and stories hold none\./])
    await expect(page.getByText('One fact')).toHaveCount(0)
  })

  test('an address that is no slug leads to no file', async ({ request }) => {
    const statusOf = async (name: string) => (await request.get(`/preview/${name}`)).status()
    for (const name of ['nothing-of-that-name', '..%2fbags', '..%2f..%2fpackage.json', 'every-tag%2findex.mdx'])
      expect(await statusOf(name), name).toBe(404)
    for (const name of ['every-tag%00', '%e0%a4%a']) expect(await statusOf(name), name).toBe(400)
  })

  test('no preview stands in a sitemap or a feed', async ({ request }) => {
    for (const path of ['/sitemap.xml', '/news-sitemap.xml', '/feed.json'])
      expect(await (await request.get(path)).text(), path).not.toContain('/preview')
  })

  for (const path of ['/preview', ...fixtures.map((slug) => `/preview/${slug}`)]) {
    test(`${path} has one first-level heading and fits every width`, async ({ page }) => {
      await page.goto(path)
      await expectSoundLayout(page)
    })
    test(`axe finds nothing on ${path} @script`, async ({ page }) => {
      await page.goto(path)
      await expectAccessible(page)
    })
  }
})
