import { outline } from '@/lib/bags/outline'
import type { Bag } from '@/lib/types'
import { BagShape } from './bag-shape'

type LensProps = {
  bag: Bag & { width: number; height: number }
  /** Where the speck stands on the base line y = 0, in mm of the drawing. */
  x: number
  /** The middle of the lens above it, and its radius, in mm. */
  y: number
  radius: number
  /** Line width in mm. */
  line: number
}

/** How many times larger a bag looks in a lens of a radius in mm. */
export function powerOf({ kind, width, height }: LensProps['bag'], radius: number): number {
  return Math.floor((radius * 1.04) / Math.max(width, outline(kind, width, height).rise))
}

/** A magnifier above a bag that is a speck: the speck, the lens with its grip, and the bag as the lens shows it. */
export function Lens({ bag, x, y, radius, line }: LensProps) {
  const { kind, width, height } = bag
  const { rise } = outline(kind, width, height)
  const power = powerOf(bag, radius)
  const side = radius * 0.71
  return (
    <>
      <g stroke="var(--vermilion)" strokeWidth={line * 0.6} fill="none">
        <circle cx={x} cy={y} r={radius} />
        <path d={`M${x + side} ${y + side} l${radius * 0.7} ${radius * 0.7}`} strokeWidth={line * 2.4} strokeLinecap="round" />
        <path
          d={`M${x} ${-rise - line} L${x - radius * 0.6} ${y + radius * 0.8} M${x} ${-rise - line} L${x + radius * 0.6} ${y + radius * 0.8}`}
        />
      </g>
      <g transform={`translate(${x - width / 2} 0)`}>
        <BagShape kind={kind} width={width} height={height} x={0} fill="var(--ink)" line={0.1} />
      </g>
      <g transform={`translate(${x - (width * power) / 2} ${y + (rise * power) / 2})`}>
        <BagShape kind={kind} width={width * power} height={height * power} x={0} fill="var(--paper)" line={line} />
      </g>
    </>
  )
}
