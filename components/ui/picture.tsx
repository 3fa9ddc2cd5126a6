type File = { readonly src: string; readonly width: number }

export type PictureCrop = {
  readonly width: number
  readonly height: number
  /** May be made later than the rest. */
  readonly avif: readonly File[]
  readonly webp: readonly File[]
  readonly plain: readonly File[]
}

type PictureProps = {
  alt: string
  crop: PictureCrop
  /** Another crop for wider windows, and the media query from which it is used. */
  wide?: { crop: PictureCrop; media: string }
  /** The width that it takes on the page, as the `sizes` attribute says it. */
  sizes: string
  /** The picture that opens a page is fetched first; others when a reader comes near. */
  loading: 'first' | 'lazy'
  className?: string
  /** What it is called on every page that shows it: from one to the next it moves instead of being replaced. Once a page. */
  shared?: string
}

const srcSet = (files: readonly File[]) => files.map(({ src, width }) => `${src} ${width}w`).join(', ')

/** A picture in the best format and width that the browser can use. Its box is known before it arrives, so nothing shifts. */
export function Picture({ alt, crop, wide, sizes, loading, className, shared }: PictureProps) {
  const plain = crop.plain[Math.min(1, crop.plain.length - 1)]
  return (
    <picture className="contents">
      {wide ? <Sources crop={wide.crop} media={wide.media} sizes={sizes} /> : null}
      <Sources crop={crop} sizes={sizes} />
      <img
        src={plain?.src}
        srcSet={srcSet(crop.plain)}
        sizes={sizes}
        width={crop.width}
        height={crop.height}
        alt={alt}
        className={className}
        data-shared={shared}
        loading={loading === 'lazy' ? 'lazy' : 'eager'}
        fetchPriority={loading === 'first' ? 'high' : 'auto'}
        decoding="async"
      />
    </picture>
  )
}

function Sources({ crop, media, sizes }: { crop: PictureCrop; media?: string; sizes: string }) {
  const box = { width: crop.width, height: crop.height, sizes, media }
  return (
    <>
      {crop.avif.length ? <source type="image/avif" srcSet={srcSet(crop.avif)} {...box} /> : null}
      <source type="image/webp" srcSet={srcSet(crop.webp)} {...box} />
      {media ? <source srcSet={srcSet(crop.plain)} {...box} /> : null}
    </>
  )
}
