/** What leads on from the catalogue: the instruments, and the data for those who would rather count themselves. */
export function DataLinks() {
  return (
    <section className="no-print mt-16 grid gap-x-12 gap-y-8 md:grid-cols-3" aria-label="What else can be done with it">
      <Way href="/fit" title="Will it fit?">
        A bag, a thing, some geometry, and three answers.
      </Way>
      <Way href="/scale" title="True size">
        A bank card against the screen, once; then every outline as large as the bag.
      </Way>
      <Way href="/data" title="The data">
        All of it as JSON and CSV, with its sources and a licence.
      </Way>
    </section>
  )
}

function Way({ href, title, children }: { href: string; title: string; children: string }) {
  return (
    <p className="border-hairline border-t pt-3 text-small">
      <a className="quiet-link block font-display text-second" href={href}>
        {title}
      </a>
      {children}
    </p>
  )
}
