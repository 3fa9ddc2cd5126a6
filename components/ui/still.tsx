import { Picture, type PictureCrop } from './picture'

type StillProps = { alt: string; tall: PictureCrop; wide?: PictureCrop; shared: string }

const fromTablet = '(min-width: 48rem)'

/**
 * A picture that opens a page: across a phone, and on the far side of a wider window. One that lies keeps its whole width, one
 * that stands its whole height. Its backdrop is the page's background, so it has no edge.
 */
export function Still({ alt, tall, wide, shared }: StillProps) {
  const place = wide
    ? 'md:-mt-[14%] lg:absolute lg:end-0 lg:bottom-12 lg:m-0 lg:w-[70%] xl:bottom-0'
    : 'md:absolute md:end-[6%] md:bottom-0 md:m-0 md:h-full md:w-auto lg:end-[17%]'
  return (
    <Picture
      alt={alt}
      crop={tall}
      wide={wide && { crop: wide, media: fromTablet }}
      sizes={wide ? `(min-width: 64rem) 70vw, 100vw` : `${fromTablet} 44vw, 100vw`}
      loading="first"
      shared={shared}
      className={`-mx-[var(--margin)] -mt-[24%] h-auto w-[calc(100%+2*var(--margin))] max-w-none ${place}`}
    />
  )
}
