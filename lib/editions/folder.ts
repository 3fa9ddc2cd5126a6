/** The folder of editions: which there are, which one is shown, and how another one is turned to. */
import { existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { linkAtomic } from '../atomic-write.ts'
import { type Manifest, readManifest } from './manifest.ts'

/** How many editions are kept, so that what their pages name still answers, and to roll back. */
const KEPT = 10

const CURRENT = 'current'
const isEdition = (name: string) => /^\d{6}-[0-9a-f]{10}$/.test(name)

export type Edition = { readonly id: string; readonly folder: string; readonly manifest: Manifest }

export const editionsFolder = (project: string) => join(project, 'editions')
export const editionFolder = (project: string, id: string) => join(editionsFolder(project), id)

/** Ids of the kept editions, newest first. */
export function listEditions(project: string): readonly string[] {
  const folder = editionsFolder(project)
  return existsSync(folder) ? readdirSync(folder).filter(isEdition).sort().reverse() : []
}

/** The number of the edition that is printed next. */
export const nextNumber = (project: string) => Number(listEditions(project)[0]?.slice(0, 6) ?? 0) + 1

/** The id that the link names, if any; the edition itself may be gone. */
export function currentId(project: string): string | undefined {
  try {
    return readlinkSync(join(editionsFolder(project), CURRENT))
  } catch {
    return undefined
  }
}

/** Opens an edition. Throws, with one line, when its manifest is missing or another than was printed. */
export function openEdition(project: string, id: string): Edition {
  const folder = editionFolder(project, id)
  return { id, folder, manifest: readManifest(folder) }
}

/** The same where why it cannot be opened is no matter: nothing then. */
export function findEdition(project: string, id: string | undefined): Edition | undefined {
  try {
    return id === undefined ? undefined : openEdition(project, id)
  } catch {
    return undefined
  }
}

/** The edition that the link names, when it can be opened. */
export const currentEdition = (project: string) => findEdition(project, currentId(project))

/** Ids in the order in which they may be served: the one that is shown, then the newest. */
export function listToServe(project: string): readonly string[] {
  const shown = currentId(project)
  return [...new Set([...(shown ? [shown] : []), ...listEditions(project)])]
}

/** Whether an older edition was turned back to: it stays until somebody publishes, whatever is due and whatever stands in content/. */
export const isTurnedBackTo = (project: string, { id }: Edition) => listEditions(project)[0] !== id

/** How often the link is looked at, in ms: a publication is seen within half a second, also on a shared disk. */
const EVERY = 500

/** Calls `look` twice a second with the id that the link names. Returns how to stop; it keeps no process alive. */
export function watchLink(project: string, look: (id: string | undefined) => void): () => void {
  const timer = setInterval(() => look(currentId(project)), EVERY)
  timer.unref()
  return () => clearInterval(timer)
}

/** Shows an edition from now on. The link is renamed into place: whoever reads it sees the one before or this one. */
export const turnTo = (project: string, id: string): void => linkAtomic(join(editionsFolder(project), CURRENT), id)

/**
 * Shows an edition in the place of the one that it was made from. Says whether it does: where somebody has turned elsewhere meanwhile, that stays,
 * and the edition is removed.
 */
export function turnFrom(project: string, from: string, id: string): boolean {
  const isStill = currentId(project) === from
  if (isStill) turnTo(project, id)
  else remove(project, id)
  return isStill
}

/**
 * Shows a kept edition again, at once, also while another one is printed. Throws, with one line, when it is not whole, or is removed at the same
 * moment; the one that is shown then stays.
 */
export function turnBackTo(project: string, id: string): void {
  const shown = currentId(project)
  openEdition(project, id)
  turnTo(project, id)
  try {
    openEdition(project, id)
  } catch (problem) {
    if (shown !== undefined) turnTo(project, shown)
    throw problem
  }
}

/** A folder in which an edition is laid, for `keep`. */
export function layingFolder(project: string): string {
  const folder = join(editionsFolder(project), `.laying-${process.pid}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Where an edition lies that is only to be looked at; it is removed with whatever a printer has left. */
const asideFolder = (project: string) => join(editionsFolder(project), '.laying-aside')

/** Names an edition that is only to be looked at, apart from those that can be shown. */
export function keepAside(project: string, laid: string, id: string): void {
  mkdirSync(asideFolder(project), { recursive: true })
  renameSync(laid, join(asideFolder(project), id))
}

/** Opens an edition that was kept aside. */
export function openAside(project: string, id: string): Edition {
  const folder = join(asideFolder(project), id)
  return { id, folder, manifest: readManifest(folder) }
}

/** Names an edition that has been laid. */
export const keep = (project: string, laid: string, id: string) => renameSync(laid, editionFolder(project, id))

/** Removes an edition, unless it is shown. */
function remove(project: string, id: string): void {
  const removed = join(editionsFolder(project), `.removed-${id}`)
  if (id === currentId(project)) return
  // Out of reach first, and looked at again then: whoever turns to it at this moment finds it gone (turnBackTo), or keeps it.
  renameSync(editionFolder(project, id), removed)
  if (id === currentId(project)) renameSync(removed, editionFolder(project, id))
  else rmSync(removed, { recursive: true, force: true })
}

/** Removes what a printer left that was ended, and editions beyond those that are kept; never the one that is shown. */
export function removeOld(project: string): void {
  const folder = editionsFolder(project)
  const left = readdirSync(folder).filter((name) => /^\.(laying|removed)-|\.tmp$/.test(name))
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true })
  for (const id of listEditions(project).slice(KEPT)) remove(project, id)
}

/** The files of the edition that is shown. */
export const shownSite = (project: string) => join(editionsFolder(project), CURRENT, 'site')
