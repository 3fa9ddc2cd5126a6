import { LetterList } from '@/components/letters/letter-list'
import type { ListedLetter } from '@/lib/letters/types'
import { currentPromise } from '@/lib/newsletter/promise'
import { SignUpForm, type SignUpFormProps } from './sign-up-form'

type NewsletterPageProps = SignUpFormProps & {
  /** The letters that went out last. */
  letters: readonly ListedLetter[]
}

/** What one gets, how often, who keeps the address, and the form. */
export function NewsletterPage({ letters, ...form }: NewsletterPageProps) {
  return (
    <article className="page pt-10 md:pt-16">
      <h1 className="text-balance font-display text-title">The newsletter</h1>
      <p className="mt-6 max-w-[36rem] text-balance text-dek">{currentPromise.words}, short enough to fit in the bag.</p>
      <SignUpForm {...form} />
      <div className="prose mt-14">
        <h2>What you get</h2>
        <p>The new stories, one measured bag, and whatever we had to correct.</p>
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
          Or take a feed, in any feed reader, and we never learn your name: <a href="/feed.xml">every story in full</a>, or{' '}
          <a href="/letters/feed.xml">every letter</a>.
        </p>
      </div>
      {letters.length ? (
        <section aria-labelledby="last-letters" className="mt-16">
          <h2 id="last-letters" className="font-display text-heading">
            The last letters
          </h2>
          <LetterList letters={letters} heading="h3" />
          <p className="label border-hairline border-t pt-4">
            <a className="link" href="/letters">
              Every letter
            </a>
          </p>
        </section>
      ) : null}
    </article>
  )
}
