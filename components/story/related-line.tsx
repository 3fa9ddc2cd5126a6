import type { StorySummary } from '@/lib/types'

/** A pointer to another story, between two paragraphs. */
export function RelatedLine({ story }: { story?: StorySummary }) {
  if (!story) return null
  return (
    <aside className="later my-8 border-hairline border-y py-3" aria-label="Related story">
      <span className="label me-3 text-vermilion">Related</span>
      <a className="quiet-link font-display text-second italic" href={`/stories/${story.slug}`}>
        {story.title}
      </a>
    </aside>
  )
}
