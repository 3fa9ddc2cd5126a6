import type { ReactNode } from 'react'
import { BagShape } from '@/components/bags/bag-shape'
import { hasFrontSize } from '@/lib/bags/front-size'
import { dimensions, mm } from '@/lib/bags/measure'
import { outline } from '@/lib/bags/outline'
import { layOutTimeline, yearWords } from '@/lib/bags/timeline'
import type { Bag } from '@/lib/types'

export type Moment = {
  /** Below zero before Christ. */
  readonly year: number
  /** How the year is said, where that is more than its number. */
  readonly words?: string
  readonly bag?: Bag
  readonly text: ReactNode
}

/** Moments in the order of time: a list that reads down, and above it, on a wide page, all of them on one line of years to one scale. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  if (!moments.length) return null
  const tallest = Math.max(1, ...moments.map(({ bag }) => Math.max(bag?.width ?? 0, bag?.height ?? 0)))
  return (
    <div className="timeline full-form my-12">
      <LineOfYears moments={moments} />
      <ol className="m-0! list-none! p-0! lg:columns-2 lg:gap-x-16">
        {moments.map(({ year, words, bag, text }, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two moments of a year have no other name, and none moves.
            key={at}
            className="grid break-inside-avoid grid-cols-[4.5rem_1fr] gap-x-5 border-hairline border-t py-4 lg:grid-cols-[2.2rem_1fr]"
          >
            <span className="label text-vermilion max-lg:hidden" aria-hidden="true">
              {at + 1}
            </span>
            <span className="lg:hidden" aria-hidden="true">
              {bag && hasFrontSize(bag) ? <SmallOutline bag={bag} scale={SMALL / tallest} /> : null}
            </span>
            <div>
              <p className="label m-0! indent-0! text-vermilion">{words ?? yearWords(year)}</p>
              <div className="[&_p]:m-0">{text}</div>
              {bag ? <BagLine bag={bag} /> : null}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The side in px that the largest outline has beside the list. */
const SMALL = 72

function BagLine({ bag }: { bag: Bag }) {
  const size = dimensions(bag)
  return (
    <p className="label mt-1! indent-0! text-quiet">
      <a className="quiet-link inline-block py-0.5" href={`/bags/${bag.slug}`}>
        {bag.name}
        {size ? `, ${size}` : ''}
      </a>
    </p>
  )
}

type Drawn = Bag & { width: number; height: number }

/** An outline that is smaller than this, in units of its drawing, is marked with a ring. */
const DOT = 4

function Outline({ bag, scale, x }: { bag: Drawn; scale: number; x: number }) {
  const [width, height] = [bag.width * scale, bag.height * scale]
  return (
    <>
      <BagShape kind={bag.kind} width={width} height={height} x={x - width / 2} fill="var(--paper)" line={1.1} />
      {Math.max(width, height) < DOT ? <circle cx={x} cy={-height / 2} r="6" fill="none" stroke="var(--vermilion)" /> : null}
    </>
  )
}

function SmallOutline({ bag, scale }: { bag: Drawn; scale: number }) {
  const width = Math.max(14, bag.width * scale * 1.08 + 2)
  const rise = Math.max(14, outline(bag.kind, bag.width * scale, bag.height * scale).rise + 2)
  return (
    <svg viewBox={`${-width / 2} ${-rise + 1} ${width} ${rise}`} width={width} height={rise} className="block" aria-hidden="true">
      <Outline bag={bag} scale={scale} x={0} />
    </svg>
  )
}

/** Heights in units of the sheet: from the feet of the outlines down to the line of years, and what stands under it. */
const [NUMBERS, LEAD, YEARS, FOOT] = [22, 34, 130, 204]

/** The picture of the whole, for eyes: the list says the same. */
function LineOfYears({ moments }: { moments: readonly Moment[] }) {
  const fronts = moments.map(({ bag }) => (bag && hasFrontSize(bag) ? bag : undefined))
  const sheet = layOutTimeline(moments.map(({ year }, at) => ({ year, front: fronts[at] })))
  const { width, rise, scale = 0, places, ticks } = sheet
  return (
    <svg viewBox={`0 ${-rise - 8} ${width} ${rise + 8 + FOOT}`} className="mb-10 block h-auto w-full max-lg:hidden" aria-hidden="true">
      <line x1="0" x2={width} y1="0" y2="0" stroke="var(--hairline)" strokeWidth="0.6" />
      <g fill="none" stroke="var(--vermilion)" strokeWidth="0.8">
        {places.map(({ x, at }) => (
          <path key={x} d={`M${x} ${LEAD} C${x} ${YEARS - 30} ${at} ${LEAD + 40} ${at} ${YEARS}`} />
        ))}
      </g>
      {fronts.map((bag, at) => (bag ? <Outline key={places[at]?.x} bag={bag} scale={scale} x={places[at]?.x ?? 0} /> : null))}
      <g fontSize="14" textAnchor="middle" className="fill-ink font-label">
        {places.map(({ x }, at) => (
          <text key={x} x={x} y={NUMBERS}>
            {at + 1}
          </text>
        ))}
        {ticks.map(({ at, words }, index) => (
          <text key={words} x={at} y={YEARS + 26} textAnchor={anchorOf(index, ticks.length)} className="fill-quiet">
            {words}
          </text>
        ))}
      </g>
      <path
        d={`M0 ${YEARS} H${width} ${ticks.map(({ at }) => `M${at} ${YEARS} v8`).join(' ')}`}
        fill="none"
        stroke="var(--hairline)"
        strokeWidth="1"
      />
      {scale ? <ScaleBar scale={scale} x={width} /> : null}
    </svg>
  )
}

/** The words at both ends stay within the sheet. */
const anchorOf = (index: number, count: number) => (index === 0 ? 'start' : index === count - 1 ? 'end' : 'middle')

/** A bar of 100 mm to the scale of the outlines, at the foot of the sheet on the right. */
function ScaleBar({ scale, x }: { scale: number; x: number }) {
  const length = 100 * scale
  const y = FOOT - 6
  return (
    <g>
      <path d={`M${x - length} ${y} v-8 m0 8 h${length} v-8`} fill="none" stroke="var(--vermilion)" strokeWidth="1" />
      <text x={x - length - 10} y={y} textAnchor="end" fontSize="14" className="fill-quiet font-label">
        outlines to one scale: {mm(100)} mm
      </text>
    </g>
  )
}
