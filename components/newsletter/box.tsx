import { pageAnchors } from '@/lib/anchors'
import { currentPromise } from '@/lib/newsletter/promise'
import { SignUpForm } from './sign-up-form'

/** The newsletter in the flow of a page: a sentence, a form, and the way to the details. */
export function NewsletterBox() {
  return (
    <section aria-labelledby={pageAnchors.newsletter} className="later no-print page mt-24">
      <div className="border-hairline border-t pt-3">
        <h2 id={pageAnchors.newsletter} className="label text-vermilion">
          The newsletter
        </h2>
        <p className="mt-4 max-w-[18em] font-display text-lead">{currentPromise.words}, short enough to fit in the bag.</p>
        <SignUpForm />
        <p className="mt-4 max-w-measure text-small">
          A code confirms it; one click ends it.{' '}
          <a className="link" href="/newsletter">
            What you get, and who keeps your address
          </a>
        </p>
      </div>
    </section>
  )
}
