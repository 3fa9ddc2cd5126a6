/** The newsletter announces itself; it takes no address before it can keep one safely. */
export function NewsletterAnnouncement() {
  return (
    <section aria-labelledby="newsletter" className="no-print page mt-24">
      <div className="border-hairline border-t pt-3">
        <h2 id="newsletter" className="label text-vermilion">
          The newsletter
        </h2>
        <p className="mt-4 max-w-[18em] font-display text-lead">One letter a month, short enough to fit in the bag.</p>
        <p className="mt-4 max-w-measure text-small">
          It is being prepared and takes no addresses yet.{' '}
          <a className="link" href="/newsletter">
            What it will be
          </a>
          . Until then there is the{' '}
          <a className="link" href="/feed.xml">
            feed
          </a>
          .
        </p>
      </div>
    </section>
  )
}
