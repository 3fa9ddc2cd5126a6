/** Prints an edition: links what is the same as in the edition before, renders the rest, and lays both with all that a server must know. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pMap from 'p-map'
import { writeAtomic } from '../atomic-write.ts'
import { type EditionContext, inEdition } from '../edition-context.ts'
import type { Build } from '../press/build.ts'
import { CompressedFiles } from '../press/compress.ts'
import { filesBelow, lay, layWhole } from '../press/files.ts'
import { typeOf } from '../press/headers.ts'
import { nginxFiles } from '../press/nginx.ts'
import { pressPage } from '../press/page.ts'
import { policy } from '../press/policy.ts'
import type { Rendered } from '../press/render-page.ts'
import { contextOf, layContent } from './content.ts'
import { currentEdition, type Edition, editionsFolder, keep, keepAside, layingFolder, nextNumber } from './folder.ts'
import { type Address, type Keyed, keyOf } from './key.ts'
import { idOf, type Manifest, manifestFile, type NextChange, type Printed, policiesOf, searchFile } from './manifest.ts'

/** Pages that are rendered at the same time: one is rendered while others are compressed. */
const AT_ONCE = 4

/** So few addresses are printed at once even where they may wait: an edit is whole when it is shown. */
const FEW = 100

/** Renders an address with the content of the edition on whose behalf it is called. */
export type Render = (path: string) => Promise<Rendered>

/** What the magazine says of itself, asked on behalf of the edition. */
export type Contents = {
  readonly addresses: readonly Address[]
  /** Addresses of prepared pictures. */
  readonly pictures: readonly string[]
  /** What stands round every page. */
  readonly around: unknown
  readonly redirects: Readonly<Record<string, string>>
  /** Addresses that lead to another one until the next edition. */
  readonly leading?: Readonly<Record<string, string>>
  /** Pictures that stand in mails: every later edition has them. */
  readonly kept?: readonly string[]
  readonly asked: readonly string[]
  readonly gone: Readonly<Record<string, string>>
  readonly nextChange?: NextChange
  readonly search: SearchPrinter
}

/** Writes the search index. */
export type SearchPrinter = {
  /** Changes with everything that the index holds. */
  readonly key: string
  /** Writes it into a file that is not there yet; `before` is that of the edition before, of which it may take over what is the same. */
  readonly write: (file: string, before?: { readonly file: string; readonly context: EditionContext }) => void
}

type Job = {
  readonly project: string
  readonly build: Build
  readonly fingerprint: string
  readonly commit?: string
  readonly moment: Date
  /** The letters that were sent, as plain data: the magazine's own, and nothing that printing understands. */
  readonly sentLetters?: unknown
  /** Where content comes from: what has been compiled here, or an edition. */
  readonly from: EditionContext
  /** How many files of its pictures are made later. */
  readonly laterPictures?: number
  /** Whether everything is printed at once, also what may wait. */
  readonly isComplete: boolean
  /** Whether every address is rendered, also those that stand in the edition before. */
  readonly isAnew?: boolean
  /** Whether it is kept aside, to be looked at and thrown away. */
  readonly isDry?: boolean
  readonly contents: () => Contents
  readonly render: Render
}

/** What printing did. */
export type Receipt = {
  readonly id: string
  readonly rendered: readonly string[]
  readonly linked: number
  readonly later: number
  readonly laterPictures: number
}

/**
 * Prints an edition beside those that are there and names it; nothing is turned to. Throws with the address of a page that cannot be
 * rendered, or at which a hand-made file lies; the half-laid folder is then left for `removeOld`.
 */
