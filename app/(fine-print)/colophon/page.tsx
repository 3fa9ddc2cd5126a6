import type { Metadata } from 'next'
import { FinePrint } from '@/components/site/fine-print'

export const metadata: Metadata = {
  title: 'Colophon',
  description: 'How Reticule is set and built.',
  alternates: { canonical: '/colophon' },
}

export default function Page() {
  return (
    <FinePrint title="Colophon" dek="What it is set in, and what it runs on.">
      <p>
        Headlines are set in Bodoni Moda, text in Newsreader, measures and labels in Geist Mono. All three are open fonts, cut to the
        letters that we print and served from here.
      </p>
      <p>
        Stories are MDX files, compiled by Contentlayer and rendered by Next.js. Outlines are drawn by the page itself, from a kind of bag
        and its millimetres. No page asks another server for anything, and none sends a script of the framework that it does not use.
      </p>
    </FinePrint>
  )
}
