import type { ReactNode } from 'react'

type PictureLinkProps = {
  /** Where the picture stands alone, if it does. */
  page?: string
  children: ReactNode
}

/** Leads from a picture in a story to the picture alone; lib/client-scripts/picture-dialog.ts opens that over the story. */
export function PictureLink({ page, children }: PictureLinkProps) {
  if (page === undefined) return children
  return (
    <a data-picture href={page} className="block cursor-zoom-in">
      {children}
    </a>
  )
}
