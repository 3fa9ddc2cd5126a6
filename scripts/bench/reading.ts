/** What a reader fetches and waits for: bytes, requests, Lighthouse, and the time from a click to the next page. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium as browserType } from '@playwright/test'
import { shownSite } from '../../lib/editions/folder.ts'
import { partsOf } from '../../lib/press/parts.ts'
import { wordsIn } from '../../lib/press/words.ts'
import { ensureBrowser } from '../setup/programs.ts'
import { follow } from './browsing.ts'
import { behindFront, origins } from './front.ts'
import { lighthouse } from './lighthouse.ts'
import { log } from './log.ts'

const STORY = '/stories/one-millimetre-short'
const GALLERY = '/stories/where-the-small-bags-went-on-sale'

const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

const countWords = (html: string) => wordsIn(html).split(' ').length

/** HTML and stylesheet of the story whose page has nearest to 1,000 words, as they go over the wire. Scripts stand in the HTML. */
function storyBytes() {
  const site = shownSite(process.cwd())
  const stories = readdirSync(join(site, 'stories'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ file: join(site, 'stories', name), words: countWords(readFileSync(join(site, 'stories', name), 'utf8')) }))
  const [nearest] = stories.sort((a, b) => Math.abs(a.words - 1000) - Math.abs(b.words - 1000))
  if (!nearest) throw new Error('There is no story to measure.')
  const html = readFileSync(nearest.file, 'utf8')
  const { scripts, preloads, sheets } = partsOf(html)
  const running = scripts.filter(({ isData }) => !isData)
  const ours = running.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const framework = running.filter(({ src }) => src?.startsWith('/_next/')).length + preloads.length
  const sent = [nearest.file, ...sheets.map(({ href }) => join(site, href))].reduce((sum, file) => sum + statSync(`${file}.br`).size, 0)
  log('scripts of the framework on a reading page (target 0)', `${framework}`)
  log('script of ours on a reading page (target 3 KB)', kb(ours))
  log(`HTML, CSS and script of a story, ${nearest.words} words, brotli (target 20 KB)`, kb(sent))
}

/** A first visit with an empty cache and a phone's window, three device pixels to one. */
async function firstView(chromium: string | undefined) {
  const browser = await browserType.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, ignoreHTTPSErrors: true })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  const hosts = new Set<string>()
  let requests = 0
  page.on('request', (request) => {
    if (request.url().startsWith('data:')) return
    requests++
    hosts.add(new URL(request.url()).host)
  })
  await page.goto(origins.tls + STORY, { waitUntil: 'networkidle' })
  // What stands below the first view fetches its letters a second later; they are counted.
  await page.waitForTimeout(2000)
  await browser.close()
  log('first story view at 390 px, everything (target 260 KB)', kb(bytes))
  log('requests of it (target 8)', `${requests}`)
  log('foreign origins (target 0)', `${hosts.size - 1}`)
}

async function clicks(chromium: string) {
  for (const to of ['/bags', '/stories/more-parts-than-the-large-one', '/archive']) {
    const { shown, isPrerendered } = await follow(chromium, `${origins.tls}/`, to)
    log(`${to}: shown after the click${isPrerendered ? ', prerendered' : ', NOT prerendered'} (target 100 ms)`, `${shown.toFixed(0)} ms`)
  }
}

function scores(chromium: string) {
  console.log('Lighthouse, mobile: performance, accessibility, best practices, SEO (target 100 each; LCP 1200 ms, TBT 0, CLS 0)')
  for (const [name, path] of Object.entries({ 'front page': '/', story: STORY, gallery: GALLERY, catalogue: '/bags' })) {
    const { scores, lcp, tbt, cls, complaints } = lighthouse(chromium, origins.tls + path)
    log(`  ${name}: ${scores.join(' ')}`, `LCP ${lcp.toFixed(0)} ms, TBT ${tbt.toFixed(0)} ms, CLS ${cls.toFixed(3)}`)
    for (const complaint of complaints) console.log(`    ${complaint}`)
  }
}

export async function measureReading() {
  const chromium = await ensureBrowser()
  await behindFront(async () => {
    storyBytes()
    await firstView(chromium)
    const path = chromium ?? browserType.executablePath()
    await clicks(path)
    scores(path)
  }, 'tls')
}
