/** What an edition says of itself: every address with what it is made of, and what a server must know to answer. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A page or a file of an edition. */
export type Printed = {
  /** The file below site/. */
  readonly file: string
  /** Changes with the build and with whatever the page is made of. */
  readonly key: string
  /** SHA-256 of its bytes, in the first 32 hexadecimal digits. */
  readonly hash: string
  readonly status: number
  readonly type: string
  /** The Content-Security-Policy of a page. */
  readonly policy?: string
  /** Why a page keeps the framework's runtime. */
  readonly why?: string
}

/** What happens to an edition by itself, and when: the next one is due then. */
export type NextChange = {
  /** In ISO 8601, as UTC. */
  readonly at: string
  /** "called-mini appears". */
  readonly what: string
  /** What is due, by name: "called-mini". */
  readonly subject: string
}

export type Manifest = {
  readonly version: 1
  /** The build that printed it. */
  readonly build: string
  /** The commit that it was made from, where there is one. */
  readonly commit?: string
  /** The moment that it shows, in ISO 8601. */
  readonly moment: string
  /** Changes with everything that the edition was made from but the moment. */
  readonly fingerprint: string
  readonly nextChange?: NextChange
  /** The search index: what it was made of, and the SHA-256 of its file, in the first 32 hexadecimal digits. */
  readonly search?: { readonly key: string; readonly hash: string }
  readonly addresses: Readonly<Record<string, Printed>>
  /** Addresses that are printed later, newest first; until then each is rendered when it is asked for. */
  readonly later: readonly string[]
  /** How many files of pictures are made later; nothing when all are there. */
  readonly laterPictures?: number
  /** Addresses that lead to another one for good. */
  readonly redirects: Readonly<Record<string, string>>
  /** Addresses that lead to another one until the next edition. */
  readonly leading?: Readonly<Record<string, string>>
  /** Pictures that stand in mails which were sent, or may be: mail programs fetch them for years. */
  readonly kept?: readonly string[]
  /** Routes that are answered anew for each request. */
  readonly asked: readonly string[]
  /** Addresses of stories that were retired, and the file that says why. */
  readonly gone: Readonly<Record<string, string>>
}

/** Whether something of an edition is printed or made after it is shown. */
export const isUnfinished = ({ later, laterPictures = 0 }: Pick<Manifest, 'later' | 'laterPictures'>) => later.length + laterPictures > 0

const NAME = 'manifest.json'
const DIGITS = 10

/** The end of an edition's id: the start of its manifest's SHA-256. A manifest that has changed is told by it. */
export const sealOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS)

/** "000042-0123456789": its place in the line of editions, whatever the clock says, and the seal of its manifest. */
export const idOf = (number: number, manifest: string) => `${String(number).padStart(6, '0')}-${sealOf(manifest)}`

/** Reads the manifest in an edition's folder. Throws, with one line, when it is missing or is not the one that was printed. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, NAME)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new Error(`${file} is missing`)
  }
  if (!folder.endsWith(`-${sealOf(text)}`)) throw new Error(`${file} is not as it was printed`)
  return JSON.parse(text)
}

/** The file of the search index in an edition's folder. */
export const searchFile = (folder: string) => join(folder, 'search.sqlite')

export const manifestFile = (folder: string) => join(folder, NAME)

/** The policy of each page by its file. */
export const policiesOf = (addresses: Manifest['addresses']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.values(addresses).flatMap(({ file, policy: said }) => (said ? [[file, said]] : [])))

/** The slugs of the stories that an edition has: those that are printed, then those that are printed later. */
export const storiesOf = ({ addresses, later }: Pick<Manifest, 'addresses' | 'later'>): readonly string[] =>
  [...Object.keys(addresses), ...later].flatMap((path) => /^\/stories\/([^/]+)$/.exec(path)?.[1] ?? [])
