import { outline } from '@/lib/bags/outline'
import type { Bag } from '@/lib/types'

type CoverBagProps = { bag: Bag & { width: number; height: number }; className: string }

/** A bag cut out of coloured paper, to stand before the letters of a cover. Decoration: the label names it. */
export function CoverBag({ bag, className }: CoverBagProps) {
  const { width, height } = bag
  const { body, details, handle, rise } = outline(bag.kind, width, height)
  const edge = width * 0.06
  const thick = Math.min(width, height) * 0.055
  return (
    <svg
      viewBox={`${-edge} ${-rise - edge} ${width + edge * 2} ${rise + edge * 2}`}
      className={className}
      aria-hidden="true"
      overflow="visible"
    >
      <g transform={`translate(${width * 0.1} 0) skewX(-52) scale(1 .42)`} fill="var(--cut-shadow)" stroke="none">
        <path d={body} />
        {handle ? <path d={handle} fill="none" stroke="var(--cut-shadow)" strokeWidth={thick} /> : null}
      </g>
      {handle ? <path d={handle} fill="none" stroke="var(--cut-edge)" strokeWidth={thick} /> : null}
      <path d={body} fill="var(--cut)" />
      <g fill="none" stroke="var(--cut-edge)" strokeWidth={thick * 0.16} strokeLinecap="round">
        {details.map((detail) => (
          <path key={detail} d={detail} />
        ))}
      </g>
    </svg>
  )
}
