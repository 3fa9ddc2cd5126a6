/** Finds the programs that the tests need beside Node: the machine's, else Debian's packages when root. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { env } from '../../lib/env.ts'
import { fail, log, run } from './log.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const onMachine = () => [env.chromium, ...places].find((path) => path && existsSync(path))
const has = (program: string) => spawnSync('which', [program]).status === 0

function installFromDebian(...names: string[]) {
  run('list of Debian packages', 'apt-get', ['update', '-qq'])
  run(names.join(', '), 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { DEBIAN_FRONTEND: 'noninteractive' })
}

const mayInstall = () => process.getuid?.() === 0 && has('apt-get')

/** The path of a Chromium; nothing when Playwright's own had to be fetched. */
export function ensureBrowser(): string | undefined {
  if (onMachine()) return onMachine()
  if (mayInstall()) {
    log('no Chromium here; installing Debian’s')
    installFromDebian('chromium')
    return onMachine()
  }
  run('Playwright’s Chromium', 'node_modules/.bin/playwright', ['install', 'chromium'])
  return undefined
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
