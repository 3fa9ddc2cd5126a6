/**
 * Prepares pictures and prints an edition, in a process of its own with the build that RETICULE_BUILD names: it makes Next ready while content is checked
 * and compiled, and prints when it is told to. It is sent an Order, and sends the receipt or what went wrong.
 */
import { type EditionContext, inEdition, workshop } from '../../lib/edition-context.ts'
import { contextOf } from '../../lib/editions/content.ts'
import { currentEdition, editionFolder, findEdition } from '../../lib/editions/folder.ts'
import { storiesOf } from '../../lib/editions/manifest.ts'
import { printEdition, type Receipt } from '../../lib/editions/print.ts'
import { env } from '../../lib/env.ts'
import type { ToldLetter } from '../../lib/letters/told-letter.ts'
import { openBuild } from '../../lib/press/build.ts'
import { openNext } from '../../lib/press/next-app.ts'
import { renderPage } from '../../lib/press/render-page.ts'
import { contentsNow } from './contents.ts'
import { makePictures, makeRest } from './pictures.ts'

export type Order = {
  readonly fingerprint: string
  readonly moment: string
  readonly commit?: string
  readonly isComplete: boolean
  /** The edition whose content is printed again; without one, what has been compiled. */
  readonly from?: string
  /** The letters that were sent, as plain data. */
  readonly sentLetters: readonly ToldLetter[]
  readonly isAnew?: boolean
  readonly isDry?: boolean
}
export type Reply = { readonly receipt: Receipt } | { readonly problem: string }

const project = process.cwd()
const ready = openNext(project)
let isTold = false
const warm = ready.then(warmUp).catch(() => undefined)

/**
 * While content is compiled one core has nothing to do: renders what nearly every edit changes as it is in the edition that is shown. The code has
 * run once then, and stories that feeds carry and nobody has touched are rendered (components/mdx/feed-html.tsx). It ends when there is work to do.
 */
async function warmUp({ handler }: Awaited<typeof ready>) {
  const shown = currentEdition(project)
  if (!shown || shown.manifest.build !== env.build) return
  const { folder, manifest } = shown
  const [story] = storiesOf(manifest)
  for (const url of ['/feed.xml', '/feed.json', '/atom.xml', ...(story ? [`/stories/${story}`] : [])])
    if (!isTold) await inEdition(contextOf(folder, manifest.moment), () => renderPage(handler, { url }))
}

/** The content of an edition, with the pictures that it still lacks. */
async function contentOf(id: string, moment: string): Promise<EditionContext> {
  const content = contextOf(editionFolder(project, id), moment)
  return findEdition(project, id)?.manifest.laterPictures ? makeRest(content) : content
}

process.once('message', async (order: Order) => {
  isTold = true
  const reply = (answer: Reply) => process.send?.(answer, () => process.exit())
  try {
    const { handler } = await ready
    await warm
    const render = (url: string) => renderPage(handler, { url })
    const build = openBuild(project, env.build ?? '')
    const { from, moment, ...rest } = order
    const laterPictures = from === undefined ? await makePictures(!order.isComplete) : 0
    const source = from === undefined ? workshop : await contentOf(from, moment)
    const receipt = await printEdition({
      ...{ ...rest, laterPictures, moment: new Date(moment), from: source },
      ...{ project, build, contents: contentsNow, render },
    })
    reply({ receipt })
  } catch (problem) {
    reply({ problem: problem instanceof Error ? problem.message : String(problem) })
  }
})
process.once('disconnect', () => process.exit())
