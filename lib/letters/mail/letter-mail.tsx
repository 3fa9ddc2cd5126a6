/** A whole letter as a mail: its headline, its text, what it cites, and how to leave. */
import type { ReactNode } from 'react'
import { longDay } from '../../clock.ts'
import { MailShell } from '../../newsletter/emails/mail-shell.tsx'
import { headline } from '../../newsletter/emails/mail-style.ts'
import { absolute } from '../../site.ts'
import type { Letter } from '../../types.ts'
import { LEAVE_MARK, ME_MARK } from '../marks.ts'
import { pageOf } from './addresses.ts'
import { Anchor, Heading, Line } from './elements.tsx'

/** The quiet lines under a letter: its page, and what one reader can do. */
export const footOf = (letter: Pick<Letter, 'slug'>) => [
  { words: 'This letter on the web', href: absolute(pageOf(letter)) },
  { words: 'Leave the list', href: LEAVE_MARK },
  { words: 'What we hold of you, and how to erase it', href: ME_MARK },
]

export function LetterMail({ letter, children }: { letter: Letter; children: ReactNode }) {
  return (
    <MailShell subject={letter.subject} preview={letter.preheader} foot={footOf(letter)}>
      <Line as="quiet">{longDay(letter.day)}</Line>
      <h1 className="ink" style={headline}>
        {letter.subject}
      </h1>
      {children}
      {letter.sources.length ? <Sources letter={letter} /> : null}
    </MailShell>
  )
}

function Sources({ letter }: { letter: Letter }) {
  return (
    <>
      <Heading depth={2}>Sources</Heading>
      {letter.sources.map(({ id, title, url }, at) => (
        <Line key={id} as="small">
          {`${at + 1}. `}
          {url ? <Anchor href={url}>{title}</Anchor> : title}
        </Line>
      ))}
    </>
  )
}
