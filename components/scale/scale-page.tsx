import type { ReactNode } from 'react'
import { TrueSize } from '@/components/bags/true-size'
import { Scroller } from '@/components/ui/scroller'
import { SubmitButton } from '@/components/ui/submit-button'
import { inCards, mm } from '@/lib/bags/measure'
import type { Bag } from '@/lib/types'

/** What a reader holds against the screen: how long it is, and how high for each mm of that. */
export type Held = {
  readonly slug: string
  readonly label: string
  readonly mm: number
  readonly high: number
  readonly shape: 'card' | 'coin'
}

type ScalePageProps = {
  /** The first one is held until another is chosen. */
  held: readonly [Held, ...Held[]]
  /** Bags with a width and a height, smallest first. */
  bags: readonly (Bag & { width: number; height: number })[]
}

/** CSS px in a mm where nothing is known yet: a CSS inch has 96 of them. */
const CSS_SCALE = 96 / 25.4

/** A card against the screen, once; from then on bags at true size. Before that, and without script, the same bags in cards. */
export function ScalePage({ held, bags }: ScalePageProps) {
  const [first] = held
  return (
    <article className="page pt-10 md:pt-16">
      <h1 className="text-balance font-display text-title">True size</h1>
      <p className="mt-6 max-w-[36rem] text-dek">
        A screen does not know how large it is. Hold a bank card against it, once, and it does; then a bag of {mm(53)} mm is {mm(53)} mm
        wide here.
      </p>
      <form data-scale-tool hidden noValidate className="no-print mt-10 border-hairline border-t pt-6">
        <p data-when="other" className="mb-6 max-w-measure border-vermilion border-s-2 ps-3">
          This screen, or the way it is scaled, is not the one that you matched. Match it once more.
        </p>
        <fieldset>
          <legend className="label">What do you hold?</legend>
          <p className="label mt-2 flex flex-wrap gap-x-6">
            {held.map(({ slug, label, mm: length, high, shape }) => (
              <label key={slug} className="flex min-h-6 items-center gap-2">
                <input
                  type="radio"
                  name="thing"
                  value={slug}
                  data-mm={length}
                  data-high={high}
                  data-shape={shape}
                  defaultChecked={slug === first.slug}
                  className="accent-vermilion"
                />
                {label}, {mm(length)} mm
              </label>
            ))}
          </p>
        </fieldset>
        <p className="mt-6 max-w-measure text-small">
          Lay it on the screen with its left edge on the left edge of the frame, and draw the frame to its right edge: with the slider, the
          buttons or the number.
        </p>
        <div className="-mx-[var(--margin)] overflow-x-auto px-[var(--margin)] py-4">
          <div data-scale-frame className="scale-frame" />
        </div>
        <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
          <Step by={-0.5}>Narrower</Step>
          <label className="label block min-w-40 flex-1">
            Width of the frame
            <input
              data-scale-slider
              type="range"
              step="0.1"
              min="100"
              max="1100"
              defaultValue={first.mm * CSS_SCALE}
              className="mt-2 block h-6 w-full accent-vermilion"
            />
          </label>
          <Step by={0.5}>Wider</Step>
          <div>
            <label htmlFor="pixels" className="label block">
              In pixels
            </label>
            <input
              id="pixels"
              data-scale-typed
              inputMode="decimal"
              autoComplete="off"
              defaultValue={(first.mm * CSS_SCALE).toFixed(1)}
              aria-describedby="pixels-problem"
              className="mt-2 w-28 border-ink border-b bg-transparent py-1 text-dek lining-nums"
            />
          </div>
          <SubmitButton>It matches</SubmitButton>
        </div>
        <p
          id="pixels-problem"
          data-scale-problem
          hidden
          role="alert"
          className="mt-4 max-w-measure border-vermilion border-s-2 ps-3 text-small"
        />
        <p role="status" className="label mt-4" />
        <p data-when="known" className="mt-2 max-w-measure text-small">
          Matched: the outlines below, and those on the pages of bags, are at true size on this screen. It is kept on this device and sent
          to nobody.{' '}
          <button type="button" data-scale-forget className="link">
            Forget it
          </button>
        </p>
      </form>
      <section className="mt-14" aria-labelledby="sizes">
        <h2 id="sizes" className="border-hairline border-b pb-3 font-display text-heading">
          <span data-when="known">At true size</span>
          <span data-unless="known">In cards, until a card is matched</span>
        </h2>
        <Scroller label="Bags, smallest first">
          <ul className="w-max min-w-full">
            {bags.map((bag) => (
              <li key={bag.slug} className="border-hairline border-b py-4">
                <div className="sticky start-0 max-w-[calc(100vw-2*var(--margin))]">
                  <a className="quiet-link font-display text-second" href={`/bags/${bag.slug}`}>
                    {bag.name}
                  </a>
                  <p className="label mt-1">
                    {mm(bag.width)} × {mm(bag.height)} mm <span className="ms-4 text-quiet">{inCards(bag.width)}</span>
                  </p>
                </div>
                <TrueSize bag={bag} />
              </li>
            ))}
          </ul>
        </Scroller>
      </section>
      <p className="mt-8 max-w-measure text-small text-quiet">
        On paper no match is needed: print this page at 100 % and the outlines are at true size.
      </p>
    </article>
  )
}

function Step({ by, children }: { by: number; children: ReactNode }) {
  return (
    <button type="button" data-step={by} className="label border border-ink px-4 py-3 hover:border-vermilion hover:text-vermilion">
      {children}
    </button>
  )
}
