import type { ReactNode } from 'react'

/** A page with one thing to say: a figure, a sentence, a way on. */
export function SmallPage({ figure, title, children }: { figure: string; title: string; children: ReactNode }) {
  return (
    <div className="page grid min-h-[60vh] content-center py-16">
      <p className="label text-vermilion">{figure}</p>
      <h1 className="mt-3 max-w-[11em] text-balance font-display text-title">{title}</h1>
      <p className="mt-6 max-w-measure text-dek">{children}</p>
    </div>
  )
}
