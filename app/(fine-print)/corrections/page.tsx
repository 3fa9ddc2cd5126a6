import type { Metadata } from 'next'
import { FinePrint } from '@/components/site/fine-print'
import { longDay } from '@/lib/clock'
import { loadCorrectionsPage } from '@/lib/page-data/fine-print'

export const metadata: Metadata = {
  title: 'Corrections',
  description: 'What we got wrong, and when we put it right.',
  alternates: { canonical: '/corrections' },
}

export default function Page() {
  const { corrections } = loadCorrectionsPage()
  return (
    <FinePrint title="Corrections" dek="A wrong millimetre is two per cent of the smallest bag on the runway.">
      {corrections.length ? (
        corrections.map(({ slug, title, on, text }) => (
          <p key={slug + text}>
            <time dateTime={on}>{longDay(on)}</time>, <a href={`/stories/${slug}`}>{title}</a>: {text}
          </p>
        ))
      ) : (
        <p>None so far. When there is one it will stand here and under its story, with its date, and stay.</p>
      )}
    </FinePrint>
  )
}
