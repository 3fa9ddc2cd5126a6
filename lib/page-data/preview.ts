/** What editors see of stories as their files stand at this moment; nothing where previews are not allowed. */
import { listPreviews } from '../content/preview/list.ts'
import { findPreview } from '../content/preview/preview.ts'
import { env } from '../env.ts'
import type { ShownPicture } from '../images/types.ts'
import { type StoryPageData, storyPageOf } from './story-page.ts'

export const loadPreviewList = () => (env.preview ? listPreviews() : undefined)

/** Pictures of a story that no reader sees have no page of their own. */
function withoutPages(page: StoryPageData): StoryPageData {
  const leadNowhere = ({ page: _, ...picture }: ShownPicture): ShownPicture => picture
  return { ...page, pictures: page.pictures.map(leadNowhere), opening: page.opening && leadNowhere(page.opening) }
}

/** A story as it is written, with its page where it can be laid out. */
export function loadPreviewPage(slug: string) {
  const preview = env.preview ? findPreview(slug) : undefined
  if (!preview) return undefined
  const { story, ...told } = preview
  return { ...told, page: story && withoutPages(storyPageOf(story)) }
}
