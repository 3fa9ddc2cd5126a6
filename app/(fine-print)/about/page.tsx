import type { Metadata } from 'next'
import { FinePrint } from '@/components/site/fine-print'
import { loadAboutPage } from '@/lib/page-data/fine-print'

export const metadata: Metadata = {
  title: 'About',
  description: 'What Reticule is, and how it works.',
  alternates: { canonical: '/about' },
}

export default function Page() {
  const { contact } = loadAboutPage()
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
      <p>
        What looks like a photograph is not one. Pictures that are credited to the Reticule studio are computed: scripts of ours describe
        the bag, its leather, the light and the lens in millimetres, and Blender works out what a camera would have seen. They show kinds of
        bag, at sizes that the caption gives, and never a house’s product.
      </p>
      <h2 id="reach-us">Telling us</h2>
      <p>
        A wrong millimetre, a source that we missed, a hole in the site:{' '}
        {contact ? (
          <>
            write to <a href={`mailto:${contact}`}>{contact}</a>.
          </>
        ) : (
          <>answer any of our mails. An answer reaches the people who run this magazine.</>
        )}{' '}
        What we got wrong is told on the page of <a href="/corrections">corrections</a>.
      </p>
    </FinePrint>
  )
}
