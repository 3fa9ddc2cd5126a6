import type { ReactNode } from 'react'

/** Where a page stands among the pages of a list, and the addresses of its neighbours where it has them. */
export type Pages = { readonly number: number; readonly count: number; readonly newer?: string; readonly older?: string }

type PageLinksProps = { pages: Pages; before: string; after: string; children?: ReactNode }

/** The way from page to page of a list: what the links to the page before and the page after say, and what else is said there. */
export function PageLinks({ pages: { number, count, newer, older }, before, after, children }: PageLinksProps) {
  return (
    <nav aria-label="Pages" className="label flex flex-wrap gap-x-8 gap-y-2 border-hairline border-t pt-4">
      <span>
        Page {number} of {count}
      </span>
      {newer ? (
        <a className="link" href={newer} rel="prev">
          {before}
        </a>
      ) : null}
      {older ? (
        <a className="link" href={older} rel="next">
          {after}
        </a>
      ) : null}
      {children}
    </nav>
  )
}
