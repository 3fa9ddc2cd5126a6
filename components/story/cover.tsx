import type { ReactNode } from 'react'
import { CoverBag } from '@/components/bags/cover-bag'
import { Background } from '@/components/ui/background'
import { OpeningFoot } from '@/components/ui/opening-foot'
import { Picture } from '@/components/ui/picture'
import { Still } from '@/components/ui/still'
import { hasFrontSize } from '@/lib/bags/front-size'
import { dimensions, inCards } from '@/lib/bags/measure'
import { shadesOf } from '@/lib/images/colour'
import type { ShownPicture } from '@/lib/images/types'
import type { Bag, Section, StorySummary } from '@/lib/types'

type CoverProps = {
  story: StorySummary
  section: Section
  /** The bag that stands before the letters, where the story has one whose front can be drawn. */
  bag?: Bag
  /** The picture that opens the story: a cut-out before the letters, or a still whose backdrop floods the page. */
  picture?: ShownPicture
  /** Where the headline leads, when the cover opens the front page and not the story itself. */
  href?: string
  children: ReactNode
}

/** Large letters in short lines; longer titles are set smaller, and the longest in three lines, so that none reaches the bag. */
const lettersOf = ({ length }: string): string =>
  length > 36 ? 'text-title lg:max-w-[8em]' : length > 26 ? 'text-title lg:max-w-[11em]' : 'text-cover lg:max-w-[6em]'

/** Background, letters, bag, in this order from back to front. The letters stay text and stay first in reading order. */
export function Cover({ story, section, bag, picture, href, children }: CoverProps) {
  const name = picture?.background ? `story-${story.slug}` : `section-${section.slug}`
  const { tall, wide, cutout } = picture?.renditions ?? {}
  const face = bag && hasFrontSize(bag) && !picture ? bag : undefined
  return (
    <div className={`cover on-background background-${name} relative overflow-hidden`}>
      <Background name={name} {...shadesOf(picture?.background ?? section.background)} />
      <div
        className={`page relative grid content-between gap-12 pt-6 pb-10 ${picture || face ? 'min-h-[34rem] lg:min-h-[46rem]' : 'min-h-[24rem] lg:min-h-[32rem]'}`}
      >
        <div>
          <p className="label relative z-10 w-fit">
            <a className="quiet-link -my-1 inline-block py-1" href={`/sections/${section.slug}`}>
              {section.name}
            </a>
          </p>
          <h1 className={`mt-4 text-balance font-display ${tall ? 'relative z-10' : ''} ${lettersOf(story.title)}`}>
            {href ? (
              <a className="block" href={href}>
                {story.title}
              </a>
            ) : (
              story.title
            )}
          </h1>
        </div>
        {picture && tall ? <Still alt={picture.alt} tall={tall} wide={wide} shared={`story-${story.slug}`} /> : null}
        {picture && cutout ? (
          <Picture
            alt={picture.alt}
            crop={cutout}
            sizes="(min-width: 48rem) 55vw, 110vw"
            loading="first"
            shared={`story-${story.slug}`}
            className="pointer-events-none relative -ms-[6%] -mt-[30%] h-auto w-[118%] max-w-none md:absolute md:end-[4%] md:bottom-[4%] md:m-0 md:h-[82%] md:w-auto"
          />
        ) : null}
        {face ? (
          <CoverBag
            bag={face}
            className="pointer-events-none relative ms-auto h-[17rem] w-auto max-w-[80%] md:absolute md:end-[12%] md:bottom-[20%] md:h-[50%] lg:end-[21%] lg:bottom-[10%] lg:h-[62%]"
          />
        ) : null}
        <OpeningFoot dek={story.dek} label={labelOf(face, picture)} page={picture?.page}>
          {children}
        </OpeningFoot>
      </div>
    </div>
  )
}

/** The label of a picture, or of a bag that is drawn in its place. */
function labelOf(face: (Bag & { width: number }) | undefined, picture: ShownPicture | undefined): readonly string[] {
  if (picture) return [picture.caption, picture.credit]
  return face ? [face.name, dimensions(face), inCards(face.width), 'Drawn from its measurements'].filter((line) => line !== undefined) : []
}
