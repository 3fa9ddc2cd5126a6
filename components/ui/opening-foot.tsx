import type { ReactNode } from 'react'

type OpeningFootProps = {
  dek: string
  /** The label of what is shown, a line each; none where nothing is. */
  label: readonly string[]
  /** Where its picture stands alone. */
  page?: string
  children?: ReactNode
}

/** The last line of an opening: what the page is about on the left, the label of its picture on the right. */
export function OpeningFoot({ dek, label, page, children }: OpeningFootProps) {
  return (
    <div className="relative z-10 grid items-end gap-6 md:grid-cols-[minmax(0,22rem)_1fr] lg:grid-cols-[minmax(0,30rem)_1fr]">
      <div className="grid gap-5">
        <p className="text-balance text-dek">{dek}</p>
        {children}
      </div>
      {label.length ? (
        <p className="label max-w-[20rem] md:justify-self-end md:text-end">
          {label.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
          {page ? (
            <a data-picture className="link inline-block py-1" href={page}>
              The whole picture
            </a>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}
