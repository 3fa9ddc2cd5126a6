import { site } from '@/lib/site'
import type { Named } from '@/lib/types'

const finePrint = [
  ['/stories', 'Stories'],
  ['/archive', 'Archive'],
  ['/newsletter', 'Newsletter'],
  ['/feed.xml', 'Feed'],
  ['/about', 'About'],
  ['/corrections', 'Corrections'],
  ['/colophon', 'Colophon'],
  ['/data', 'Data'],
  ['/privacy', 'Privacy'],
  ['/accessibility', 'Accessibility'],
] as const

/** The way on from the end of any page. */
export function Footer({ sections }: { sections: readonly Named[] }) {
  return (
    <footer className="later no-print mt-28">
      <div className="graticule border-hairline border-t" />
      <div className="page grid gap-8 pt-6 pb-12 md:grid-cols-[2fr_1fr_1fr]">
        <p className="max-w-[24rem] font-display text-second">{site.tagline}.</p>
        <Links
          label="All sections"
          links={[
            ...sections.map(({ slug, name }) => [`/sections/${slug}`, name] as const),
            ['/topics', 'Topics'],
            ['/houses', 'Houses'],
            ['/desks', 'Desks'],
            ['/bags', 'The catalogue'],
            ['/fit', 'Will it fit?'],
            ['/scale', 'True size'],
          ]}
        />
        <Links label="The magazine" links={finePrint} />
      </div>
    </footer>
  )
}

function Links({ label, links }: { label: string; links: readonly (readonly [string, string])[] }) {
  return (
    <nav aria-label={label}>
      <ul className="label">
        {links.map(([href, name]) => (
          <li key={href}>
            <a className="quiet-link inline-block py-0.75" href={href}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
