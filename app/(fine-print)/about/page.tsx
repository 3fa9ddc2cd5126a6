import type { Metadata } from 'next'
import { FinePrint } from '@/components/site/fine-print'

export const metadata: Metadata = {
  title: 'About',
  description: 'What Reticule is, and how it works.',
  alternates: { canonical: '/about' },
}

export default function Page() {
  return (
    <FinePrint title="About Reticule" dek="A small drawstring bag, and the scale in the eyepiece of a microscope. We mean both.">
      <p>
        Reticule is a magazine about very small bags. It takes them seriously enough to measure them: every size, date and price that we
        print has a source, and the source stands under the story.
      </p>
      <p>
        Our unit is the bank card, 85.60 × 53.98 mm, because everybody owns one. Millimetres come first and cards second, so that a number
        can be pictured without a ruler.
      </p>
      <h2>Desks, not names</h2>
      <p>Stories are signed by desks. We invent no authors, and we quote nobody who is not quoted in a source that we name.</p>
      <h2>When sources disagree</h2>
      <p>
        They often do. We print both and say which one we use. What nobody has stated is called a gap and shown as one; we would rather
        leave a hole than fill it with a guess.
      </p>
      <h2>Prices</h2>
      <p>A price here is what somebody noted once, in a shop, on a date. It is never an offer, and we earn nothing from any shop.</p>
      <h2>Pictures</h2>
      <p>Bags are drawn from their kind and their measurements. A drawing shows a kind of bag, not a house’s design.</p>
    </FinePrint>
  )
}
