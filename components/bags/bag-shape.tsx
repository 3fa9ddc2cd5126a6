import { outline } from '@/lib/bags/outline'
import type { BagKind } from '@/lib/types'

type BagShapeProps = {
  kind: BagKind
  /** mm */
  width: number
  /** mm */
  height: number
  /** Where its left foot stands, in the drawing's mm. */
  x: number
  fill: string
  /** Line width in mm of the drawing. */
  line: number
}

/** One bag as a group of SVG paths that stand on y = 0. */
export function BagShape({ kind, width, height, x, fill, line }: BagShapeProps) {
  const { body, details, handle } = outline(kind, width, height)
  return (
    <g transform={`translate(${x} 0)`} fill="none" stroke="currentColor" strokeWidth={line} strokeLinejoin="round">
      {handle ? <path d={handle} /> : null}
      <path d={body} fill={fill} />
      {details.map((detail) => (
        <path key={detail} d={detail} />
      ))}
    </g>
  )
}
