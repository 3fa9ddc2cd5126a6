import type { ReactNode } from 'react'

/** A page of fine print, set for reading. */
export function FinePrint({ title, dek, children }: { title: string; dek: string; children: ReactNode }) {
  return (
    <article className="page pt-10 md:pt-16">
      <h1 className="text-balance font-display text-title">{title}</h1>
      <p className="mt-6 mb-12 max-w-[36rem] text-dek">{dek}</p>
      <div className="prose">{children}</div>
    </article>
  )
}
