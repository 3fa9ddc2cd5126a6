import { Background } from '@/components/ui/background'
import { Picture } from '@/components/ui/picture'
import { shadesOf } from '@/lib/images/colour'
import type { ShownPicture } from '@/lib/images/types'
import type { Section, StorySummary } from '@/lib/types'
import { countOf } from './index-page'

type SectionEntry = { entry: Section; count: number; newest: readonly StorySummary[]; picture?: ShownPicture }

/** The sections as a paint chart: each on its colour, with its picture, whose backdrop that colour is. */
export function SectionsIndex({ sections }: { sections: readonly SectionEntry[] }) {
  return (
    <ul className="mt-14">
      {sections.map((section, at) => (
        <Band key={section.entry.slug} {...section} isTurned={at % 2 === 1} />
      ))}
    </ul>
  )
}

function Band({
  entry: { slug, name, introduction, background },
  count,
  newest: [story],
  picture,
  isTurned,
}: SectionEntry & { isTurned: boolean }) {
  const group = picture?.background ? `opening-${slug}` : `section-${slug}`
  const crop = picture?.renditions.card
  const columns = isTurned ? 'md:grid-cols-[17rem_minmax(0,1fr)]' : 'md:grid-cols-[minmax(0,1fr)_22rem]'
  return (
    <li className={`on-background background-${group} overflow-hidden`}>
      <Background name={group} {...shadesOf(picture?.background ?? background)} />
      <div className={`page grid gap-x-12 ${crop ? columns : 'min-h-[18rem]'}`}>
        <div className={`min-w-0 self-end pt-8 pb-10 ${isTurned && crop ? 'md:order-last' : ''}`}>
          <h2 className="font-display text-title">
            <a className="quiet-link" href={`/sections/${slug}`}>
              {name}
            </a>
          </h2>
          <p className="mt-4 max-w-[32rem] text-dek">{introduction}</p>
          <p className="label mt-6">
            {countOf(count, 'story', 'stories')}
            {story ? (
              <>
                , the newest:{' '}
                <a className="link" href={`/stories/${story.slug}`}>
                  {story.title}
                </a>
              </>
            ) : null}
          </p>
        </div>
        {crop ? (
          <div>
            <Picture
              alt=""
              crop={crop}
              shared={`section-${slug}`}
              sizes="(min-width: 48rem) 22rem, 100vw"
              loading="lazy"
              className="h-auto w-full max-md:max-h-80 max-md:object-contain"
            />
          </div>
        ) : null}
      </div>
    </li>
  )
}
