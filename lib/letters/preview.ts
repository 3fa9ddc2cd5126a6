/** The door to letters as their files stand at this moment, for editors: the mail, its text, what it weighs, and what is wrong with it. */
import { checkContent } from '../content/checks/check.ts'
import { formatProblem } from '../content/checks/problem.ts'
import { headline } from '../content/preview/editorial-status.ts'
import { env } from '../env.ts'
import type { Letter } from '../types.ts'
import { faultsOf, picturesOf } from './check.ts'
import type { letterLimits } from './limits.ts'
import type { PrintedLetter } from './mail/print.tsx'
import { listLetterPreviewSlugs } from './preview-slugs.ts'
import { printWritten, writtenLetter } from './written.ts'

export type LetterPreview = {
  readonly slug: string
  /** The subject, or the slug where none can be read. */
  readonly title: string
  readonly status: string
  /** What the check finds, and what is wrong with it as a mail. */
  readonly findings: readonly string[]
  /** The letter as it would be sent, unless it cannot be printed. */
  readonly mail?: {
    readonly letter: Letter
    readonly printed: PrintedLetter
    readonly html: number
    readonly pictures: number
    readonly weight: number
  }
}

/** What its page is given beside that. */
export type LetterPreviewData = LetterPreview & { readonly sender: string; readonly limits: typeof letterLimits }

/** A letter as its file stands now, or nothing when no folder has that name. Never rejects for what an editor wrote. */
export async function findLetterPreview(slug: string, root = env.previewContent): Promise<LetterPreview | undefined> {
  if (!listLetterPreviewSlugs(root).includes(slug)) return undefined
  const { documents, problems } = checkContent(root)
  const document = documents.find((one) => one.document === 'letter' && one.slug === slug)
  const found = problems.filter(({ file }) => file === `${root}/letters/${slug}/index.mdx`).map(formatProblem)
  const told = { slug, title: headline({ title: document?.data.subject }, slug), status: String(document?.data.status ?? 'not stated') }
  if (!document) return { ...told, findings: found }
  try {
    const letter = writtenLetter(document)
    const printed = await printWritten(document, documents)
    const { faults, notes } = faultsOf(printed)
    const pictures = picturesOf(printed)
    const weight = pictures.reduce((sum, { bytes }) => sum + bytes, 0)
    const mail = { letter, printed, html: Buffer.byteLength(printed.html), pictures: pictures.length, weight }
    return { ...told, findings: [...found, ...faults, ...notes], mail }
  } catch (problem) {
    return { ...told, findings: [...found, problem instanceof Error ? problem.message : String(problem)] }
  }
}
