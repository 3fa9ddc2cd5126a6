/** What editors see of letters as their files stand at this moment; nothing where previews are not allowed. */
import { env } from '../env.ts'
import { asSeen, isMailView } from '../letters/as-seen.ts'
import { letterLimits } from '../letters/limits.ts'
import { findLetterPreview, type LetterPreviewData } from '../letters/preview.ts'
import { listLetterPreviewSlugs } from '../letters/preview-slugs.ts'
import { site } from '../site.ts'

/** The slugs of letters that can be previewed. */
export const loadLetterPreviewList = () => (env.preview ? listLetterPreviewSlugs() : [])

export async function loadLetterPreview(slug: string): Promise<LetterPreviewData | undefined> {
  const preview = env.preview ? await findLetterPreview(slug) : undefined
  return preview && { ...preview, sender: site.name, limits: letterLimits }
}

/** The mail itself in one of its views; nothing where it cannot be printed. */
export async function loadMailView(slug: string, view: string): Promise<string | undefined> {
  if (!isMailView(view)) return undefined
  const preview = await loadLetterPreview(slug)
  return preview?.mail && asSeen(preview.mail.printed.html, view)
}
