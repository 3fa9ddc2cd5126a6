import type { Heading } from '@/lib/types'

/** The sections of an essay, in the margin of a wide window; a narrow one has no margin and reads on. */
export function MarginIndex({ headings }: { headings: readonly Heading[] }) {
  if (headings.length < 2) return null
  return (
    <nav aria-label="In this essay" className="no-print label sticky top-8 hidden max-w-[15rem] border-hairline border-t pt-2 lg:block">
      <ol>
        {headings.map(({ words, anchor }, at) => (
          <li key={anchor} className="grid grid-cols-[1.6rem_1fr] py-1">
            <span className="text-quiet">{at + 1}</span>
            <a className="quiet-link" href={`#${anchor}`}>
              {words}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
