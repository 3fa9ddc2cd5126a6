/** Which stories can be previewed: those that lie in the content folder at this moment, whatever the build holds. */
import { env } from '../../env.ts'
import { type ContentFile, listContentFiles } from '../checks/files.ts'

/** The file of every story without its scheduled changes, in the order of the folders. */
export function listStoryFiles(root = env.previewContent): readonly ContentFile[] {
  return listContentFiles(root).filter(({ document, begins }) => document === 'story' && !begins)
}

/** The slug of every story on disk. An address that is not one of these leads to no file. */
export function listPreviewSlugs(root = env.previewContent): readonly string[] {
  return listStoryFiles(root).map(({ slug }) => slug)
}
