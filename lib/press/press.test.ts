/** The press over a small build of its own making: what it lays, and that a broken build changes nothing. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { press, type ReleaseManifest } from './press.ts'
import { places } from './release.ts'

type Build = Parameters<typeof press>[0]

let project: string
let said: string

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'press-'))
  said = ''
  vi.spyOn(console, 'log').mockImplementation((text) => {
    said += text
  })
  put('.generated/client-scripts.json', '{"first":"first()"}')
  put('public/icon.svg', `<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(300)}</svg>`)
  put('public/media/bag.avif', 'a picture')
  put(
    'built/page_client-reference-manifest.js',
    'globalThis.__RSC_MANIFEST["/page"] = {"clientModules":{"[project]/components/fit.client.tsx":{"id":3}}};',
  )
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(project, { recursive: true })
})

function put(name: string, text: string): string {
  const file = join(project, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

const page = (words: string, flight = '0:{}\n') =>
  `<!DOCTYPE html><html><head><title>${words}</title></head><body><p>${words} ${'and so on '.repeat(40)}</p><script>self.__next_f.push(${JSON.stringify([1, flight])})</script></body></html>`

/** What Next would say of a build with these pages. */
function build(pages: Readonly<Record<string, string>>): Build {
  const prerenders = Object.entries(pages).map(([pathname, html], at) => ({
    pathname,
    route: pathname,
    response: 'complete',
    fallback: { filePath: put(`built/${at}.html`, html), initialRevalidate: false },
  }))
  const staticFiles = [{ pathname: '/robots.txt', filePath: put('built/robots.txt.body', 'User-agent: *\n') }]
  const filePath = join(project, 'built/page.js')
  const appPages = ['/', '/stories/[slug]', '/stories/[slug].rsc'].map((pathname) => ({ pathname, filePath }))
  const appRoutes = ['/robots.txt', '/newsletter/leave'].map((pathname) => ({ pathname }))
  return { projectDir: project, outputs: { prerenders, staticFiles, appPages, appRoutes } } as unknown as Build
}

const site = (name: string) => join(places(project).site, name)
const manifest = (): ReleaseManifest => JSON.parse(readFileSync(places(project).manifest, 'utf8'))

test('every page, feed and hand-made file is laid at its address, compressed', async () => {
  await press(build({ '/': page('front'), '/stories/a': page('a') }))
  expect(readFileSync(site('index.html'), 'utf8')).not.toContain('<script>')
  expect(brotliDecompressSync(readFileSync(site('stories/a.html.br'))).toString()).toBe(readFileSync(site('stories/a.html'), 'utf8'))
  expect(gunzipSync(readFileSync(site('stories/a.html.gz'))).toString()).toBe(readFileSync(site('stories/a.html'), 'utf8'))
  expect(readFileSync(site('robots.txt'), 'utf8')).toBe('User-agent: *\n')
  expect(existsSync(site('icon.svg.br'))).toBe(true)
  expect(readFileSync(site('media/bag.avif'), 'utf8')).toBe('a picture')
  expect(Object.keys(manifest().policies)).toEqual(['index.html', 'stories/a.html'])
})

test('what can be asked for is known, and what takes forms', async () => {
  await press(build({ '/': page('front'), '/stories/a': page('a') }))
  expect(manifest().routes).toEqual(['^/$', '^/stories/[^/]+$', '^/robots\\.txt$', '^/newsletter/leave$'])
  expect(manifest().handlers).toEqual(['^/newsletter/leave$'])
})

test('the table says what became of each page, and why one keeps its runtime', async () => {
  await press(build({ '/': page('front'), '/fit': page('fit', '0:I[3,[],"default"]\n') }))
  expect(said).toMatch(/^\/ +1 .* 0 {2}nothing on it needs the framework$/m)
  expect(said).toMatch(/^\/fit +1 .* 1 {2}components\/fit\.client\.tsx$/m)
})

test('what has not changed is the same file in the next release', async () => {
  await press(build({ '/': page('front'), '/stories/a': page('a') }))
  const before = statSync(site('stories/a.html.br')).ino
  await press(build({ '/': page('another front'), '/stories/a': page('a') }))
  expect(statSync(site('stories/a.html.br')).ino).toBe(before)
  expect(readFileSync(site('index.html'), 'utf8')).toContain('another front')
})

test.each<[string, () => Build, RegExp]>([
  [
    'a missing page',
    () => {
      const broken = build({ '/': page('new front'), '/stories/a': page('a') })
      rmSync(join(project, 'built/1.html'))
      return broken
    },
    /built\/1\.html is missing, though the build names it for \/stories\/a\. Build again\.$/,
  ],
  ['a page that is cut off', () => build({ '/': page('new front'), '/stories/a': page('a').slice(0, 200) }), /built\/1\.html is cut off/],
  [
    'a missing manifest',
    () => {
      const broken = build({ '/': page('new front') })
      rmSync(join(project, 'built/page_client-reference-manifest.js'))
      return broken
    },
    /built\/page_client-reference-manifest\.js is missing: the build is not whole/,
  ],
  [
    'a manifest of another shape',
    () => {
      put('built/page_client-reference-manifest.js', 'globalThis.__RSC_MANIFEST["/page"] = {"modules":[]};')
      return build({ '/': page('new front') })
    },
    /page_client-reference-manifest\.js cannot be read: it names no client modules/,
  ],
])('%s stops the press with its path, and the release before stays whole', async (_, broken, words) => {
  await press(build({ '/': page('front') }))
  const before = readdirSync(places(project).root)
  await expect(press(broken())).rejects.toThrow(words)
  expect(readFileSync(site('index.html'), 'utf8')).toContain('<title>front</title>')
  expect(readdirSync(places(project).root)).toEqual(before)
})

test('a press that is killed leaves the release before, and no half of its own once the next one has run', async () => {
  await press(build({ '/': page('front') }))
  put('.generated/press/release-killed/site/index.html', '<!DOCTYPE html><ht')
  put('.generated/press/store/0123.4711.part', 'half')
  expect(readFileSync(site('index.html'), 'utf8')).toContain('<title>front</title>')
  await press(build({ '/': page('front') }))
  await press(build({ '/': page('front') }))
  expect(existsSync(join(places(project).root, 'release-killed'))).toBe(false)
  expect(existsSync(join(places(project).store, '0123.4711.part'))).toBe(false)
})
