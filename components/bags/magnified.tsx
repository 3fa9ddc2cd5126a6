import { card, dimensions, mm } from '@/lib/bags/measure'
import type { Bag } from '@/lib/types'
import { Lens, powerOf } from './lens'

type MagnifiedProps = { bag: Bag & { width: number; height: number } }

/** The radius of the lens in mm. */
const RADIUS = 20

/** A bag that is a speck beside a bank card: the speck, and what a magnifier makes of it, with the power written. */
export function Magnified({ bag }: MagnifiedProps) {
  const power = powerOf(bag, RADIUS)
  const x = RADIUS + 4
  const left = RADIUS * 2 + 26
  const text = { fontSize: 5, className: 'fill-vermilion font-label' }
  return (
    <svg
      role="img"
      aria-label={`${bag.name}, ${dimensions(bag)}, a speck beside a bank card of ${mm(card.width)} × ${mm(card.height)} mm, and the same magnified ${power} times.`}
      viewBox={`-3 ${-card.height - 9} ${left + card.width + 6} ${card.height + 22}`}
      className="block h-auto w-full max-w-[38rem]"
    >
      <line x1="-3" x2={left + card.width + 3} y1="0" y2="0" stroke="var(--hairline)" strokeWidth="0.3" />
      <rect
        x={left}
        y={-card.height}
        width={card.width}
        height={card.height}
        rx="3.18"
        stroke="var(--vermilion)"
        strokeWidth="0.35"
        fill="none"
        strokeDasharray="1.8 1.2"
      />
      <Lens bag={bag} x={x} y={-card.height + RADIUS - 6} radius={RADIUS} line={0.6} />
      <text x={x} y="8" textAnchor="middle" {...text}>
        {mm(bag.width)} × {mm(bag.height)} mm
      </text>
      <text x={x + RADIUS + 3} y={-card.height + 2} {...text}>
        × {power}
      </text>
      <text x={left + 4} y="-5" {...text}>
        bank card
      </text>
    </svg>
  )
}
