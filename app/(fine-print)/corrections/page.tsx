import type { Metadata } from 'next'
import { FinePrint } from '@/components/site/fine-print'
import { longDay } from '@/lib/clock'
import { listStories } from '@/lib/content/stories'

export const metadata: Metadata = {
  title: 'Corrections',
  description: 'What we got wrong, and when we put it right.',
  alternates: { canonical: '/corrections' },
}

export default function Page() {
  const corrections = listStories()
    .flatMap((story) => story.corrections.map((correction) => ({ story, correction })))
    .sort((a, b) => b.correction.on.localeCompare(a.correction.on))
  return (
    <FinePrint title="Corrections" dek="A wrong millimetre is two per cent of the smallest bag on the runway.">
      {corrections.length ? (
        corrections.map(({ story, correction }) => (
          <p key={story.slug + correction.text}>
            <time dateTime={correction.on}>{longDay(correction.on)}</time>, <a href={`/stories/${story.slug}`}>{story.title}</a>:{' '}
            {correction.text}
          </p>
        ))
      ) : (
        <p>None so far. When there is one it will stand here and under its story, with its date, and stay.</p>
      )}
    </FinePrint>
  )
}
