import { longDay } from '@/lib/clock'
import type { Named, Story, StorySummary } from '@/lib/types'

type BylineProps = { story: StorySummary & Pick<Story, 'updated'>; desk: Named; minutes: number }

/** Keeps the story for later, on the device. It shows once lib/client-scripts/saved-stories.ts can work it. */
function KeepButton({ story: { slug, title } }: { story: StorySummary }) {
  return (
    <button type="button" data-keep={slug} data-title={title} className="no-print link invisible -my-1 min-w-10 py-1 text-start">
      Keep
    </button>
  )
}

/** Who signs it, and when. */
export function Byline({ story, desk, minutes }: BylineProps) {
  return (
    <p className="label flex flex-wrap gap-x-8 gap-y-1">
      <a className="quiet-link -my-0.5 inline-block py-0.5" href={`/desks/${desk.slug}`}>
        {desk.name}
      </a>
      <time dateTime={story.published}>{longDay(story.published)}</time>
      {story.updated ? (
        <span>
          Updated <time dateTime={story.updated}>{longDay(story.updated)}</time>
        </span>
      ) : null}
      <span>{minutes === 1 ? '1 minute' : `${minutes} minutes`}</span>
      <KeepButton story={story} />
    </p>
  )
}
