import { LineUp, toLineUpEntry } from '@/components/bags/line-up'
import { hasFrontSize } from '@/lib/bags/front-size'
import type { Bag } from '@/lib/types'

type FoundBagsProps = {
  bags: readonly Bag[]
  /** Lines of the asked size, in mm. */
  asked?: { readonly widths: readonly number[]; readonly heights: readonly number[]; readonly label: string }
}

/** The longer side of the largest front up to which bags stand as close as this, in mm. */
const CLOSE = 75
const NEAR = 160

/** What was found, on one base line at one scale, with the size that was asked drawn through it. The smaller all are, the nearer one stands. */
export function FoundBags({ bags, asked }: FoundBagsProps) {
  const drawn = bags.filter(hasFrontSize).toSorted((one, other) => one.width * one.height - other.width * other.height)
  if (!drawn.length) return null
  const most = Math.max(...drawn.flatMap(({ width, height }) => [width, height]), ...(asked?.widths ?? []), ...(asked?.heights ?? []))
  return (
    <LineUp
      entries={drawn.map(toLineUpEntry)}
      label={`${drawn.length === 1 ? 'The bag' : `${drawn.length} bags`} found, at one scale`}
      variant={most <= CLOSE ? 'close' : most <= NEAR ? 'band' : 'catalogue'}
      asked={asked}
    />
  )
}
