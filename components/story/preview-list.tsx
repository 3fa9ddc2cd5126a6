type PreviewListProps = {
  heading: string
  /** What stands in the place of an empty list. */
  none: string
  lines: readonly { slug: string; title: string; status: string }[]
}

/** Stories as an editor picks one to preview. */
export function PreviewList({ heading, none, lines }: PreviewListProps) {
  return (
    <section className="mt-14" aria-label={heading}>
      <h2 className="font-display text-heading">{heading}</h2>
      {lines.length ? (
        <ul className="mt-4">
          {lines.map(({ slug, title, status }) => (
            <li key={slug} className="grid gap-x-8 border-hairline border-t py-3 md:grid-cols-[1fr_22rem]">
              <a className="quiet-link font-display text-second" href={`/preview/${encodeURIComponent(slug)}`}>
                {title}
              </a>
              <span className="label pt-1 text-quiet">{status}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-4 text-quiet italic">{none}</p>
      )}
    </section>
  )
}
