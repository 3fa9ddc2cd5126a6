import { Background } from '@/components/ui/background'
import { OpeningFoot } from '@/components/ui/opening-foot'
import { Still } from '@/components/ui/still'
import { shadesOf } from '@/lib/images/colour'
import type { ShownPicture } from '@/lib/images/types'
import type { Section } from '@/lib/types'

type SectionOpeningProps = { section: Section; picture?: ShownPicture }

/** How a section's page begins: its name on its colour, and its picture, whose backdrop is that colour. */
export function SectionOpening({ section, picture }: SectionOpeningProps) {
  const name = picture?.background ? `opening-${section.slug}` : `section-${section.slug}`
  const { tall, wide } = picture?.renditions ?? {}
  return (
    <div className={`cover on-background background-${name} relative overflow-hidden`}>
      <Background name={name} {...shadesOf(picture?.background ?? section.background)} />
      <div className={`page relative grid content-between gap-10 pt-6 pb-10 ${tall ? 'md:min-h-[36rem]' : 'md:min-h-[22rem]'}`}>
        <div className="relative z-10">
          <p className="label">
            <a className="quiet-link -my-1 inline-block py-1" href="/sections">
              Section
            </a>
          </p>
          <h1 className="mt-4 pb-6 font-display text-cover">{section.name}</h1>
        </div>
        {picture && tall ? <Still alt={picture.alt} tall={tall} wide={wide} shared={`section-${section.slug}`} /> : null}
        <OpeningFoot dek={section.introduction} label={picture ? [picture.caption, picture.credit] : []} />
      </div>
    </div>
  )
}
