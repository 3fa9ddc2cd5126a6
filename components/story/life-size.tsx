import { Picture } from '@/components/ui/picture'
import { Scroller } from '@/components/ui/scroller'
import { mm } from '@/lib/bags/measure'
import type { Rendition, ShownPicture } from '@/lib/images/types'

type LifeSizeProps = {
  picture: ShownPicture
  crop: Rendition
  /** mm that go across the picture in the plane in which the bag stands. */
  across: number
}

/** What an A4 sheet leaves between its margins, in mm. */
const sheet = { width: 170, height: 240 } as const

/**
 * The picture as large as what it shows, once a card was matched to the screen, and on paper where it fits a sheet: ten mm are one em
 * (app/globals.css). A style element and not an attribute, which the page's policy forbids.
 */
export function LifeSize({ picture, crop, across }: LifeSizeProps) {
  const high = (across * crop.height) / crop.width
  const fits = across <= sheet.width && high <= sheet.height
  return (
    <section data-life-size className={`page mt-12 border-hairline border-t pt-3 ${fits ? '' : 'no-print'}`} aria-labelledby="life-size">
      <h2 id="life-size" className="label text-vermilion">
        Life size
      </h2>
      <style href={`life-size-${Math.round(across * 1000)}`} precedence="sizes">
        {`.life-size img{width:${(across / 10).toFixed(4)}em;height:${(high / 10).toFixed(4)}em}`}
      </style>
      <div data-when="known">
        <Scroller label="The picture at life size">
          <div data-true-size className="true-size life-size mt-4">
            <Picture alt={picture.alt} crop={crop} sizes="100vw" loading="lazy" className="block max-w-none" />
          </div>
        </Scroller>
      </div>
      <p className="mt-3 max-w-measure text-small">
        <span data-unless="known">
          The picture is {mm(Math.round(across))} mm wide where the bag stands. To see it as large as that,{' '}
          <a className="link" href="/scale">
            match a bank card to this screen
          </a>
          , once{fits ? '; or print this page at 100 %' : ''}.
        </span>
        <span data-when="known">
          As large as life in the plane of the bag that faces the camera: what stands before it is larger here than it is, what lies behind
          it smaller.
        </span>
        <span data-when="other">This screen, or the way it is scaled, is not the one that you matched.</span>
      </p>
    </section>
  )
}
