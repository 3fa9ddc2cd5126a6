import { mm } from '@/lib/bags/measure'
import { outline } from '@/lib/bags/outline'
import type { Bag } from '@/lib/types'
import { BagShape } from './bag-shape'

type TrueSizeProps = { bag: Bag & { width: number; height: number } }

/** Ten mm are one em here (app/globals.css), so that the drawing is as large as the stylesheet knows a millimetre to be. */
const em = (length: number) => `${length / 10}em`

/** The outline at true size, shown once a card was matched to the screen, and on paper. It may be wider than the page: let it scroll. */
export function TrueSize({ bag }: TrueSizeProps) {
  const { width, height } = bag
  const { rise } = outline(bag.kind, width, height)
  // Room for the lines, which are half outside; the outline itself is measured without it.
  const edge = 1
  return (
    <div data-true-size className="true-size mt-4">
      <svg
        role="img"
        aria-label={`The outline of ${bag.name} at true size, ${mm(width)} × ${mm(height)} mm.`}
        viewBox={`${-edge} ${-rise - edge} ${width + 2 * edge} ${rise + 2 * edge}`}
        width={em(width + 2 * edge)}
        height={em(rise + 2 * edge)}
        className="block max-w-none [&_path]:[vector-effect:non-scaling-stroke]"
      >
        <BagShape kind={bag.kind} width={width} height={height} x={0} fill="none" line={1.2} />
        <rect data-box x="0" y={-height} width={width} height={height} fill="none" stroke="none" />
      </svg>
    </div>
  )
}
