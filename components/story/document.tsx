import type { ReactNode } from 'react'
import { marginAnchor, markAnchor } from '@/lib/anchors'

/** A passage of a document, and the notes that stand beside it. */
export type Passage = { readonly text: readonly ReactNode[]; readonly notes: readonly ReactNode[] }

type DocumentProps = {
  title: string
  /** The mark that leads to its source. */
  source: ReactNode
  passages: readonly Passage[]
}

/** One document, printed, with notes in its margin: beside it on a wide page, in line after their passage on a phone. */
export function Document({ title, source, passages }: DocumentProps) {
  return (
    <section aria-label={title} className="document right-form my-12 border-hairline border-y py-6">
      <p className="label m-0! indent-0! text-vermilion">
        {title}
        {source}
      </p>
      {passages.map(({ text, notes }, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: passages have no name and never move.
          key={at}
          className="mt-5 grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,35rem)_minmax(0,1fr)]"
        >
          <div className="min-w-0 [&_p+p]:mt-3 [&_p]:m-0">{text}</div>
          {notes.length ? <div className="grid content-start gap-3 lg:pt-1">{notes}</div> : null}
        </div>
      ))}
    </section>
  )
}

/** Letters are for notes, as numbers are for sources; from the 27th on they are doubled. */
const letterOf = (order: number) => String.fromCharCode(97 + (order % 26)).repeat(1 + Math.floor(order / 26))

type NoteProps = {
  id: string
  /** Its place among the marks of the story, from 0. */
  order: number
  children: ReactNode
}

/** Words of a document that a note in the margin is about. */
export function Mark({ id, order, children }: NoteProps) {
  const letter = letterOf(order)
  return (
    <mark id={markAnchor(id)} className="scroll-mt-6 border-vermilion border-b bg-transparent text-current">
      {children}
      <sup className="label ms-[0.1em] leading-none">
        <a href={`#${marginAnchor(id)}`} className="quiet-link px-[0.15em] text-vermilion" aria-label={`Note ${letter}`}>
          {letter}
        </a>
      </sup>
    </mark>
  )
}

/** A note on words that a document marks. */
export function Margin({ id, order, children }: NoteProps) {
  const letter = letterOf(order)
  return (
    <div
      role="note"
      id={marginAnchor(id)}
      aria-label={`Note ${letter}`}
      className="grid scroll-mt-6 grid-cols-[1.6rem_1fr] border-vermilion border-s ps-3 text-small [&_p+p]:mt-2 [&_p]:m-0"
    >
      <a href={`#${markAnchor(id)}`} className="quiet-link label text-vermilion" aria-label={`Note ${letter}, back to the text`}>
        {letter}
      </a>
      <div>{children}</div>
    </div>
  )
}
