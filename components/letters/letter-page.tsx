import type { ReactNode } from 'react'
import { NewsletterBox } from '@/components/newsletter/box'
import { letterAnchors, pageAnchors, sourceAnchor } from '@/lib/anchors'
import { longDay } from '@/lib/clock'
import type { LetterPageData } from '@/lib/letters/types'
import { CorrectionList } from './correction-list'

type LetterPageProps = LetterPageData & { children: ReactNode }

/** A letter on the web: what subscribers read, what was corrected since, what it weighs, and what became of it. */
export function LetterPage({ children, ...page }: LetterPageProps) {
  const { letter, sentOn } = page
  return (
    <>
      <article className="page pt-10 md:pt-16">
        <p className="label text-vermilion">
          <a className="quiet-link -my-1 inline-block py-1" href="/letters">
            Letters
          </a>
        </p>
        <h1 className="mt-3 max-w-[14em] text-balance font-display text-title">{letter.subject}</h1>
        <p className="mt-6 mb-12 max-w-[36rem] text-dek">{letter.preheader}</p>
        <p className="label mb-8 text-quiet">
          {sentOn ? 'Sent on ' : 'A letter for '}
          <time dateTime={sentOn ?? letter.day}>{longDay(sentOn ?? letter.day)}</time>
        </p>
        <div className="prose">{children}</div>
        <LetterFoot {...page} />
      </article>
      <NewsletterBox />
    </>
  )
}

function LetterFoot({ letter, correctedSince, label, receipt, sentOn }: LetterPageData) {
  return (
    <div className="mt-16 grid max-w-measure gap-10">
      {correctedSince.length ? (
        <section aria-labelledby={letterAnchors.corrected}>
          <h2 id={letterAnchors.corrected} className="label text-vermilion">
            Corrected since, in stories of this letter
          </h2>
          <div className="prose mt-2">
            <CorrectionList corrections={correctedSince} />
          </div>
        </section>
      ) : null}
      {letter.sources.length ? (
        <section aria-labelledby={pageAnchors.sources}>
          <h2 id={pageAnchors.sources} className="label text-vermilion">
            Sources
          </h2>
          <ol className="sources label mt-2">
            {letter.sources.map(({ id, title, url }, at) => (
              <li key={id} id={sourceAnchor(id)} className="grid grid-cols-[2.2rem_1fr] border-hairline border-t py-2">
                <span>{at + 1}</span>
                {url ? (
                  <a className="quiet-link" href={url} rel="noopener">
                    {title}
                  </a>
                ) : (
                  <span>{title}</span>
                )}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <section aria-labelledby={letterAnchors.label}>
        <h2 id={letterAnchors.label} className="label text-vermilion">
          What this letter is made of
        </h2>
        <p className="mt-2 text-small">{label}</p>
      </section>
      <section aria-labelledby={letterAnchors.receipt}>
        <h2 id={letterAnchors.receipt} className="label text-vermilion">
          Receipt
        </h2>
        <p className="mt-2 text-small">{receipt ?? (sentOn ? NO_RECEIPT : NOT_SENT)}</p>
      </section>
    </div>
  )
}

const NOT_SENT = 'There is none. It has gone to nobody by mail yet; it stands here first.'
const NO_RECEIPT = 'It went out, and the count of its copies does not come to a sum. Until it does, none is printed.'
