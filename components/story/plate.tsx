import type { ReactNode } from 'react'
import { Background } from '@/components/ui/background'
import { Picture } from '@/components/ui/picture'
import { plateAnchor } from '@/lib/anchors'
import { shadesOf } from '@/lib/images/colour'
import type { ShownPicture } from '@/lib/images/types'
import { PictureLink } from './picture-link'

/** How much of the page a plate takes: all of it to its edges, its columns, or half of those beside another half. */
export type PlateSize = 'full' | 'wide' | 'half'

export type PlateProps = {
  picture?: ShownPicture
  size: PlateSize
  /** A line under it. */
  children?: ReactNode
}

const widths = {
  full: '100vw',
  wide: '(min-width: 64rem) 90vw, 100vw',
  half: '(min-width: 48rem) 45vw, 100vw',
} as const satisfies Record<PlateSize, string>

/**
 * A picture that is a page of its own, with a line under it: no higher than the window, on the colour of its backdrop. Until it is prepared
 * its line stands alone.
 */
export function Plate({ picture, size, children }: PlateProps) {
  const crop = picture?.renditions.figure
  const name = picture && plateAnchor(picture.name)
  return (
    <figure id={name} className={`plate plate-${size} scroll-mt-6`}>
      {name && picture?.background ? <Background name={name} {...shadesOf(picture.background)} /> : null}
      {picture && crop ? (
        <div className={`bg-(--background) background-${name}`}>
          <PictureLink page={picture.page}>
            <Picture
              alt={picture.alt}
              crop={crop}
              sizes={widths[size]}
              loading="lazy"
              className="h-auto max-h-[92vh] w-full object-contain"
            />
          </PictureLink>
        </div>
      ) : null}
      <figcaption className={`plate-line mt-3 grid gap-x-8 gap-y-1 ${size === 'half' ? '' : 'md:grid-cols-2'}`}>
        <div className="font-display text-second italic [&_p]:m-0">{children}</div>
        {picture ? (
          <p className={`label m-0! indent-0! text-quiet ${size === 'half' ? '' : 'md:text-end'}`}>
            {picture.caption} <span className="block">{picture.credit}</span>
          </p>
        ) : null}
      </figcaption>
    </figure>
  )
}

/** All plates of a portfolio once more, small, in their order: each leads to the large one. */
export function ContactStrip({ pictures }: { pictures: readonly ShownPicture[] }) {
  const shown = pictures.flatMap((picture) => {
    const crop = picture.renditions.figure
    return crop ? [{ picture, crop }] : []
  })
  if (shown.length < 2) return null
  return (
    <nav aria-label="All pictures" className="later no-print page mt-16">
      <ul className="flex flex-wrap gap-px border-hairline border-t pt-4">
        {shown.map(({ picture, crop }, at) => (
          <li key={picture.name} className="w-[23%] md:w-28">
            <a href={`#${plateAnchor(picture.name)}`} className="quiet-link label block">
              <Picture
                alt={picture.caption}
                crop={{ ...crop, avif: crop.avif.slice(0, 1), webp: crop.webp.slice(0, 1), plain: crop.plain.slice(0, 1) }}
                sizes="7rem"
                loading="lazy"
                className="aspect-square h-auto w-full object-cover"
              />
              <span aria-hidden="true">{at + 1}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
