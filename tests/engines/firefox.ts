/** Firefox, driven over WebDriver BiDi. */
import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import type { Engine } from './reader.ts'

const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']
const program = [process.env.FIREFOX, ...places].find((path) => path && existsSync(path))

export const firefox: Engine = {
  name: 'Firefox',
  missing: program ? undefined : 'no Firefox is installed (set FIREFOX to its path)',
  async start(origin) {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: program, headless: true })
    const page = await browser.newPage()
    const shown = (xpath: string) => page.locator(`xpath/.${xpath}`)
    return {
      open: async (path) => {
        // To leave a page that is still on its way would be told as a failure.
        await page.waitForFunction('document.readyState === "complete"')
        await page.goto(origin + path)
      },
      press: (xpath) => shown(xpath).click(),
      fill: (xpath, text) => shown(xpath).fill(text),
      ask: (expression) => page.evaluate(expression),
      resize: (width, height) => page.setViewport({ width, height }),
      close: () => browser.close(),
    }
  },
}
