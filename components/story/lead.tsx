import type { ShownPicture } from '@/lib/images/types'
import type { Section, StorySummary } from '@/lib/types'
import { CardImage } from './card-image'

/** A story with its section and, where it has one, its opening picture. */
export type LeadStory = { story: StorySummary; section?: Section; picture?: ShownPicture }

/** The largest headline of a page of several, beside its picture where it has one. */
export function Lead({ story, section, picture }: LeadStory) {
  const isPictured = picture !== undefined && section !== undefined
  return (
    <div className={`border-hairline border-t pt-3 ${isPictured ? 'grid gap-x-8 gap-y-5 md:grid-cols-2' : ''}`}>
      {isPictured ? (
        <CardImage story={story} section={section} picture={picture} sizes="(min-width: 64rem) 28vw, (min-width: 48rem) 45vw, 90vw" />
      ) : null}
      <div>
        <p className="label text-vermilion">{section?.name}</p>
        <h2 className={`mt-3 text-balance font-display ${isPictured ? 'text-lead' : 'text-title'}`}>
          <a className="quiet-link" href={`/stories/${story.slug}`}>
            {story.title}
          </a>
        </h2>
        <p className="mt-5 max-w-[34rem] text-dek">{story.dek}</p>
      </div>
    </div>
  )
}
