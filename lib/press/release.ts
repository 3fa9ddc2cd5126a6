/**
 * A release: the site as files, below .generated/press. It is laid in a folder of its own and shown by turning one link, so that a
 * server sees the old release or the new one and never a half of either.
 */
import { mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const FOLDER = '.generated/press'
const CURRENT = 'current'

export const places = (project: string) => {
  const root = join(project, FOLDER)
  return {
    root,
    store: join(root, 'store'),
    current: join(root, CURRENT),
    site: join(root, CURRENT, 'site'),
    manifest: join(root, CURRENT, 'manifest.json'),
  }
}

/** The file of a page: "/" is index.html, "/stories/a" is stories/a.html. */
export const fileOf = (address: string) => (address === '/' ? 'index.html' : `${address.slice(1)}.html`)

/** Lays a release with `lay`, which gets its folder, and turns to it. When `lay` throws, the release before stays. */
export async function release(project: string, lay: (folder: string) => Promise<void>) {
  const { root, current } = places(project)
  mkdirSync(root, { recursive: true })
  const folder = join(root, `release-${Date.now().toString(36)}-${process.pid}`)
  try {
    await lay(folder)
  } catch (problem) {
    rmSync(folder, { recursive: true, force: true })
    throw problem
  }
  const turning = join(root, `turning-${process.pid}`)
  rmSync(turning, { force: true })
  symlinkSync(basename(folder), turning)
  const before = linked(current)
  renameSync(turning, current)
  // The release before stays for readers who are on its pages, and for a server that has not been told.
  for (const name of readdirSync(root))
    if (/^(release|turning)-/.test(name) && name !== basename(folder) && name !== before)
      rmSync(join(root, name), { recursive: true, force: true })
}

function linked(link: string): string | undefined {
  try {
    return readlinkSync(link)
  } catch {
    return undefined
  }
}

/** Writes a small file of a release. */
export function write(folder: string, name: string, text: string) {
  const file = join(folder, name)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}
