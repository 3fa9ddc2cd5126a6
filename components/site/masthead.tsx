import { SearchForm } from '@/components/search/search-form'
import { site } from '@/lib/site'
import type { Named } from '@/lib/types'

/** Between light and dark. It keeps its place, and shows once lib/client-scripts/theme.ts can work it. */
function ThemeSwitch() {
  return (
    <button type="button" data-theme-switch className="no-print quiet-link label invisible -me-2 min-w-14 px-2 py-1 text-end">
      Dark
    </button>
  )
}

/** The name, the sections, and the ruler that runs under both. */
export function Masthead({ sections }: { sections: readonly Named[] }) {
  return (
    <header>
      <div className="page flex flex-wrap items-baseline justify-between gap-x-10 gap-y-1 pt-4 pb-3">
        <a href="/" className="font-display text-[2rem] leading-none tracking-[-0.02em]">
          {site.name}
        </a>
        <div className="flex items-baseline gap-x-6 md:order-last">
          <div className="hidden md:block">
            <SearchForm id="search-masthead" variant="small" />
          </div>
          <ThemeSwitch />
        </div>
        <nav aria-label="Sections" className="no-print">
          <ul className="label -mx-2 flex flex-wrap">
            {[...sections.map(({ slug, name }) => ({ href: `/sections/${slug}`, name })), { href: '/bags', name: 'Bags' }].map(
              ({ href, name }) => (
                <li key={href}>
                  <a className="quiet-link inline-block px-2 py-1 hover:text-vermilion" href={href}>
                    {name}
                  </a>
                </li>
              ),
            )}
            <li className="md:hidden">
              <a className="quiet-link inline-block px-2 py-1 hover:text-vermilion" href="/search">
                Search
              </a>
            </li>
          </ul>
        </nav>
      </div>
      <div className="graticule border-hairline border-t" />
    </header>
  )
}
