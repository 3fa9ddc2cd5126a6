import { card, dimensions, mm } from '@/lib/bags/measure'
import { outline } from '@/lib/bags/outline'
import type { Bag } from '@/lib/content/types'
import { BagShape } from './bag-shape'

type MagnifiedProps = { bag: Bag & { width: number; height: number } }

/** How many mm of the drawing the lens is across. */
const LENS = 40

/** A bag that is a speck beside a bank card: the speck, and what a magnifier makes of it, with the power written. */
export function Magnified({ bag }: MagnifiedProps) {
  const { width, height } = bag
  const { rise } = outline(bag.kind, width, height)
  const power = Math.floor((LENS * 0.52) / Math.max(width, rise))
  const centre = { x: LENS / 2 + 4, y: -card.height + LENS / 2 - 6 }
  const left = LENS + 22
  const text = { fontSize: 5, fontFamily: 'Label, "Label Fallback", monospace', fill: 'var(--vermilion)' }
  return (
    <svg
      role="img"
      aria-label={`${bag.name}, ${dimensions(bag)}, a speck beside a bank card of ${mm(card.width)} × ${mm(card.height)} mm, and the same magnified ${power} times.`}
      viewBox={`-3 ${-card.height - 9} ${left + card.width + 6} ${card.height + 22}`}
      className="block h-auto w-full max-w-[38rem]"
    >
      <line x1="-3" x2={left + card.width + 3} y1="0" y2="0" stroke="var(--hairline)" strokeWidth="0.3" />
      <g stroke="var(--vermilion)" strokeWidth="0.35" fill="none">
        <rect x={left} y={-card.height} width={card.width} height={card.height} rx="3.18" strokeDasharray="1.8 1.2" />
        <circle cx={centre.x} cy={centre.y} r={LENS / 2} />
        <path
          d={`M${centre.x} ${-rise - 0.6} L${centre.x - LENS * 0.3} ${centre.y + LENS * 0.4} M${centre.x} ${-rise - 0.6} L${centre.x + LENS * 0.3} ${centre.y + LENS * 0.4}`}
        />
      </g>
      <g transform={`translate(${centre.x - width / 2} 0)`}>
        <BagShape kind={bag.kind} width={width} height={height} x={0} fill="var(--ink)" line={0.1} />
      </g>
      <g transform={`translate(${centre.x - (width * power) / 2} ${centre.y + (rise * power) / 2})`}>
        <BagShape kind={bag.kind} width={width * power} height={height * power} x={0} fill="var(--paper)" line={0.6} />
      </g>
      <text x={centre.x} y="8" textAnchor="middle" {...text}>
        {mm(width)} × {mm(height)} mm
      </text>
      <text x={LENS + 6} y={-card.height + 2} {...text}>
        × {power}
      </text>
      <text x={left + 4} y="-5" {...text}>
        bank card
      </text>
    </svg>
  )
}
