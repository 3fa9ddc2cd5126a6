/** Finds a Chromium for the browser tests: the machine's, else Debian's package when root, else Playwright's own. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, say, stop } from './say.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const onMachine = () => [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path))
const has = (program) => spawnSync('which', [program]).status === 0

function installFromDebian(name) {
  run('list of Debian packages', 'apt-get', ['update', '-qq'])
  run(name, 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { DEBIAN_FRONTEND: 'noninteractive' })
}

const mayInstall = () => process.getuid?.() === 0 && has('apt-get')

/** The path of a Chromium, or nothing when Playwright has its own. */
export function ensureBrowser() {
  if (onMachine()) return onMachine()
  if (mayInstall()) {
    say('no Chromium here; installing Debian’s')
    installFromDebian('chromium')
    return onMachine()
  }
  run('Playwright’s Chromium', 'node_modules/.bin/playwright', ['install', 'chromium'])
  return undefined
}

/** Java for the Nu HTML checker. */
export function ensureJava() {
  if (has('java')) return
  if (!mayInstall()) stop('the Nu HTML checker needs Java 17 or newer; install it and run npm test again.')
  installFromDebian('default-jre-headless')
}
