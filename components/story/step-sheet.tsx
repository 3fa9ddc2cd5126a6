import type { StepDrawing } from '@/lib/types'
import { drawings } from './step-drawings/drawings'
import { type Sheet, sheetSize } from './step-drawings/sheet'

/** A drawing of a step in hairlines. */
export function StepSheet({ name }: { name: StepDrawing }) {
  const { words, lines, fine = [], callouts, labels = [] }: Sheet = drawings[name]
  return (
    <svg role="img" aria-label={words} viewBox={`0 0 ${sheetSize.width} ${sheetSize.height}`} className="block h-auto w-full">
      <g fill="none" stroke="var(--ink)" strokeLinejoin="round">
        <path d={fine.join(' ')} strokeWidth="0.4" />
        <path d={lines.join(' ')} strokeWidth="0.9" />
      </g>
      {callouts ? <path d={callouts} fill="none" stroke="var(--vermilion)" strokeWidth="0.7" /> : null}
      {labels.map(({ x, y, words: label }) => (
        <text key={label} x={x} y={y} fontSize="10" className="fill-vermilion font-label">
          {label}
        </text>
      ))}
    </svg>
  )
}
