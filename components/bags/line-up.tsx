import type { ReactNode } from 'react'
import { dimensions } from '@/lib/bags/measure'
import { outline } from '@/lib/bags/outline'
import type { Bag } from '@/lib/content/types'
import { BagShape } from './bag-shape'

type MeasuredBag = Bag & { width: number; height: number }

type LineUpProps = {
  /** Bags that have a width and a height, smallest first. */
  bags: readonly MeasuredBag[]
  variant: keyof typeof variants
  /** What stands in the air above the smallest bags, and scrolls away with them. */
  children?: ReactNode
}

/** The size of ten millimetres: the drawings are measured in em, so that a phone shows them smaller and still to one scale. */
const variants = {
  catalogue: 'text-[9px] md:text-[12.5px]',
  band: 'text-[13px] md:text-[19px]',
} as const

/** Bags on one base line at their true relative size, a ruler beneath. It scrolls sideways inside its own frame. */
export function LineUp({ bags, variant, children }: LineUpProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="relative overflow-x-auto focus-visible:outline-offset-0" aria-label="The line-up, smallest first" tabIndex={0}>
      {children ? <div className="absolute top-0 w-[calc(100vw-2*var(--margin))] max-w-[34rem]">{children}</div> : null}
      <ul className={`flex w-max items-end ${variants[variant]}`}>
        {bags.map((bag) => (
          <Standing key={bag.slug} bag={bag} />
        ))}
      </ul>
    </section>
  )
}

const em = (mm: number) => `${(mm / 10).toFixed(2)}em`

function Standing({ bag }: { bag: MeasuredBag }) {
  const { rise } = outline(bag.kind, bag.width, bag.height)
  const side = bag.width * 0.05 + 1
  return (
    <li>
      <a href={`/bags/${bag.slug}`} className="group block min-w-[8.5rem] md:min-w-40">
        <svg
          viewBox={`${-side} ${-rise - 2} ${bag.width + side * 2} ${rise + 2}`}
          width={em(bag.width + side * 2)}
          height={em(rise + 2)}
          className="block group-hover:text-vermilion [&_path]:[vector-effect:non-scaling-stroke]"
          aria-hidden="true"
        >
          <BagShape kind={bag.kind} width={bag.width} height={bag.height} x={0} fill="none" line={1.1} />
        </svg>
        <span className="graticule block border-hairline border-t" />
        <span className="label block h-20 max-w-40 pe-4 pt-1 group-hover:text-vermilion">
          <span className="line-clamp-2">{bag.name}</span>
          <span className="block text-quiet">{dimensions(bag)}</span>
        </span>
      </a>
    </li>
  )
}
