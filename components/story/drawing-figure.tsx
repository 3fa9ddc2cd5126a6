import type { ReactNode } from 'react'
import { Drawing } from '@/components/bags/drawing'
import type { Bag } from '@/lib/types'

/** A scale drawing of a catalogue bag, with its label. Nothing is drawn for a bag without a width and a height. */
export function DrawingFigure({ bag, children }: { bag?: Bag; children: ReactNode }) {
  if (!bag?.width || !bag.height) return null
  return (
    <figure className="my-10">
      <Drawing bag={{ ...bag, width: bag.width, height: bag.height }} />
      <figcaption className="label mt-3 max-w-[34rem] text-quiet [&_p]:m-0">
        {children}
        <a className="quiet-link mt-1 block" href={`/bags/${bag.slug}`}>
          In the catalogue: {bag.name}
        </a>
      </figcaption>
    </figure>
  )
}
