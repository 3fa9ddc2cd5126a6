/** The standing invitation to readers: how to measure a bag, what to write, and where. */

type InvitationProps = {
  /** Where letters to the editors go; nothing where whoever runs this magazine has named no address. */
  contact?: string
}

const sides = [
  ['Width', 'across the front, at its widest, seams included'],
  ['Height', 'from the table to the highest edge, without the handle, the chain or a clasp that stands up'],
  ['Depth', 'from front to back at the base, empty, with the bag closed'],
] as const

export function Invitation({ contact }: InvitationProps) {
  return (
    <section aria-label="Measure yours" className="my-10 border-vermilion border-y py-6">
      <p className="label m-0! indent-0! text-vermilion">How to measure</p>
      <dl className="mt-3 grid gap-y-2">
        {sides.map(([side, how]) => (
          <div key={side} className="grid gap-x-5 md:grid-cols-[6rem_1fr]">
            <dt className="font-semibold">{side}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4! mb-0! indent-0!">
        Outside, in millimetres, with a rigid ruler; each side twice. <a href="/scale">Match your screen to a bank card</a> to see whether
        what we have drawn is as large as yours.
      </p>
      <p className="label mt-6! mb-0! indent-0! text-vermilion">What to write</p>
      <blockquote>
        <p>
          I measured [name, house, year if you know it]: [width] × [height] × [depth] mm, outside, without the handle. I used [ruler, tape,
          caliper], on [day]. You may print my name: [yes, no].
        </p>
      </blockquote>
      <p className="label mt-6! mb-0! indent-0! text-vermilion">Where to send it</p>
      {contact ? (
        <p className="mt-1! mb-0! indent-0!">
          <a href={`mailto:${contact}`}>{contact}</a>
        </p>
      ) : (
        <p className="mt-1! mb-0! indent-0!">
          Answer any of our mails: an answer reaches the people who run this magazine. It has named no other address for letters yet.
        </p>
      )}
    </section>
  )
}
