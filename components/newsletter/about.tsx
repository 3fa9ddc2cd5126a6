import { SignUpForm, type SignUpFormProps } from './sign-up-form'

type NewsletterPageProps = SignUpFormProps

/** What one gets, how often, who keeps the address, and the form. */
export function NewsletterPage(form: NewsletterPageProps) {
  return (
    <article className="page pt-10 md:pt-16">
      <h1 className="text-balance font-display text-title">The newsletter</h1>
      <p className="mt-6 max-w-[36rem] text-balance text-dek">One letter a month, short enough to fit in the bag.</p>
      <SignUpForm {...form} />
      <div className="prose mt-14">
        <h2>What you get</h2>
        <p>The new stories, one measured bag, and whatever we had to correct. No letter has gone out yet; the first is in preparation.</p>
        <h2>What happens now</h2>
        <p>
          You enter your address, we send a code of six digits, you type it. Until then you are not on the list, and without it you never
          are. Leaving takes one click in any letter.
        </p>
        <h2>Who keeps your address</h2>
        <p>
          We do, in our own database, and pass it to the mail server that carries the letter. Nobody counts whether you open it.{' '}
          <a href="/privacy">Privacy</a> says what is kept, for how long, and how to see and erase it.
        </p>
        <p>
          Or take the <a href="/feed.xml">feed</a>: every story in full, in any feed reader, and we never learn your name.
        </p>
      </div>
    </article>
  )
}
