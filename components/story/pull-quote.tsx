import type { ReactNode } from 'react'

/** One sentence of the text, set large. It repeats the text, so a screen reader skips it. */
export function PullQuote({ children }: { children: ReactNode }) {
  return (
    <aside
      aria-hidden="true"
      className="later my-10 max-w-[44rem] border-vermilion border-t pt-4 font-display text-lead italic [&_p]:m-0 [&_p]:text-balance"
    >
      {children}
    </aside>
  )
}
