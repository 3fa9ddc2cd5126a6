import { Background } from '@/components/ui/background'
import { Picture } from '@/components/ui/picture'
import { shadesOf } from '@/lib/images/colour'
import type { ShownPicture } from '@/lib/images/types'
import { toSlug } from '@/lib/slug'
import { PictureLink } from './picture-link'

export type Place = 'left' | 'right' | 'wide'

export type FigureProps = {
  picture?: ShownPicture
  /** Where it breaks the measure; within it when nothing is said. */
  place?: Place
}

/**
 * A picture between two paragraphs, with its label, and the colour of its backdrop until it arrives. Nothing stands here until the
 * picture is prepared.
 */
export function Figure({ picture, place }: FigureProps) {
  const crop = picture?.renditions.figure
  if (!crop) return null
  const name = `figure-${toSlug(picture.name)}`
  return (
    <figure className={`figure ${place ? `figure-${place}` : ''}`}>
      {picture.background ? <Background name={name} {...shadesOf(picture.background)} /> : null}
      <div className={`bg-(--background) background-${name}`}>
        <PictureLink page={picture.page}>
          <Picture
            alt={picture.alt}
            crop={crop}
            sizes={place ? '(min-width: 64rem) 47rem, 100vw' : '(min-width: 40rem) 37rem, 100vw'}
            loading="lazy"
            className="h-auto w-full"
          />
        </PictureLink>
      </div>
      <Caption picture={picture} />
    </figure>
  )
}

function Caption({ picture }: { picture: ShownPicture }) {
  return (
    <figcaption className="label mt-3 max-w-[34rem] text-quiet">
      {picture.caption} <span className="block">{picture.credit}</span>
    </figcaption>
  )
}
