import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SmallPage } from '@/components/site/small-page'

type Words = { readonly label: string; readonly title: string; readonly dek: ReactNode }

const archive = (
  <a className="link" href="/archive">
    archive
  </a>
)

/** What is said with a status, by lib/server/error-pages.ts, deploy/nginx.conf and, of 429, proxy.ts. */
const pages: Readonly<Record<string, Words>> = {
  400: {
    label: 'Illegible at this size',
    title: 'This address cannot be read',
    dek: <>Something in it is neither a letter nor a figure nor a sign that addresses hold. Type it once more, or look in the {archive}.</>,
  },
  405: {
    label: 'No opening on this side',
    title: 'Nothing can be sent here',
    dek: (
      <>
        This address is there to be read. To send a form, go back to the page that it is on; our only one is that of{' '}
        <a className="link" href="/newsletter">
          the newsletter
        </a>
        .
      </>
    ),
  },
  413: {
    label: 'Does not close',
    title: 'More was sent than a form of ours can hold',
    dek: <>Go back, enter one email address or one code and nothing else, and send the form again. Nothing was changed.</>,
  },
  414: {
    label: 'Longer than the bag',
    title: 'This address is too long',
    dek: (
      <>
        No address of ours has more than four thousand characters. Open it without what follows its question mark, or look in the {archive}.
      </>
    ),
  },
  429: {
    label: 'One at a time',
    title: 'That is more questions than we can weigh at once',
    dek: (
      <>Wait half a minute and load this page again: its address keeps what you asked. Other readers of your network may be asking, too.</>
    ),
  },
  500: {
    label: 'Out of scale',
    title: 'This page could not be set',
    dek: <>The fault is ours, and it has been noted. Load the page again in a few minutes; the {archive} still has the stories.</>,
  },
}

type Props = { params: Promise<{ status: string }> }

export const metadata: Metadata = { title: 'Not this way', robots: { index: false } }

export default async function Page({ params }: Props) {
  const words = pages[(await params).status]
  if (!words) notFound()
  return <SmallPage {...words} />
}
