import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SmallPage } from '@/components/site/small-page'
import { SubmitButton } from '@/components/ui/submit-button'
import { findBySignedToken } from '@/lib/newsletter/service'
import { oneOf, type Query } from '@/lib/query'

export const metadata: Metadata = { title: 'Leave the list', robots: { index: false }, referrer: 'no-referrer' }

type Props = { searchParams: Promise<Query> }

/** One button that leaves; for somebody who has left, one that comes back. What /newsletter/leave shows to whom it knows. */
export default async function Page({ searchParams }: Props) {
  const who = oneOf(await searchParams, 'who') ?? ''
  const subscriber = await findBySignedToken('leave', who)
  if (!subscriber) notFound()
  if (subscriber.state === 'active')
    return (
      <SmallPage label="Leaving" title="Leave the list" dek="You are still on it. One button, and no more letters come.">
        <form action={`/newsletter/leave?who=${encodeURIComponent(who)}`} method="post" className="mt-8">
          <SubmitButton>Leave the list</SubmitButton>
        </form>
      </SmallPage>
    )
  return (
    <SmallPage label="Left" title="You are no longer on our list" dek="You can subscribe again at any time.">
      <form action="/newsletter/subscribe" method="post" className="mt-8">
        <input type="hidden" name="who" value={who} />
        <SubmitButton>Subscribe again</SubmitButton>
      </form>
    </SmallPage>
  )
}
