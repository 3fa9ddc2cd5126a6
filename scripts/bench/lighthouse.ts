/** Lighthouse on a page: mobile, simulated throttling, its default. Fetched when it is needed, so that nobody else installs it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnvironment } from '../../lib/env.ts'

const VERSION = '12.8.2'
const flags = '--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking --ignore-certificate-errors'
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

export type Verdict = {
  /** 0 to 100 each, in the order of `categories`. */
  readonly scores: readonly number[]
  /** Largest contentful paint and total blocking time in ms; cumulative layout shift. */
  readonly lcp: number
  readonly tbt: number
  readonly cls: number
  /** Titles of audits that cost points. */
  readonly complaints: readonly string[]
}

type Audit = { readonly title: string; readonly score: number | null; readonly numericValue?: number; readonly scoreDisplayMode: string }
type Result = {
  readonly audits: Readonly<Record<string, Audit>>
  readonly categories: Readonly<
    Record<string, { readonly score: number; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>
  >
}

export function lighthouse(chromium: string, url: string): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'reticule-lighthouse-'))
  const file = join(folder, 'report.json')
  const words = ['--yes', `lighthouse@${VERSION}`, url, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`]
  const { status, stderr } = spawnSync('npx', words, { encoding: 'utf8', env: childEnvironment({ CHROME_PATH: chromium }) })
  if (status !== 0) throw new Error(`Lighthouse did not finish on ${url}:\n${stderr.slice(-2000)}`)
  const { audits, categories: found }: Result = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true, force: true })
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN
  const weighed = categories.flatMap((name) => found[name]?.auditRefs.filter(({ weight }) => weight > 0) ?? [])
  return {
    scores: categories.map((name) => Math.round((found[name]?.score ?? 0) * 100)),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    complaints: weighed.flatMap(({ id }) => ((audits[id]?.score ?? 1) < 0.9 ? [audits[id]?.title ?? id] : [])),
  }
}
