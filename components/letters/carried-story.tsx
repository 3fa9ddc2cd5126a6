import { CardImage } from '@/components/story/card-image'
import type { CarriedStory } from '@/lib/letters/types'

/** A story that a letter carries: its picture, its headline, its dek, and how long it takes. */
export function CarriedStoryCard({ story, section, minutes, picture }: CarriedStory) {
  return (
    <aside
      aria-label={story.title}
      className={`my-10 border-hairline border-t pt-4 ${picture ? 'grid grid-cols-[7.5rem_1fr] gap-x-5 md:grid-cols-[11rem_1fr]' : ''}`}
    >
      {picture ? <CardImage story={story} section={section} picture={picture} sizes="11rem" /> : null}
      <div>
        <p className="m-0! text-balance font-display text-heading">
          <a className="quiet-link" href={`/stories/${story.slug}`}>
            {story.title}
          </a>
        </p>
        <p className="mt-2! mb-0! text-small">{story.dek}</p>
        <p className="label mt-3! mb-0! text-quiet">{minutes === 1 ? '1 minute' : `${minutes} minutes`} to read</p>
      </div>
    </aside>
  )
}

/** What stands in the place of a story that was retired after the letter went out. */
export function RetiredStory({ title, reason }: { title: string; reason: string }) {
  return (
    <p>
      “{title}” was retired: {reason}
    </p>
  )
}
