/** Which letters can be previewed: those that lie in the content folder at this moment. */
import { listContentFiles } from '../content/checks/files.ts'
import { env } from '../env.ts'

/** The slug of every letter on disk. An address that is not one of these leads to no file. */
export const listLetterPreviewSlugs = (root = env.previewContent): readonly string[] =>
  listContentFiles(root).flatMap(({ document, slug }) => (document === 'letter' ? slug : []))
