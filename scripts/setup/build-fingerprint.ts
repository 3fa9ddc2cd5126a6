/** Whether what has been built is what a build would make now. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, isFresh, writeFingerprint } from './fingerprint.mjs'

/** What a build reads. */
const inputs = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'scripts',
  'contentlayer.config.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tailwind.config.ts',
  'tsconfig.json',
]

/** Of these, what a build writes itself, and what it never reads. */
const generated = [join('public', 'fonts'), join('public', 'media')]
const isRead = (path: string) => !generated.some((folder) => path.endsWith(folder)) && !/\.test\.tsx?$/.test(path)

/** What a build leaves, one for each folder that may be deleted: where one is missing, there is something to build. */
const outputs = [
  '.contentlayer/generated/index.mjs',
  '.contentlayer/index/revision.json',
  '.generated/client-scripts.json',
  '.generated/card.ttf',
  '.generated/fonts.css',
  '.generated/fonts.json',
  '.generated/media',
  '.generated/press/current',
  '.next/BUILD_ID',
  'public/fonts',
  'public/media',
]

const fingerprintFile = '.next/build-fingerprint'

/** What else decides what is built. */
export type BuildContext = {
  /** The origin in canonical addresses, feeds and sitemaps. */
  readonly origin: string
  /** The day, or the moment at which the clock stands: which stories are out. */
  readonly time: string
  /** Whom security.txt names. */
  readonly contact: string
}

const fingerprintOf = (folder: string, { origin, time, contact }: BuildContext) =>
  hashOf(
    inputs.map((path) => join(folder, path)),
    [origin, time, contact],
    isRead,
  )

/**
 * Calls `build` unless what it would make is there. A build that fails leaves nothing that counts as built, also for the content of
 * before. False when there was nothing to do.
 */
export function buildWhatIsStale(context: BuildContext, build: () => void, folder = '.'): boolean {
  const fingerprint = fingerprintOf(folder, context)
  const file = join(folder, fingerprintFile)
  if (isFresh(file, fingerprint) && outputs.every((path) => existsSync(join(folder, path)))) return false
  rmSync(file, { force: true })
  build()
  writeFingerprint(file, fingerprint)
  return true
}
