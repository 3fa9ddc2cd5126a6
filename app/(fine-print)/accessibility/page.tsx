import type { Metadata } from 'next'
import { FinePrint } from '@/components/site/fine-print'

export const metadata: Metadata = {
  title: 'Accessibility',
  description: 'How Reticule can be used, and what we test.',
  alternates: { canonical: '/accessibility' },
}

export default function Page() {
  return (
    <FinePrint title="Accessibility" dek="Small bags, large targets.">
      <p>
        Every page works without scripts and by keyboard alone, begins with a link past the navigation, and has one main heading. Colours
        follow your system’s light or dark setting.
      </p>
      <p>
        We test each kind of page with axe against WCAG 2.2 AA, in light and in dark, at the width of a phone and of a desk. Automatic tests
        find about what a careful colleague finds in the first minute; they do not prove that a page is easy to use.
      </p>
      <p>
        The line-up is wider than most windows. It scrolls sideways inside its own frame, and every bag in it is also a line of the list
        below. The chart of the whole field is also a table, which is read aloud in its place and printed beneath it.
      </p>
    </FinePrint>
  )
}
