/** The folder of editions: which there are, which one is shown, and how another one is turned to. */
import { existsSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
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

/** The edition that the link names, when it is whole. */
export function currentEdition(project: string): Edition | undefined {
  const id = currentId(project)
  try {
    return id === undefined ? undefined : openEdition(project, id)
  } catch {
    return undefined
  }
}

/** Shows an edition from now on. The link is renamed into place: whoever reads it sees the one before or this one. */
export function turnTo(project: string, id: string): void {
  const folder = editionsFolder(project)
  const turning = join(folder, `.turning-${process.pid}`)
  rmSync(turning, { force: true })
  symlinkSync(id, turning)
  renameSync(turning, join(folder, CURRENT))
}

/** A folder in which an edition is laid, for `keep`. */
export function layingFolder(project: string): string {
  const folder = join(editionsFolder(project), `.laying-${process.pid}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Where an edition is kept that is only to be looked at; it is removed with whatever a printer has left. */
export const keepAside = (project: string, laid: string, id: string): void => {
  const aside = join(editionsFolder(project), '.laying-aside')
  mkdirSync(aside, { recursive: true })
  renameSync(laid, join(aside, id))
}

/** Opens an edition that was kept aside. */
export const openAside = (project: string, id: string): Edition => {
  const folder = join(editionsFolder(project), '.laying-aside', id)
  return { id, folder, manifest: readManifest(folder) }
}

/** Names an edition that has been laid. */
export const keep = (project: string, laid: string, id: string) => renameSync(laid, editionFolder(project, id))

/** Removes what a printer left that was ended, and editions beyond those that are kept; never the one that is shown. */
export function removeOld(project: string): void {
  const folder = editionsFolder(project)
  const shown = currentId(project)
  const old = listEditions(project).slice(KEPT)
  const left = readdirSync(folder).filter((name) => /^\.(laying|turning)-/.test(name))
  for (const name of [...old, ...left]) if (name !== shown) rmSync(join(folder, name), { recursive: true, force: true })
}

/** The files of the edition that is shown. */
export const shownSite = (project: string) => join(editionsFolder(project), CURRENT, 'site')
