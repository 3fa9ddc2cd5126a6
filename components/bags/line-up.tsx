import { dimensions } from '@/lib/bags/measure'
import { outline } from '@/lib/bags/outline'
import type { Bag } from '@/lib/content/types'
import { BagShape } from './bag-shape'

type MeasuredBag = Bag & { width: number; height: number }

type LineUpProps = {
  /** Bags that have a width and a height, smallest first. */
  bags: readonly MeasuredBag[]
  /** CSS pixels for a millimetre. */
  scale: number
}

/** Bags on one base line at their true relative size, a ruler beneath. It scrolls sideways inside its own frame. */
export function LineUp({ bags, scale }: LineUpProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="overflow-x-auto focus-visible:outline-offset-0" aria-label="The line-up, smallest first" tabIndex={0}>
      <ul className="flex w-max items-end">
        {bags.map((bag) => (
          <Standing key={bag.slug} bag={bag} scale={scale} />
        ))}
      </ul>
    </section>
  )
}

function Standing({ bag, scale }: { bag: MeasuredBag; scale: number }) {
  const { rise } = outline(bag.kind, bag.width, bag.height)
  const side = bag.width * 0.05 + 1
  return (
    <li>
      <a href={`/bags/${bag.slug}`} className="group block min-w-40">
        <svg
          viewBox={`${-side} ${-rise - 2} ${bag.width + side * 2} ${rise + 2}`}
          style={{ width: (bag.width + side * 2) * scale, height: (rise + 2) * scale }}
          className="block group-hover:text-vermilion"
          aria-hidden="true"
        >
          <BagShape kind={bag.kind} width={bag.width} height={bag.height} x={0} fill="none" line={1.1 / scale} />
        </svg>
        <span className="graticule block border-t border-hairline" />
        <span className="label block h-16 max-w-40 pe-5 pt-1 group-hover:text-vermilion">
          <span className="block truncate">{bag.name}</span>
          <span className="block text-quiet">{dimensions(bag)}</span>
        </span>
      </a>
    </li>
  )
}
