/** An edition as it is served: its files, and what else it answers. Opened whole, or not at all. */
import { join } from 'node:path'
import type { EditionContext } from '../edition-context.ts'
import { contextOf } from '../editions/content.ts'
import { listToServe, openEdition } from '../editions/folder.ts'
import { type Manifest, policiesOf, searchFile } from '../editions/manifest.ts'
import { env } from '../env.ts'
import { type Build, openBuild } from '../press/build.ts'
import { filesBelow } from '../press/files.ts'
import { ErrorPages } from './error-pages.ts'
import type { Addresses } from './find-answer.ts'
import { OlderFiles } from './older-files.ts'
import { SiteFiles } from './site-files.ts'

export type ServedEdition = Addresses & {
  readonly id: string
  readonly manifest: Manifest
  readonly build: Build
  readonly files: SiteFiles
  readonly older: OlderFiles
  readonly errors: ErrorPages
  readonly context: EditionContext
  /** Whether an address takes what is sent by a form. */
  readonly takesForms: (path: string) => boolean
  /** Whether the page at an address is rendered anew each time. */
  readonly isForOneRequest: (path: string) => boolean
}

/** Opens an edition with the names of all its files. Throws, with one line, when a file is missing or its build is. */
export function serveEdition(project: string, id: string): ServedEdition {
  const { folder, manifest } = openEdition(project, id)
  const site = join(folder, 'site')
  const names = new Set(filesBelow(site))
  const missing = Object.values(manifest.addresses).find(({ file }) => !names.has(file))
  if (missing) throw new Error(`${join(site, missing.file)} is missing`)
  const build = openBuild(project, manifest.build)
  const policies = policiesOf(manifest.addresses)
  const files = new SiteFiles(site, names, policies)
  const [redirects, leading, gone, later] = [
    new Map(Object.entries(manifest.redirects)),
    new Map(Object.entries(manifest.leading ?? {})),
    new Map(Object.entries(manifest.gone)),
    new Set(manifest.later),
  ]
  const asked = build.manifest.routes.filter(({ name }) => manifest.asked.includes(name))
  const matcherOf = (routes: typeof asked) => {
    const patterns = routes.map(({ pattern }) => new RegExp(pattern))
    return (path: string) => patterns.some((pattern) => pattern.test(path))
  }
  return {
    id,
    manifest,
    build,
    files,
    older: new OlderFiles(project, id, env.preview),
    errors: new ErrorPages(site, policies),
    context: {
      ...contextOf(folder, manifest.moment),
      ...(manifest.search && { search: { file: searchFile(folder), hash: manifest.search.hash } }),
      served: { id, ...(manifest.nextChange && { nextChange: manifest.nextChange }) },
    },
    fileAt: (path) => files.find(path),
    redirectOf: (path) => redirects.get(path),
    leadsTo: (path) => leading.get(path),
    goneAt: (path) => gone.get(path),
    isLater: (path) => later.has(path),
    isAsked: matcherOf(asked),
    takesForms: matcherOf(asked.filter(({ isPage }) => !isPage)),
    isForOneRequest: matcherOf(asked.filter(({ isPage }) => isPage)),
  }
}

/**
 * What can be served: the edition that is shown, else the newest that is whole; and, in one line, why not the one that is shown. A process that has
 * a build serves editions of that build alone, since no other can render the rest of one.
 */
export function serveNewest(project: string, build?: string): { readonly edition: ServedEdition; readonly problem?: string } {
  let problem: string | undefined
  for (const id of listToServe(project))
    try {
      const edition = serveEdition(project, id)
      if (build !== undefined && edition.manifest.build !== build) throw new Error(`it was printed by build ${edition.manifest.build}`)
      return { edition, ...(problem !== undefined && { problem }) }
    } catch (cause) {
      problem ??= `edition ${id} cannot be served: ${cause instanceof Error ? cause.message : cause}`
    }
  throw new Error(problem ?? 'There is no edition yet. Run npm run publish.')
}
