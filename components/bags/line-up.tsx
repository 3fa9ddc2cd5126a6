import type { ReactNode } from 'react'
import { Scroller } from '@/components/ui/scroller'
import { dimensions } from '@/lib/bags/measure'
import { outline } from '@/lib/bags/outline'
import type { Bag } from '@/lib/types'
import { BagShape } from './bag-shape'
import { Lens, powerOf } from './lens'

type MeasuredBag = Bag & { width: number; height: number }

/** A bag on the line, what is written under it, and where that leads. */
export type LineUpEntry = { readonly bag: MeasuredBag; readonly name: string; readonly href: string }

type LineUpProps = {
  /** Smallest first. */
  entries: readonly LineUpEntry[]
  /** What the line is called, read aloud where it is entered. */
  label?: string
  variant: keyof typeof variants
  /** What stands in the air above the smallest bags, and scrolls away with them. */
  children?: ReactNode
}

/** The size of ten millimetres: the drawings are measured in em, so that a phone shows them smaller and still to one scale. */
const variants = {
  catalogue: 'text-[9px] md:text-[12.5px]',
  band: 'text-[13px] md:text-[19px]',
} as const

/** The height in mm below which a bag is a speck and stands under a magnifier. */
const SPECK = 4
/** The radius of the magnifier in mm. */
const RADIUS = 32

/** Bags on one base line at their true relative size, each on a ruler from its left foot. It scrolls sideways inside its own frame. */
export function LineUp({ entries, label = 'The line-up, smallest first', variant, children }: LineUpProps) {
  return (
    <Scroller label={label} className="relative">
      {children ? <div className="absolute top-0 w-[calc(100vw-2*var(--margin))] max-w-[38rem]">{children}</div> : null}
      <ul className={`flex w-max items-end ${variants[variant]}`}>
        {entries.map((entry) => (
          <StandingBag key={entry.href} {...entry} />
        ))}
      </ul>
    </Scroller>
  )
}

/** A bag under its own name. */
export const toLineUpEntry = (bag: MeasuredBag): LineUpEntry => ({ bag, name: bag.name, href: `/bags/${bag.slug}` })

const em = (mm: number) => `${(mm / 10).toFixed(2)}em`

/** The air in mm to the left of a bag: the ruler begins after it (app/globals.css). */
const AIR = 2

function StandingBag({ bag, name, href }: LineUpEntry) {
  const isSpeck = bag.height < SPECK
  return (
    <li>
      <a href={href} className="group block min-w-[8.5rem] md:min-w-40">
        {isSpeck ? <Speck bag={bag} /> : <Shape bag={bag} />}
        <span className="ruler block" />
        <span className="label block h-20 max-w-40 pe-4 pt-1 group-hover:text-vermilion">
          <span className="line-clamp-2">{name}</span>
          <span className="block text-quiet">{dimensions(bag)}</span>
          {isSpeck ? <span className="block text-vermilion">seen × {powerOf(bag, RADIUS)}</span> : null}
        </span>
      </a>
    </li>
  )
}

const lines = 'block group-hover:text-vermilion [&_path]:[vector-effect:non-scaling-stroke]'

function Shape({ bag: { kind, width, height } }: { bag: MeasuredBag }) {
  const { rise } = outline(kind, width, height)
  const whole = AIR * 2 + width * 1.1
  return (
    <svg viewBox={`${-AIR} ${-rise - 2} ${whole} ${rise + 2}`} width={em(whole)} height={em(rise + 2)} className={lines} aria-hidden="true">
      <BagShape kind={kind} width={width} height={height} x={0} fill="none" line={1.1} />
    </svg>
  )
}

function Speck({ bag }: { bag: MeasuredBag }) {
  const [width, height] = [RADIUS * 2 + 30, RADIUS * 2 + 44]
  return (
    <svg viewBox={`-3 ${-height} ${width} ${height}`} width={em(width)} height={em(height)} className="block" aria-hidden="true">
      <Lens bag={bag} x={RADIUS} y={-height + RADIUS + 2} radius={RADIUS} line={1.1} />
    </svg>
  )
}
