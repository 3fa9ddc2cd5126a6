import type { ReactNode } from 'react'

type SmallPageProps = { label: string; title: string; dek: ReactNode; children?: ReactNode }

/** A page with one thing to say or to do: where one is, what it is about, a sentence, and perhaps the form that does it. */
export function SmallPage({ label, title, dek, children }: SmallPageProps) {
  return (
    <div className="page grid min-h-[60vh] content-center py-16">
      <p className="label text-vermilion">{label}</p>
      <h1 className="mt-3 max-w-[12em] text-balance font-display text-title">{title}</h1>
      <p className="mt-6 max-w-measure text-dek">{dek}</p>
      {children}
    </div>
  )
}
