import { Background } from '@/components/ui/background'
import { Picture } from '@/components/ui/picture'
import { shadesOf } from '@/lib/images/colour'
import type { ShownPicture } from '@/lib/images/types'
import type { Section, StorySummary } from '@/lib/types'

type CardImageProps = {
  story: StorySummary
  section: Section
  picture: ShownPicture
  /** The width that it takes on the page, as the `sizes` attribute says it. */
  sizes: string
}

/** A story's opening picture beside its headline, on the colour of its backdrop. Decoration: the headline is the link. */
export function CardImage({ story, section, picture, sizes }: CardImageProps) {
  const name = picture.background ? `story-${story.slug}` : `section-${section.slug}`
  const { card, cutout } = picture.renditions
  const shared = `story-${story.slug}`
  return (
    <div className={`on-background background-${name} aspect-[4/5] overflow-hidden`}>
      <Background name={name} {...shadesOf(picture.background ?? section.background)} placeholder={picture.placeholder} />
      {card ? <Picture alt="" crop={card} shared={shared} sizes={sizes} loading="lazy" className="h-full w-full object-cover" /> : null}
      {cutout ? (
        <Picture alt="" crop={cutout} shared={shared} sizes={sizes} loading="lazy" className="h-full w-full object-contain p-[6%]" />
      ) : null}
    </div>
  )
}
