/** What a list prints of a story. */
import type { StorySummary } from '../types.ts'

/** A page that hands on no more than this stays as it is while the story's text is worked on, and is not printed again. */
export const summaryOf = (story: StorySummary): StorySummary => {
  const { slug, title, dek, format, section, desk, published, publishedAt, cover, coverPicture } = story
  return { slug, title, dek, format, section, desk, published, publishedAt, cover, coverPicture }
}
