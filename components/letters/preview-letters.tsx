/** Letters as an editor picks one to preview. */
export function PreviewLetters({ slugs }: { slugs: readonly string[] }) {
  return (
    <section className="mt-14" aria-label="Letters">
      <h2 className="font-display text-heading">Letters</h2>
      {slugs.length ? (
        <ul className="mt-4">
          {slugs.map((slug) => (
            <li key={slug} className="border-hairline border-t py-3">
              <a className="quiet-link font-display text-second" href={`/preview/letters/${encodeURIComponent(slug)}`}>
                {slug}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-4 text-quiet italic">There is none. Begin one with npm run letter:new.</p>
      )}
    </section>
  )
}
