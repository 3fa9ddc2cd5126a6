/** What else can be done with the catalogue: two instruments, and the data for those who would rather count themselves. */
export function Ways() {
  return (
    <section className="no-print mb-14 grid gap-x-12 gap-y-6 md:grid-cols-3" aria-label="What else can be done with it">
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