export async function printEdition({
  project,
  build,
  fingerprint,
  commit,
  moment,
  from,
  sentLetters = [],
  laterPictures = 0,
  isComplete,
  isAnew,
  isDry,
  contents,
  render,
}: Job): Promise<Receipt> {
  const before = currentEdition(project)
  const laid = layingFolder(project)
  const shown = moment.toISOString()
  const context = contextOf(laid, shown)
  layContent(from, context, before && contextOf(before.folder, before.manifest.moment))
  writeAtomic(context.sentLetters, JSON.stringify(sentLetters), { isDurable: true })
  const files = new CompressedFiles(join(editionsFolder(project), '.compressed'))
  const site = join(laid, 'site')
  const handMade = await laySite(project, build, site, files)
  return inEdition(context, async () => {
    const { addresses, pictures, around, redirects, leading, kept = [], gone, asked, nextChange, search } = contents()
    const taken = addresses.find(({ file }) => handMade.has(file))
    if (taken) throw new Error(`public/${taken.file} lies where the page ${taken.path} is printed. Give that file another name.`)
    const places = [join(project, 'public'), ...(before ? [join(before.folder, 'site')] : [])]
    const mailed = [...new Set([...kept, ...(before?.manifest.kept ?? [])])].filter((address) => isThere(address, places)).sort()
    layPictures([...new Set([...pictures, ...mailed])], places, site)
    const stands = JSON.stringify(around)
    const printed: Record<string, Printed> = {}
    const toRender: Keyed[] = []
    for (const address of addresses) {
      const keyed = { ...address, key: await keyOf(build.id, stands, address) }
      const known = isAnew ? undefined : layKnown(before, keyed, site)
      if (known) printed[address.path] = known
      else toRender.push(keyed)
    }
    const isAll = isComplete || toRender.length <= FEW
    const now = isAll ? toRender : toRender.filter(({ mayWait }) => !mayWait)
    const press = (address: Keyed) => pressAddress(address, render, build, site, files)
    await pMap(now, async (address) => Object.assign(printed, { [address.path]: await press(address) }), { concurrency: AT_ONCE })
    const later = isAll ? [] : toRender.filter(({ mayWait }) => mayWait).map(({ path }) => path)
    const manifest: Manifest = {
      version: 1,
      build: build.id,
      ...(commit && { commit }),
      moment: shown,
      fingerprint,
      ...(nextChange && { nextChange }),
      search: laySearch(search, isAnew ? undefined : before, laid),
      addresses: printed,
      later,
      ...(laterPictures && { laterPictures }),
      redirects,
      ...(leading && { leading }),
      ...(mailed.length && { kept: mailed }),
      asked,
      gone,
    }
    const text = JSON.stringify(manifest)
    const id = idOf(nextNumber(project), text)
    writeAtomic(manifestFile(laid), text, { isDurable: true })
    for (const [name, content] of Object.entries(nginxFiles(policiesOf(printed)))) writeAtomic(join(laid, 'nginx', name), content)
    if (isDry) keepAside(project, laid, id)
    else keep(project, laid, id)
    files.removeUnused()
    return {
      id,
      rendered: now.map(({ path }) => path),
      linked: Object.keys(printed).length - now.length,
      later: later.length,
      laterPictures,
    }
  })
}

const isThere = (address: string, places: readonly string[]) => places.some((place) => existsSync(join(place, address)))

/** Lays prepared pictures from the first place that has them. Throws with the address of one that is nowhere. */
function layPictures(pictures: readonly string[], places: readonly string[], site: string) {
  for (const address of pictures) {
    const place = places.find((one) => existsSync(join(one, address)))
    if (place === undefined) throw new Error(`The picture ${address} is not there. Run npm run publish, which makes it.`)
    lay(join(place, address), join(site, address))
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32)

/** What an edition says of its search index, where that is as it was printed. */
function soundIndexOf({ folder, manifest: { search } }: Edition): Manifest['search'] {
  const file = searchFile(folder)
  return search && existsSync(file) && hashOf(readFileSync(file)) === search.hash ? search : undefined
}

/** Lays the search index: that of the edition before where it is the same; one that has been damaged there is written anew. */
function laySearch({ key, write }: SearchPrinter, before: Edition | undefined, laid: string): { key: string; hash: string } {
  const target = searchFile(laid)
  const sound = before && soundIndexOf(before)
  if (before && sound?.key === key) {
    lay(searchFile(before.folder), target)
    return sound
  }
  write(target, before && sound && { file: searchFile(before.folder), context: contextOf(before.folder, before.manifest.moment) })
  return { key, hash: hashOf(readFileSync(target)) }
}

/** Lays what no route makes: hand-made files, whose names it returns, and what the build made for the browser. */
async function laySite(project: string, build: Build, site: string, files: CompressedFiles): Promise<ReadonlySet<string>> {
  const shared = join(project, 'public')
  // Fonts are the build's, and pictures are laid by their stories.
  const handMade = filesBelow(shared).filter((one) => !/^(fonts|media)\//.test(one))
  for (const name of handMade) await files.put(readFileSync(join(shared, name)), join(site, name))
  for (const { address, file } of build.manifest.files) await files.put(readFileSync(join(build.folder, file)), join(site, address))
  return new Set(handMade)
}

/** Lays a page that is the same as in the edition before; nothing when it is not, or when its file has been lost there. */
function layKnown(before: Edition | undefined, { path, key }: Keyed, site: string): Printed | undefined {
  const known = before?.manifest.addresses[path]
  if (!before || known?.key !== key) return undefined
  return layWhole(join(before.folder, 'site', known.file), join(site, known.file)) ? known : undefined
}

/** Renders an address and lays what it answers. Throws when it answers with another status than it should. */
async function pressAddress(
  { path, file, key, status = 200 }: Keyed,
  render: Render,
  build: Build,
  site: string,
  files: CompressedFiles,
): Promise<Printed> {
  const answer = await render(path)
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
  if (answer.status !== status && !(isPage && answer.status === 200)) throw new Error(`${path} answers ${answer.status}; the log says why.`)
  const pressed = isPage ? pressPage(answer.body.toString(), build) : undefined
  const bytes = pressed ? Buffer.from(pressed.html) : answer.body
  await files.put(bytes, join(site, file))
  return {
    file,
    key,
    hash: hashOf(bytes),
    status,
    type: answer.headers.get('content-type') ?? typeOf(path),
    ...(pressed && { policy: policy(pressed.inline), ...(pressed.why && { why: pressed.why }) }),
  }
}
