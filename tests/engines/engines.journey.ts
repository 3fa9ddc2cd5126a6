/**
 * What readers do, in the engines that are not Chromium. Short on purpose: whatever can differ between engines (forms, storage, dialects of
 * style and script), and nothing that cannot. An engine that is not installed is told as not run, and counts as nothing.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layEmptyStore } from '../fakes/empty-store.ts'
import { freePort } from '../fakes/stores.ts'
import { firefox } from './firefox.ts'
import { named, type Reader, until, untilHeading } from './reader.ts'
import { webkit } from './webkit.ts'

let origin = ''
let server: ChildProcess
const data = mkdtempSync(join(tmpdir(), 'reticule-engines-'))

beforeAll(async () => {
  await layEmptyStore(data)
  const port = await freePort()
  origin = `http://localhost:${port}`
  server = spawn(process.execPath, [resolve('scripts/run.mjs'), 'serve'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), RETICULE_DATA: data, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<never>((_, reject) => server.once('exit', (code) => reject(new Error(`the magazine ended with ${code}`))))
  const answers = async () => {
    for (;;) {
      if (await fetch(`${origin}/healthz`).catch(() => undefined)) return
      await pause(100)
    }
  }
  await Promise.race([answers(), ended])
})

afterAll(async () => {
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await gone
  rmSync(data, { recursive: true, force: true })
})

/** The subject of the mail that came to an address, once it lies in the outbox. */
async function subjectOf(address: string): Promise<string> {
  const outbox = join(data, 'outbox')
  for (let tries = 0; tries < 600; tries++) {
    const files = readdirSync(data).includes('outbox') ? readdirSync(outbox).filter((name) => name.endsWith('.eml')) : []
    const mails = await Promise.all(files.map((name) => PostalMime.parse(readFileSync(join(outbox, name)))))
    const mail = mails.find(({ to }) => to?.some((one) => one.address === address))
    if (mail) return mail.subject ?? ''
    await pause(100)
  }
  throw new Error(`No mail came to ${address}.`)
}

/** Lays the page out as its rules for paper say: this engine has no way to ask it for a print. */
const onPaper = `(() => {
  const turn = (rules) => {
    for (const rule of rules) {
      if (rule.media && /\\bprint\\b/.test(rule.media.mediaText)) rule.media.mediaText = 'all'
      if (rule.cssRules) turn(rule.cssRules)
    }
  }
  for (const sheet of document.styleSheets) turn(sheet.cssRules)
  return true
})()`

const widthOf = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().width`

for (const engine of [firefox, webkit]) {
  if (engine.missing) {
    console.warn(`reticule · journeys in ${engine.name} were not run: ${engine.missing}.`)
    continue
  }
  describe(engine.name, () => {
    let reader: Reader
    beforeAll(async () => {
      reader = await engine.start(origin)
    })
    afterAll(() => reader?.close())

    test('from the front page to a story, and by its rail to another', async () => {
      await reader.open('/')
      await reader.press('//h1//a')
      await until(reader, `location.pathname.startsWith('/stories/')`)
      const first = await reader.ask('location.pathname')
      await reader.press('//section[.//h2="Related stories"]//h3//a | //*[@aria-label="Related stories"]//h3//a')
      await until(reader, `location.pathname.startsWith('/stories/') && location.pathname !== ${JSON.stringify(first)}`)
      await until(reader, `document.querySelector('h1')?.textContent.trim() && document.fonts.status === 'loaded'`)
    })

    test('the switch turns the page dark, and the next page too, and back', async () => {
      await reader.open('/about')
      const background = 'getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor'
      const light = await reader.ask(background)
      await reader.press(named('button', 'Switch to dark'))
      expect(await reader.ask('document.documentElement.dataset.theme')).toBe('dark')
      expect(await reader.ask(background)).not.toBe(light)
      await reader.open('/archive')
      expect(await reader.ask('document.documentElement.dataset.theme')).toBe('dark')
      await reader.press(named('button', 'Switch to light'))
      expect(await reader.ask(background)).toBe(light)
    })

    test('a story is kept on the device, and put back', async () => {
      await reader.open('/stories/one-millimetre-short')
      await reader.press(named('button', 'Keep'))
      await until(reader, `document.querySelector('[data-keep]').textContent === 'Kept'`)
      await reader.open('/archive')
      await until(reader, `document.querySelector('[data-kept]').checkVisibility()`)
      await reader.press('//section[@data-kept]//button')
      await until(reader, `!document.querySelector('[data-kept]').checkVisibility()`)
    })

    test('an address is entered, its code typed, and it is on the list', async () => {
      const address = `${engine.name.toLowerCase()}@example.com`
      await reader.open('/newsletter')
      await reader.fill('//main//input[@name="email"]', address)
      // A person needs a moment; a program is told by needing none.
      await pause(1600)
      await reader.press(`//main${named('button', 'Subscribe')}`)
      await untilHeading(reader, 'Look into your inbox')
      await reader.fill('//input[@name="code"]', (await subjectOf(address)).slice(0, 6))
      await reader.press(named('button', 'Confirm'))
      await untilHeading(reader, 'You are on the list')
    })

    test('a bag and a thing are chosen, and the answer is proved', async () => {
      await reader.open('/fit')
      await reader.ask(`(document.querySelector('select[name=bag]').value = 'le-petit-chiquito')`)
      await reader.press('//input[@name="object" and @value="card-id1"]')
      await reader.press(named('button', 'Will it fit?'))
      await until(reader, `[...document.querySelectorAll('h2')].some((one) => one.textContent.trim() === 'No, proved.')`)
    })

    test('a card is matched, and a bag of 53 mm is that wide', async () => {
      await reader.open('/scale')
      await reader.press('//input[@name="thing" and @value="card"]')
      await reader.fill('//input[@id="pixels"]', String(85.6 * 5))
      await reader.press(named('button', 'It matches'))
      await until(reader, `document.documentElement.dataset.scale === 'known'`)
      await reader.open('/bags/le-petit-chiquito')
      await until(reader, `document.querySelector('[data-box]').checkVisibility()`)
      expect(Math.abs(Number(await reader.ask(widthOf('[data-box]'))) - 53 * 5)).toBeLessThan(0.5)
    })

    test('a page on paper has black letters, no masthead, and outlines at true size', async () => {
      await reader.open('/bags/le-petit-chiquito')
      await reader.ask(onPaper)
      expect(await reader.ask(`getComputedStyle(document.body).color`)).toBe('rgb(0, 0, 0)')
      expect(await reader.ask(`[...document.querySelectorAll('.no-print')].some((one) => one.checkVisibility())`)).toBe(false)
      expect(Math.abs(Number(await reader.ask(widthOf('[data-box]'))) - (53 * 96) / 25.4)).toBeLessThan(0.5)
    })

    test('no template scrolls sideways on a narrow screen', async () => {
      await reader.resize(390, 844)
      for (const path of ['/', '/stories/why-small-won', '/stories/called-mini', '/bags', '/fit', '/newsletter']) {
        await reader.open(path)
        expect(await reader.ask('document.documentElement.scrollWidth - document.documentElement.clientWidth'), path).toBe(0)
      }
    })
  })
}
