import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SmallPage } from '@/components/site/small-page'
import { SubmitButton } from '@/components/ui/submit-button'
import { exportSubscriberData, findBySignedToken } from '@/lib/newsletter/service'
import { oneOf, type Query } from '@/lib/query'

export const metadata: Metadata = { title: 'What we hold of you', robots: { index: false }, referrer: 'no-referrer' }

type Props = { searchParams: Promise<Query> }

const dek = (
  <>
    This is all of it, but for hashes that nobody can read, which{' '}
    <a className="link" href="/privacy">
      Privacy
    </a>{' '}
    lists, and for your post: which letters and mails went to you, when, and what your mail server answered stands in the file.
  </>
)

/** What we hold of a subscriber, as a table and as a file, and the button that erases it. What /newsletter/me shows to whom it knows. */
export default async function Page({ searchParams }: Props) {
  const who = oneOf(await searchParams, 'who') ?? ''
  const subscriber = await findBySignedToken('me', who)
  if (!subscriber) notFound()
  const address = encodeURIComponent(who)
  return (
    <SmallPage label="Yours" title="What we hold of you" dek={dek}>
      <dl className="label mt-8 grid max-w-[40rem] grid-cols-[8rem_1fr] gap-y-2">
        {Object.entries(exportSubscriberData(subscriber)).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd>{value ?? 'nothing'}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-6">
        <a className="link" href={`/newsletter/me/export?who=${address}`}>
          Take it with you, as a file
        </a>
      </p>
      <form action={`/newsletter/me?who=${address}`} method="post" className="mt-6">
        <SubmitButton>Erase all of it</SubmitButton>
      </form>
    </SmallPage>
  )
}
