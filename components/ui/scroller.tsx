import type { ReactNode } from 'react'

type ScrollerProps = {
  /** What it is called, read aloud where it is entered. */
  label: string
  /** How it is laid out; it scrolls sideways in any case. */
  className?: string
  children: ReactNode
}

/** A part that may be wider than the page: it scrolls sideways inside its own frame, also by keyboard. */
export function Scroller({ label, className = '', children }: ScrollerProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className={`overflow-x-auto focus-visible:-outline-offset-2 ${className}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
