import { PreviewNotice } from '@/components/story/preview-notice'
import type { LetterPreviewData } from '@/lib/letters/preview'

const views = [
  ['light', 'In the light'],
  ['dark', 'In the dark'],
  ['inverted', 'Turned over by a program'],
  ['no-pictures', 'Without pictures'],
] as const

/** A letter as its editor sees it before anybody else: the line in an inbox, the mail in each of its views, the text part, what it weighs. */
export function LetterPreviewPage({ slug, title, status, findings, mail, sender, limits }: LetterPreviewData) {
  return (
    <>
      <PreviewNotice notice={`Preview: a letter, status ${status}.`} problems={findings} missingReferences={[]} />
      <div className="page pt-6">
        <h1 className="text-balance font-display text-title">{title}</h1>
        {mail ? (
          <>
            <section aria-labelledby="inbox" className="mt-10 max-w-[46rem] border-hairline border-y py-3">
              <h2 id="inbox" className="label text-vermilion">
                In an inbox
              </h2>
              <p className="mt-2 overflow-hidden text-ellipsis whitespace-nowrap text-small">
                <strong>{sender}</strong> <span>{mail.letter.subject}</span> <span className="text-quiet">{mail.letter.preheader}</span>
              </p>
            </section>
            <nav aria-label="The mail" className="mt-10">
              <h2 className="font-display text-heading">The mail</h2>
              <ul className="mt-3">
                {views.map(([view, words]) => (
                  <li key={view} className="py-1">
                    <a className="link" href={`/preview/letters/${encodeURIComponent(slug)}/${view}`}>
                      {words}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <section aria-labelledby="weight" className="mt-10 max-w-[46rem]">
              <h2 id="weight" className="font-display text-heading">
                What it weighs
              </h2>
              <p className="mt-3">
                <meter
                  className="w-full"
                  min={0}
                  max={limits.html.cut * 1000}
                  high={limits.html.warn * 1000}
                  optimum={0}
                  value={mail.html}
                  aria-label="HTML"
                />
              </p>
              <p className="label text-quiet">
                {Math.ceil(mail.html / 1000)} KB of HTML; Gmail cuts at {limits.html.cut} KB. {mail.pictures} of {limits.pictures.most}{' '}
                pictures, {Math.ceil(mail.weight / 1000)} of {limits.pictures.kilobytes} KB.
              </p>
            </section>
            <section aria-labelledby="text-part" className="mt-10">
              <h2 id="text-part" className="font-display text-heading">
                The text part
              </h2>
              <pre className="label mt-3 max-w-[46rem] whitespace-pre-wrap break-words">{mail.printed.text}</pre>
            </section>
          </>
        ) : (
          <p className="mt-6 max-w-measure text-dek">
            The mail is shown when its fields and its text can be read, and readers will find what it names.
          </p>
        )}
      </div>
    </>
  )
}
