import { card, dimensions, mm } from '@/lib/bags/measure'
import { outline } from '@/lib/bags/outline'
import type { Bag } from '@/lib/content/types'
import { BagShape } from './bag-shape'
import { Magnified } from './magnified'

type DrawingProps = { bag: Bag & { width: number; height: number } }

/** The size in mm below which a bag beside a card cannot carry its own callouts. */
const SPECK = 6

/** A bag beside a bank card, both to one scale, with its callouts in millimetres. */
export function Drawing({ bag }: DrawingProps) {
  const { width, height } = bag
  if (Math.max(width, height) < SPECK) return <Magnified bag={bag} />
  const { rise } = outline(bag.kind, width, height)
  const unit = Math.max(width + card.width, rise) / 100
  const gap = 14 * unit
  const top = -Math.max(rise, card.height) - 6 * unit
  const total = width + gap * 2 + card.width
  const text = { fontSize: 4.2 * unit, fontFamily: 'Label, "Label Fallback", monospace', fill: 'var(--vermilion)' }
  return (
    <svg
      role="img"
      aria-label={`${bag.name}, ${dimensions(bag)}, drawn beside a bank card of ${mm(card.width)} × ${mm(card.height)} mm, to one scale.`}
      viewBox={`${-3 * unit} ${top} ${total + 6 * unit} ${-top + 15 * unit}`}
      className="block h-auto w-full max-w-[38rem]"
    >
      <line x1={-3 * unit} x2={total + 3 * unit} y1="0" y2="0" stroke="var(--hairline)" strokeWidth={0.25 * unit} />
      <BagShape kind={bag.kind} width={width} height={height} x={0} fill="var(--paper)" line={0.5 * unit} />
      <g stroke="var(--vermilion)" strokeWidth={0.3 * unit} fill="none">
        <path d={`M0 ${3.5 * unit} v${3 * unit} M0 ${5 * unit} H${width} M${width} ${3.5 * unit} v${3 * unit}`} />
        <path
          d={`M${width + 3.5 * unit} 0 h${3 * unit} M${width + 5 * unit} 0 V${-height} M${width + 3.5 * unit} ${-height} h${3 * unit}`}
        />
        <rect
          x={width + gap * 1.6}
          y={-card.height}
          width={card.width}
          height={card.height}
          rx="3.18"
          strokeDasharray={`${1.4 * unit} ${unit}`}
        />
      </g>
      <text x={width / 2} y={11.5 * unit} textAnchor="middle" {...text}>
        {mm(width)} mm
      </text>
      <text
        x={width + 7.5 * unit}
        y={-height / 2}
        transform={`rotate(-90 ${width + 9.5 * unit} ${-height / 2})`}
        textAnchor="middle"
        {...text}
      >
        {mm(height)}
      </text>
      <text x={width + gap * 1.6 + 3 * unit} y={-4 * unit} {...text}>
        bank card
      </text>
    </svg>
  )
}
