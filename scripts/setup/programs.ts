/** Finds the programs that the tests need beside Node: the machine's, else Debian's packages when root. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { env } from '../../lib/env.ts'
import { fail, log, run, runBeside } from './log.mjs'

/** Chromium without a window, which is a program of its own: journeys take less than half the time in it. */
const shell = { package: 'chromium-headless-shell', places: ['/usr/bin/chromium-headless-shell'] }
const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

type Need = {
  /** Names of the program; one of them is enough. */
  readonly programs: readonly string[]
  /** Debian's packages that bring it. */
  readonly packages: readonly string[]
  /** What to do where it cannot be installed; without it, tests say themselves what they leave out. */
  readonly remedy?: string
}
const needs: readonly Need[] = [
  {
    programs: ['java'],
    packages: ['default-jre-headless'],
    remedy: 'the Nu HTML checker needs Java 17 or newer; install it and run npm test again.',
  },
  {
    programs: ['nginx'],
    // With its brotli module, where nginx comes from Debian.
    packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
    remedy: 'the journeys go through nginx 1.22 or newer; install it and run npm test again.',
  },
  { programs: ['firefox', 'firefox-esr'], packages: ['firefox-esr'] },
  { programs: ['WebKitWebDriver'], packages: ['webkit2gtk-driver'] },
  { programs: ['xvfb-run'], packages: ['xvfb', 'xauth'] },
]

const there = (places: readonly string[]) => [env.chromium, ...places].find((path) => path && existsSync(path))
const has = (program: string) => spawnSync('which', [program]).status === 0
const mayInstall = () => process.getuid?.() === 0 && has('apt-get')
/** Whether Debian has a package, by the lists that are here. */
const isOffered = (name: string) => spawnSync('apt-cache', ['show', name]).status === 0

/** Installs from Debian what is named, and what is wished for where Debian has it. */
async function installFromDebian(names: readonly string[], wishes: readonly string[] = []) {
  // Where they cannot be had, the installation says so better than this would, and there may be nothing to install.
  spawnSync('apt-get', ['update', '-qq'])
  const all = [...names, ...wishes.filter(isOffered)]
  if (!all.length) return
  log(`${all.join(', ')} …`)
  const words = ['install', '-y', '-qq', '--no-install-recommends', ...all]
  await runBeside(all.join(', '), 'apt-get', words, { DEBIAN_FRONTEND: 'noninteractive' })()
}

/** The path of a Chromium with all that a reader's has; nothing when Playwright's own had to be fetched. */
export async function ensureBrowser(): Promise<string | undefined> {
  const found = there(browsers)
  if (found) return found
  if (mayInstall()) {
    log('no Chromium here; installing Debian’s')
    await installFromDebian(['chromium'])
    return there(browsers)
  }
  run('Playwright’s Chromium', 'node_modules/.bin/playwright', ['install', 'chromium'])
  return undefined
}

/**
 * Begins to install what the tests lack, while other work goes on. Resolves with the path of the Chromium of the journeys: the headless shell where
 * it can be had, else as `ensureBrowser`.
 */
export async function ensurePrograms(): Promise<string | undefined> {
  const missing = needs.filter(({ programs }) => !programs.some(has))
  const wishes = there(shell.places) ? [] : [shell.package]
  if (mayInstall()) {
    const names = missing.flatMap(({ packages }) => packages)
    if (names.length + wishes.length) await installFromDebian(names, wishes)
  } else for (const { remedy } of missing) if (remedy) fail(remedy)
  return there(shell.places) ?? ensureBrowser()
}
