/** Every story that can be previewed. */
import { env } from '../../env.ts'
import { parse } from '../checks/parse.ts'
import { editorialStatus, headline, isUnseen } from './editorial-status.ts'
import { listStoryFiles } from './files.ts'

export type PreviewLine = {
  readonly slug: string
  /** The headline, or the slug where none can be read. */
  readonly title: string
  /** "draft, planned for 14 November 2026". */
  readonly status: string
}

/** The stories on disk, newest day first: those that readers cannot see yet, and apart, every other. */
export function listPreviews(root = env.previewContent): { unseen: readonly PreviewLine[]; others: readonly PreviewLine[] } {
  const lines = listStoryFiles(root)
    .map((file) => {
      const data = parse(file).parsed?.data ?? {}
      return { slug: file.slug, title: headline(data, file.slug), status: editorialStatus(data), day: String(data.published ?? '') }
    })
    .sort((a, b) => b.day.localeCompare(a.day) || a.slug.localeCompare(b.slug))
    .map(({ day: _, ...line }) => line)
  return { unseen: lines.filter(({ slug }) => isUnseen(slug)), others: lines.filter(({ slug }) => !isUnseen(slug)) }
}
