import { toSlug } from '@/lib/slug'

/** The sections of an essay, in the margin of a wide window; a narrow one has no margin and reads on. */
export function MarginIndex({ headings }: { headings: readonly string[] }) {
  if (headings.length < 2) return null
  return (
    <nav aria-label="In this essay" className="no-print label sticky top-8 hidden max-w-[15rem] border-hairline border-t pt-2 lg:block">
      <ol>
        {headings.map((heading, at) => (
          <li key={heading} className="grid grid-cols-[1.6rem_1fr] py-1">
            <span className="text-quiet">{at + 1}</span>
            <a className="quiet-link" href={`#${toSlug(heading)}`}>
              {heading}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
