import type { ReactNode } from 'react'
import { longDay } from '@/lib/clock'

/** A short dated item of the front section. */
export function Noted({ on, children }: { on: string; children: ReactNode }) {
  return (
    <section className="break-inside-avoid border-hairline border-t py-4" aria-label={longDay(on)}>
      <p className="label m-0! indent-0! text-vermilion">
        <time dateTime={on}>{longDay(on)}</time>
      </p>
      <div className="mt-1 [&_p+p]:mt-2 [&_p]:m-0">{children}</div>
    </section>
  )
}
