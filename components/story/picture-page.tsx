import { Background } from '@/components/ui/background'
import { Picture } from '@/components/ui/picture'
import { shadesOf } from '@/lib/images/colour'
import { millimetresAcross, scaleBarOf } from '@/lib/images/life-size'
import type { Rendition, ShownPicture } from '@/lib/images/types'
import { toSlug } from '@/lib/slug'
import { LifeSize } from './life-size'

type PicturePageProps = {
  story: { readonly slug: string; readonly title: string }
  picture: ShownPicture
  /** Whether it opens its story: then it stands on the colour of that opening, also in a dialog over it. */
  opens: boolean
  /** Its place among the pictures of the story. */
  number: number
  count: number
  /** The addresses of its neighbours. */
  before?: string
  after?: string
}

/** How much of the window's height a picture takes at most, in hundredths. */
const HIGH = 86

/** What a bar is drawn in: the width of a picture. */
const WIDTH = 1000

/** A measure is not broken in two: "53 × 43 mm" stays on a line. */
const unbroken = (words: string) => words.replaceAll(' × ', '\u00a0×\u00a0').replaceAll(' mm', '\u00a0mm')

/** A picture as large as the window lets it be, with its label and its scale; at life size where that is known. */
export function PicturePage({ story, picture, opens, number, count, before, after }: PicturePageProps) {
  const crop = picture.whole && picture.renditions[picture.whole.use]
  if (!crop) return null
  const across = millimetresAcross(picture)
  return (
    <article data-picture-page>
      <Large picture={picture} crop={crop} across={across} name={opens ? `story-${story.slug}` : `figure-${toSlug(picture.name)}`} />
      <div className="page grid gap-x-12 gap-y-8 pt-8 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <p className="label text-vermilion">
            {count > 1 ? `Picture ${number} of ${count}` : 'The picture'} in{' '}
            <a className="link" href={`/stories/${story.slug}`}>
              {story.title}
            </a>
          </p>
          <h1 className="mt-3 max-w-[34rem] text-balance font-display text-second">{unbroken(picture.caption)}</h1>
          <p className="label mt-3 text-quiet">{picture.credit}</p>
        </div>
        <nav
          aria-label="This picture and its neighbours"
          className="no-print label flex flex-wrap content-start gap-x-8 gap-y-1 md:justify-end"
        >
          {before ? (
            <a data-picture className="link inline-block py-1" href={before} rel="prev">
              The picture before
            </a>
          ) : null}
          {after ? (
            <a data-picture className="link inline-block py-1" href={after} rel="next">
              The next picture
            </a>
          ) : null}
          <a className="only-in-dialog link py-1" href={picture.page}>
            {across === undefined ? 'A page of its own' : 'Life size'}
          </a>
        </nav>
      </div>
      {across === undefined ? null : <LifeSize picture={picture} crop={crop} across={across} />}
    </article>
  )
}

type LargeProps = { picture: ShownPicture; crop: Rendition; across: number | undefined; name: string }

function Large({ picture, crop, across, name }: LargeProps) {
  const width = `min(100%,${((HIGH * crop.width) / crop.height).toFixed(2)}vh)`
  return (
    <div className={`picture-stage on-background background-${name}`}>
      {picture.background ? <Background name={name} {...shadesOf(picture.background)} /> : null}
      <style href={`whole-${crop.width}-${crop.height}`} precedence="sizes">
        {`.whole{width:${width}}`}
      </style>
      <div className="whole mx-auto" data-width={width}>
        <Picture alt={picture.alt} crop={crop} sizes="100vw" loading="first" className="h-auto w-full" />
        {across === undefined ? null : <Bar across={across} />}
      </div>
    </div>
  )
}

/** A length under the picture, in its plane. */
function Bar({ across }: { across: number }) {
  const { millimetres, share } = scaleBarOf(across)
  const end = share * WIDTH
  return (
    <div className="pb-3">
      <svg viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" className="block h-3 w-full overflow-visible" aria-hidden="true">
        <path d={`M0 1V11M0 6H${end}M${end} 1V11`} fill="none" stroke="currentColor" vectorEffect="non-scaling-stroke" />
      </svg>
      <p className="label mt-1 px-3">{millimetres} mm, where the bag stands</p>
    </div>
  )
}
