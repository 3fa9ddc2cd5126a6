/** After `next build`: turns its output into a release, and says what it did. Called by the adapter. */
import { linkSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { NextAdapter } from 'next'
import pMap from 'p-map'
import { CompressedFiles } from './compress.ts'
import { ownScripts, stylesIn } from './inlined.ts'
import { readClientModules } from './modules.ts'
import { nginxFiles } from './nginx.ts'
import { sortOutputs } from './outputs.ts'
import { type BuildContext, pressPage } from './page.ts'
import { policy } from './policy.ts'
import { fileOf, places, release, write } from './release.ts'
import { type Row, report } from './report.ts'

type Build = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0]

/** What a server must know of a release beside its files. */
export type ReleaseManifest = {
  /** The policy of each page, by the name of its file below site/. */
  readonly policies: Readonly<Record<string, string>>
  /** Paths of pages that are rendered anew for each request, as regular expressions. */
  readonly dynamicRoutes: readonly string[]
  /** Paths of everything that Next can be asked for, and of what takes forms, as regular expressions. */
  readonly routes: readonly string[]
  readonly handlers: readonly string[]
  /** Addresses of stylesheets, which stand in pages. */
  readonly styles: readonly string[]
  /** Client modules by id, for pages that are rendered later. */
  readonly modules: Readonly<Record<string, string>>
}

/** As many files at a time as Node compresses at once. */
const together = { concurrency: 4 }

/** Throws, with a path, when the build is not whole; the release before then stays. */
export async function press({ outputs, projectDir }: Build): Promise<void> {
  const { pages, files, pageFiles, ...routes } = sortOutputs(outputs)
  const modules = readClientModules(pageFiles)
  const built: BuildContext = { modules, ownScripts: ownScripts(projectDir), styles: stylesIn(files) }
  const store = new CompressedFiles(places(projectDir).store)
  await release(projectDir, async (folder) => {
    const site = join(folder, 'site')
    const policies: Record<string, string> = {}
    const layPage = async ({ address, file }: (typeof pages)[number]): Promise<Row> => {
      const html = readFileSync(file, 'utf8')
      if (!html.endsWith('</html>')) throw new Error(`${file} is cut off: it does not end with </html>. Build again.`)
      const pressed = pressPage(html, built)
      const bytes = Buffer.from(pressed.html)
      policies[fileOf(address)] = policy(pressed.inline)
      const sent = await store.put(bytes, join(site, fileOf(address)))
      return { address, before: Buffer.byteLength(html), after: bytes.length, sent, scripts: pressed.scripts, why: pressed.why }
    }
    const rows = await pMap(pages, layPage, together)
    await pMap(files, ({ address, file }) => store.put(readFileSync(file), join(site, address)), together)
    await layPublic(join(projectDir, 'public'), site, store)
    const manifest: ReleaseManifest = { policies, ...routes, styles: [...built.styles.keys()], modules: Object.fromEntries(modules) }
    write(folder, 'manifest.json', JSON.stringify(manifest))
    for (const [name, text] of Object.entries(nginxFiles(policies))) write(folder, `nginx/${name}`, text)
    console.log(`\n${report(rows)}\n`)
  })
  store.removeUnused()
}

/** Hand-made files are compressed; pictures and fonts, which are many, are linked as they are. */
async function layPublic(from: string, site: string, store: CompressedFiles) {
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(from, name)).isFile())
  for (const name of names) {
    const [source, target] = [join(from, name), join(site, name)]
    if (/^(media|fonts)\//.test(name)) {
      mkdirSync(dirname(target), { recursive: true })
      // Where a folder cannot be linked into, as on another disk, the file is copied.
      try {
        linkSync(source, target)
      } catch {
        await copyFile(source, target)
      }
    } else await store.put(readFileSync(source), target)
  }
}
