import type { ReactNode } from 'react'

type StepPageProps = { step: string; title: string; dek: ReactNode; children?: ReactNode }

/** A page with one thing to do: where one is, what it is about, and the form that does it. */
export function StepPage({ step, title, dek, children }: StepPageProps) {
  return (
    <div className="page grid min-h-[60vh] content-center py-16">
      <p className="label text-vermilion">{step}</p>
      <h1 className="mt-3 max-w-[12em] text-balance font-display text-title">{title}</h1>
      <p className="mt-6 max-w-measure text-dek">{dek}</p>
      {children}
    </div>
  )
}
