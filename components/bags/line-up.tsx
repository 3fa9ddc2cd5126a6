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

type Asked = {
  readonly widths: readonly number[]
  readonly heights: readonly number[]
  /** What is written at the lines, once. */
  readonly label: string
}

type LineUpProps = {
  /** Smallest first. */
  entries: readonly LineUpEntry[]
  /** What the line is called, read aloud where it is entered. */
  label?: string
  variant: keyof typeof variants
  /** Lengths in mm that are drawn through every bag, from its left foot: how wide, and how high. */
  asked?: Asked
  /** What stands in the air above the smallest bags, and scrolls away with them. */
  children?: ReactNode
}

/** The size of ten millimetres: the drawings are measured in em, so that a phone shows them smaller and still to one scale. */
const variants = {
  catalogue: 'text-[9px] md:text-[12.5px]',
  band: 'text-[13px] md:text-[19px]',
  close: 'text-[24px] md:text-[36px]',
} as const

/** The height in mm below which a bag is a speck and stands under a magnifier. */
const SPECK = 4
/** The radius of the magnifier in mm. */
const RADIUS = 32

/** Bags on one base line at their true relative size, each on a ruler from its left foot. It scrolls sideways inside its own frame. */
export function LineUp({ entries, label = 'The line-up, smallest first', variant, asked, children }: LineUpProps) {
  return (
    <Scroller label={label} className="relative">
      {children ? <div className="absolute top-0 w-[calc(100vw-2*var(--margin))] max-w-[38rem]">{children}</div> : null}
      <ul className={`flex w-max items-end ${variants[variant]}`}>
        {entries.map((entry, at) => (
          <StandingBag key={entry.href} {...entry} asked={asked} isFirst={at === 0} />
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

function StandingBag({ bag, name, href, asked, isFirst }: LineUpEntry & { asked?: Asked; isFirst: boolean }) {
  const isSpeck = bag.height < SPECK
  return (
    <li>
      <a href={href} className="group block min-w-[8.5rem] md:min-w-40">
        {asked && isFirst ? <span className="label block max-w-44 pb-1 text-vermilion">{asked.label}</span> : null}
        {isSpeck ? <Speck bag={bag} asked={asked} /> : <Shape bag={bag} asked={asked} />}
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

/** Room for a bag and for what was asked: how far both reach in mm. */
const reachOf = (width: number, rise: number, asked: Asked | undefined) => ({
  across: Math.max(width, ...(asked?.widths ?? [])),
  up: Math.max(rise, ...(asked?.heights ?? [])),
})

function Shape({ bag: { kind, width, height }, asked }: { bag: MeasuredBag; asked?: Asked }) {
  const { rise } = outline(kind, width, height)
  const { across, up } = reachOf(width * 1.05, rise, asked)
  const whole = AIR * 2 + across * 1.05
  return (
    <svg viewBox={`${-AIR} ${-up - 2} ${whole} ${up + 2}`} width={em(whole)} height={em(up + 2)} className={lines} aria-hidden="true">
      <BagShape kind={kind} width={width} height={height} x={0} fill="none" line={1.1} />
      {asked ? <AskedLines {...asked} across={across} up={up} /> : null}
    </svg>
  )
}

/** What was asked, as lines through a bag: where both a width and a height are, the frame of both. */
function AskedLines({ widths, heights, across, up }: Asked & { across: number; up: number }) {
  const upright = widths.map((width) => `M${width} 0 V${-Math.max(...heights, heights.length ? 0 : up)}`)
  const level = heights.map((height) => `M0 ${-height} H${Math.max(...widths, widths.length ? 0 : across)}`)
  return <path d={[...upright, ...level].join(' ')} fill="none" stroke="var(--vermilion)" strokeDasharray="4 3" strokeWidth="1" />
}

function Speck({ bag, asked }: { bag: MeasuredBag; asked?: Asked }) {
  const { across, up } = reachOf(RADIUS * 2 + 25, RADIUS * 2 + 42, asked)
  const [width, height] = [across + 5, up + 2]
  return (
    <svg viewBox={`${-AIR} ${-height} ${width} ${height}`} width={em(width)} height={em(height)} className={lines} aria-hidden="true">
      <Lens bag={bag} x={RADIUS} y={-RADIUS - 42} radius={RADIUS} line={1.1} />
      {asked ? <AskedLines {...asked} across={across} up={up} /> : null}
    </svg>
  )
}
