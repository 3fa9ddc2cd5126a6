/** What editors see of stories as their files stand at this moment; nothing where previews are not allowed. */
import { listPreviews } from '../content/preview/list.ts'
import { findPreview } from '../content/preview/preview.ts'
import { env } from '../env.ts'
import { storyPageOf } from './story-page.ts'

export const loadPreviewList = () => (env.preview ? listPreviews() : undefined)

/** A story as it is written, with its page where it can be laid out. */
export function loadPreviewPage(slug: string) {
  const preview = env.preview ? findPreview(slug) : undefined
  if (!preview) return undefined
  const { story, ...told } = preview
  return { ...told, page: story && storyPageOf(story) }
}
