/** Finds the programs that the tests need beside Node: the machine's, else Debian's packages when root. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { childEnvironment, env } from '../../lib/env.ts'
import { fail, log, run } from './log.mjs'

/** Chromium without a window, which is a program of its own: journeys take less than half the time in it. */
const shells = ['/usr/bin/chromium-headless-shell']
const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const there = (places: readonly string[]) => [env.chromium, ...places].find((path) => path && existsSync(path))
const has = (program: string) => spawnSync('which', [program]).status === 0
const lists = ['update', '-qq']
const installation = (names: readonly string[]) => ['install', '-y', '-qq', '--no-install-recommends', ...names]
const unasked = { DEBIAN_FRONTEND: 'noninteractive' }

function installFromDebian(...names: string[]) {
  run('list of Debian packages', 'apt-get', lists)
  run(names.join(', '), 'apt-get', installation(names), unasked)
}

/** As `installFromDebian`, for what the tests can do without: whether it is there now. */
function tryFromDebian(name: string) {
  log(`${name}, if Debian has it …`)
  const succeeds = (words: string[]) => spawnSync('apt-get', words, { env: childEnvironment(unasked) }).status === 0
  return succeeds(lists) && succeeds(installation([name]))
}

const mayInstall = () => process.getuid?.() === 0 && has('apt-get')

/** The path of a Chromium with all that a reader's has; nothing when Playwright's own had to be fetched. */
export function ensureBrowser(): string | undefined {
  const found = there(browsers)
  if (found) return found
  if (mayInstall()) {
    log('no Chromium here; installing Debian’s')
    installFromDebian('chromium')
    return there(browsers)
  }
  run('Playwright’s Chromium', 'node_modules/.bin/playwright', ['install', 'chromium'])
  return undefined
}

/** The path of the Chromium of the journeys: the headless shell where it can be had, else as `ensureBrowser`. */
export function ensureHeadlessBrowser(): string | undefined {
  const found = there(shells)
  if (found) return found
  if (!mayInstall()) return ensureBrowser()
  return tryFromDebian('chromium-headless-shell') ? there(shells) : ensureBrowser()
}

/** Firefox and WebKit for their few journeys, which say so where one cannot be had. */
export function ensureEngines() {
  const missing = [
    ...(has('firefox') || has('firefox-esr') ? [] : ['firefox-esr']),
    ...(has('WebKitWebDriver') ? [] : ['webkit2gtk-driver']),
    ...(has('xvfb-run') ? [] : ['xvfb', 'xauth']),
  ]
  if (missing.length && mayInstall()) installFromDebian(...missing)
}

/** Java for the Nu HTML checker. */
export function ensureJava() {
  if (has('java')) return
  if (!mayInstall()) fail('the Nu HTML checker needs Java 17 or newer; install it and run npm test again.')
  installFromDebian('default-jre-headless')
}

/** nginx, with its brotli module where that comes from Debian. */
export function ensureNginx() {
  if (has('nginx')) return
  if (!mayInstall()) fail('the journeys go through nginx 1.22 or newer; install it and run npm test again.')
  installFromDebian('nginx-light', 'libnginx-mod-http-brotli-static')
}
