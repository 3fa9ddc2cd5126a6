/** A letter for /parts, made of a published story: there may be no real one yet. */
import type { ShownPicture } from '../images/types.ts'
import { letterLimits } from '../letters/limits.ts'
import type { LetterPreviewData } from '../letters/preview.ts'
import type { LetterPageData } from '../letters/types.ts'
import { site } from '../site.ts'
import type { Letter, Section, Story } from '../types.ts'

type Shown = { readonly story: Story; readonly section: Section; readonly minutes: number; readonly opening?: ShownPicture | undefined }

export function letterParts({ story, section, minutes, opening }: Shown) {
  const letter: Letter = {
    ...{ slug: `${story.published}-a-letter`, subject: 'A letter', preheader: story.dek, kind: 'issue', day: story.published },
    ...{ send: story.publishedAt, notAfter: story.publishedAt, words: 300, isOnWebBefore: true, hasCorrections: true },
    ...{ pictures: [], shown: [], linked: [story.slug], drawn: [], gauges: [], marks: [], gaps: [], sources: story.sources.slice(0, 2) },
  }
  const corrections = story.corrections.map(({ on, text }) => ({ slug: story.slug, title: story.title, on, text }))
  const label = '38 KB, 4 pictures, passes the mail list of 2026, 5 minutes, knows nothing about you.'
  const page: LetterPageData = { letter, correctedSince: corrections, label }
  const preview: LetterPreviewData = {
    ...{ slug: letter.slug, title: letter.subject, status: 'draft', sender: site.name, limits: letterLimits },
    findings: ['the letter has 84 KB of HTML; 100 KB are the most.'],
    mail: { letter, printed: { html: '', text: 'A letter\n========\n', pictures: [] }, html: 84_000, pictures: 4, weight: 120_000 },
  }
  return {
    carried: { story, section, minutes, ...(opening && { picture: opening }) },
    corrections,
    page,
    listed: [{ ...letter, isSent: true }],
    preview,
  }
}
