/** WebKit, as telephones have it: WebKitGTK's own small browser, driven over WebDriver, on a screen that is only kept in memory. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Builder, By, Capabilities, until, type WebDriver } from 'selenium-webdriver'
import { freePort } from '../fakes/stores.ts'
import { limits } from '../limits.ts'
import type { Engine, Reader } from './reader.ts'

const driver = '/usr/bin/WebKitWebDriver'
const screen = '/usr/bin/xvfb-run'
/** Debian keeps the browser below the name of the machine's architecture. */
const browser = (existsSync('/usr/lib') ? readdirSync('/usr/lib') : [])
  .filter((name) => name.endsWith('-linux-gnu'))
  .flatMap((name) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) => join('/usr/lib', name, version, 'MiniBrowser')))
  .find((path) => existsSync(path))

/** Asks the driver until it answers. */
async function connect(url: string, capabilities: Capabilities): Promise<WebDriver> {
  const asked = Date.now()
  for (;;) {
    try {
      await fetch(`${url}/status`)
      break
    } catch (problem) {
      if (Date.now() - asked > limits.page) throw problem
      await pause(100)
    }
  }
  return new Builder().usingServer(url).withCapabilities(capabilities).build()
}

/** Ends the driver and the screen that it was started on, which are one process group. */
function end({ pid }: ChildProcess) {
  if (pid) process.kill(-pid, 'SIGTERM')
}

function readerOf(page: WebDriver, origin: string, close: () => Promise<void>): Reader {
  const shown = async (xpath: string) => {
    const element = await page.wait(until.elementLocated(By.xpath(xpath)), limits.page)
    // Where a line of text is longer than the window the driver finds no middle to press, unless it is in view.
    await page.executeScript('arguments[0].scrollIntoView({ block: "center" })', element)
    await page.wait(until.elementIsVisible(element), limits.page)
    return element
  }
  return {
    open: (path) => page.get(origin + path),
    press: async (xpath) => (await shown(xpath)).click(),
    fill: async (xpath, text) => {
      const field = await shown(xpath)
      await field.clear()
      await field.sendKeys(text)
    },
    ask: (expression) => page.executeScript(`return ${expression}`),
    resize: async (width, height) => {
      await page.manage().window().setRect({ width, height })
    },
    close,
  }
}

export const webkit: Engine = {
  name: 'WebKit',
  missing: browser && existsSync(driver) && existsSync(screen) ? undefined : 'webkit2gtk-driver or xvfb is not installed',
  async start(origin) {
    const port = await freePort()
    const process = spawn(screen, ['-a', driver, `--port=${port}`], { stdio: 'ignore', detached: true })
    try {
      const capabilities = new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      })
      const page = await connect(`http://127.0.0.1:${port}`, capabilities)
      return readerOf(page, origin, async () => {
        await page.quit()
        end(process)
      })
    } catch (problem) {
      end(process)
      throw problem
    }
  },
}
