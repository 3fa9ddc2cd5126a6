type FacetValue = { readonly name: string; readonly count: number; readonly href: string; readonly isChosen: boolean }
type FacetsProps = {
  facets: readonly { readonly name: string; readonly values: readonly FacetValue[] }[]
  /** The address without any limit, where there is one. */
  all?: string
}

/** Limits as plain links, each with how much is left by it. */
export function Facets({ facets, all }: FacetsProps) {
  if (!facets.length && !all) return null
  return (
    <nav aria-label="Limit to" className="no-print label grid gap-y-1 border-hairline border-t pt-3">
      {facets.map(({ name, values }) => (
        <div key={name} className="grid gap-x-4 md:grid-cols-[10rem_1fr]">
          <p className="py-1 text-quiet first-letter:uppercase">{name}</p>
          <ul className="-mx-2 flex flex-wrap">
            {values.map((value) => (
              <li key={value.href}>
                <a
                  href={value.href}
                  aria-current={value.isChosen ? 'true' : undefined}
                  className={`quiet-link inline-block px-2 py-1 ${value.isChosen ? 'text-vermilion' : ''}`}
                >
                  {value.name} <span className="text-quiet">{value.count}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {all ? (
        <p className="py-1">
          <a className="link" href={all}>
            Without limits
          </a>
        </p>
      ) : null}
    </nav>
  )
}
