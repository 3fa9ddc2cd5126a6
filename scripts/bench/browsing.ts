/**
 * From a click to the next page, in a Chromium that may render pages before they are followed. A browser that is driven page by
 * page, as Playwright does it, forbids that; so this one is spoken to by its own protocol, as a tab.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import WebSocket from 'ws'

export type Followed = {
  /** ms from the click to the first paint of the next page. */
  readonly shown: number
  /** Whether the page had been rendered before the click. */
  readonly isPrerendered: boolean
}

type Message = {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly sessionId: string; readonly targetInfo: { readonly type: string } }
  readonly result?: { readonly result?: { readonly value?: unknown } }
  readonly error?: { readonly message: string }
}

/** A tab of a browser and the pages that come and go in it, the newest last. */
class Tab {
  private next = 1
  private readonly waiting = new Map<number, (answer: Message) => void>()
  private readonly pages: string[] = []

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (text) => {
      const message: Message = JSON.parse(String(text))
      if (message.id) this.waiting.get(message.id)?.(message)
      if (message.method === 'Target.attachedToTarget' && message.params?.targetInfo.type === 'page')
        this.pages.push(message.params.sessionId)
    })
  }

  static async open(address: string): Promise<Tab> {
    const socket = new WebSocket(address)
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    const tab = new Tab(socket)
    await tab.call('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
    return tab
  }

  /** Asks the tab itself, or one of its pages. Rejects with the browser's own words. */
  private call(method: string, params: Record<string, unknown>, sessionId?: string): Promise<Message> {
    const id = this.next++
    this.socket.send(JSON.stringify({ id, method, params, sessionId }))
    return new Promise((resolve, reject) =>
      this.waiting.set(id, (answer) => (answer.error ? reject(new Error(`${method}: ${answer.error.message}`)) : resolve(answer))),
    )
  }

  /** Asks the first page. */
  send(method: string, params: Record<string, unknown>): Promise<Message> {
    return this.call(method, params, this.pages[0])
  }

  /** What an expression gives in the page that is shown: the last one, once a page rendered before has been followed. */
  async evaluate<T>(expression: string, which: 'first' | 'last'): Promise<T> {
    const page = which === 'first' ? this.pages[0] : this.pages.at(-1)
    const { result } = await this.call('Runtime.evaluate', { expression, returnByValue: true }, page)
    return result?.result?.value as T
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The address of the only tab of a browser that has just started. */
async function tabOf(port: string): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const list: { type: string; webSocketDebuggerUrl: string }[] = await (await fetch(`http://127.0.0.1:${port}/json/list?for_tab`)).json()
    const tab = list.find(({ type }) => type === 'tab')
    if (tab) return tab.webSocketDebuggerUrl
    await pause(100)
  }
  throw new Error('Chromium opened no tab.')
}

/** Opens a page, rests the pointer on its first link to `to`, and follows it. */
export async function follow(chromium: string, from: string, to: string): Promise<Followed> {
  const profile = mkdtempSync(join(tmpdir(), 'reticule-browsing-'))
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--ignore-certificate-errors',
    '--window-size=1440,900',
  ]
  const browser = spawn(chromium, [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { detached: true })
  try {
    const port = await new Promise<string>((resolve, reject) => {
      browser.once('error', reject)
      browser.stderr.on('data', (text) => {
        const [, found] = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(String(text)) ?? []
        if (found) resolve(found)
      })
    })
    return await followIn(await Tab.open(await tabOf(port)), from, to)
  } finally {
    // Debian's program is a script that starts the browser: both end, and with them what keeps this process waiting.
    if (browser.pid) process.kill(-browser.pid)
    await new Promise((resolve) => browser.once('close', resolve))
    // Its children still write for a moment.
    await pause(500)
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

async function followIn(tab: Tab, from: string, to: string): Promise<Followed> {
  await tab.send('Page.navigate', { url: from })
  await pause(1500)
  const link = `document.querySelector('a[href="${to}"]')`
  await tab.evaluate(`${link}.scrollIntoView({ block: 'center', behavior: 'instant' })`, 'first')
  const [x, y] = await tab.evaluate<[number, number]>(
    `(({ left, top, width, height }) => [left + Math.min(width / 2, 40), top + height / 2])(${link}.getBoundingClientRect())`,
    'first',
  )
  await tab.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })
  await pause(1500)
  const clicked = Date.now()
  const press = { x, y, button: 'left', clickCount: 1 }
  await tab.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press })
  // The page that is clicked may be gone before it can say that the button came up.
  tab.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press }).catch(() => undefined)
  await pause(1500)
  const seen = await tab.evaluate<{ path: string; painted: number; activated: number }>(
    `(([page], [paint]) => ({ path: location.pathname, painted: performance.timeOrigin + paint.startTime, activated: page.activationStart }))(
      performance.getEntriesByType('navigation'), performance.getEntriesByName('first-contentful-paint'))`,
    'last',
  )
  if (seen.path !== to) throw new Error(`The click on ${to} led to ${seen.path}.`)
  return { shown: seen.painted - clicked, isPrerendered: seen.activated > 0 }
}
