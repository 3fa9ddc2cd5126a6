/** The door to stories that are not in the build, or not as they stand now: read from disk at each call. */
import { env } from '../../env.ts'
import type { Story } from '../../types.ts'
import { checkContent } from '../checks/check.ts'
import { type ContentProblem, formatProblem } from '../checks/problem.ts'
import { editorialStatus, headline, readersSee } from './editorial-status.ts'
import { listStoryFiles } from './files.ts'
import { listMissingReferences } from './missing-references.ts'
import { readWritten } from './written.ts'

export type Preview = {
  /** The headline, or the slug where none can be read. */
  readonly title: string
  /** Status, day, and what readers see meanwhile. */
  readonly notice: string
  /** The lines of the editors' check for this document: for its fields and for its text. */
  readonly problems: { readonly fields: readonly string[]; readonly text: readonly string[] }
  /** What the story names and the build cannot show, so that the preview leaves it out. */
  readonly missingReferences: readonly string[]
  /** The story, unless its fields cannot be laid out. */
  readonly story?: Story
  /** The text, unless it would not be shown whole. */
  readonly text?: string
}

/** A story as its file stands now, or nothing when no folder has that slug. Never throws for what an editor wrote. */
export function findPreview(slug: string, root = env.previewContent): Preview | undefined {
  const file = listStoryFiles(root).find((candidate) => candidate.slug === slug)
  if (!file) return undefined
  const { data, textLine, names, story, text } = readWritten(file)
  const problems = checkContent(root).problems.filter((problem) => problem.file === file.path)
  const isInText = ({ line }: ContentProblem) => line > textLine
  return {
    title: headline(data, slug),
    notice: `Preview: status ${editorialStatus(data)}. ${readersSee(slug)}`,
    problems: {
      fields: problems.filter((problem) => !isInText(problem)).map(formatProblem),
      text: problems.filter(isInText).map(formatProblem),
    },
    missingReferences: listMissingReferences(data, names, root),
    story,
    text,
  }
}
