import { Picture, type PictureCrop } from './picture'

type StillProps = { alt: string; tall: PictureCrop; wide: PictureCrop }

/** A picture that opens a page: across a phone, and on the far side of a wider window. Its backdrop is the ground, so it has no edge. */
export function Still({ alt, tall, wide }: StillProps) {
  return (
    <Picture
      alt={alt}
      crop={tall}
      wide={{ crop: wide, media: '(min-width: 48rem)' }}
      sizes="(min-width: 48rem) 70vw, 100vw"
      loading="first"
      className="-mx-[var(--margin)] h-auto w-[calc(100%+2*var(--margin))] max-w-none md:absolute md:end-0 md:bottom-0 md:m-0 md:h-full md:w-[70%] md:object-cover"
    />
  )
}
