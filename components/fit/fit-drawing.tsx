import { mm } from '@/lib/bags/measure'
import type { View } from '@/lib/fit/views'

type FitDrawingProps = {
  /** Front and side, to one scale. */
  views: readonly View[]
  /** What is drawn, in a sentence. */
  label: string
}

/** The bag's box from the front and from the side with what lies in it, to one scale. What reaches beyond is in red. */
export function FitDrawing({ views, label }: FitDrawingProps) {
  const reach = (view: View) => Math.max(view.width / 2, ...view.outlines.flatMap(({ points }) => points.map(([x]) => Math.abs(x))))
  const widths = views.map((view) => reach(view) * 2)
  const rise = Math.max(...views.flatMap((view) => [view.height, ...view.outlines.flatMap(({ points }) => points.map(([, y]) => y))]))
  const across = widths.reduce((sum, width) => sum + width, 0)
  const unit = Math.max(across, rise) / 100
  const gap = 16 * unit
  const places = views.map((view, at) => ({
    view,
    x: widths.slice(0, at).reduce((sum, width) => sum + width + gap, 0) + (widths[at] ?? 0) / 2,
  }))
  const whole = across + gap * (views.length - 1)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-4 * unit} ${-rise - 4 * unit} ${whole + 8 * unit} ${rise + 22 * unit}`}
      className="block h-auto max-h-[34rem] w-full max-w-[38rem]"
    >
      {places.map(({ view, x }) => (
        <g key={view.name} transform={`translate(${x} 0)`}>
          <rect
            x={-view.width / 2}
            y={-view.height}
            width={view.width}
            height={view.height}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={0.5 * unit}
            strokeDasharray={view.isOpen ? `${2 * unit} ${1.4 * unit}` : undefined}
          />
          {view.outlines.map(({ points, isBeyond }, at) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: outlines have no name and never move.
              key={at}
              d={`M${points.map(([px, py]) => `${px.toFixed(2)} ${(-py).toFixed(2)}`).join(' L')} Z`}
              fill={isBeyond ? 'none' : 'var(--hairline)'}
              fillOpacity="0.14"
              stroke={isBeyond ? 'var(--vermilion)' : 'var(--ink)'}
              strokeWidth={0.5 * unit}
              strokeLinejoin="round"
            />
          ))}
          {view.outlines.length > 1
            ? view.outlines.map(({ points }, at) => (
                <text
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same outlines, numbered.
                  key={at}
                  x={middle(points.map(([px]) => px))}
                  y={-middle(points.map(([, py]) => py)) + 1.4 * unit}
                  textAnchor="middle"
                  fontSize={4 * unit}
                  className="fill-ink font-label"
                >
                  {at + 1}
                </text>
              ))
            : null}
          <text y={8 * unit} textAnchor="middle" fontSize={4.2 * unit} className="fill-ink font-label">
            {view.isOpen ? 'a side not stated' : `${mm(view.width)} × ${mm(view.height)} mm`}
          </text>
          <text y={14 * unit} textAnchor="middle" fontSize={4.2 * unit} className="fill-quiet font-label">
            {view.name === 'front' ? 'from the front' : 'from the side'}
          </text>
        </g>
      ))}
    </svg>
  )
}

const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2
