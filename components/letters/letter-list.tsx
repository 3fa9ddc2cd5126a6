import { longDay } from '@/lib/clock'
import type { ListedLetter } from '@/lib/letters/types'

type LetterListProps = { letters: readonly ListedLetter[]; heading: 'h2' | 'h3' }

/** Letters, the newest first, with the day of each. */
export function LetterList({ letters, heading: Heading }: LetterListProps) {
  return (
    <ul className="mt-4">
      {letters.map(({ slug, subject, preheader, day, isSent }) => (
        <li key={slug} className="grid gap-x-8 gap-y-1 border-hairline border-t py-4 md:grid-cols-[12rem_1fr]">
          <p className="label pt-1 text-quiet">
            <time dateTime={day}>{longDay(day)}</time>
            {isSent ? null : ', here before the mail'}
          </p>
          <div>
            <Heading className="text-balance font-display text-second">
              <a className="quiet-link" href={`/letters/${slug}`}>
                {subject}
              </a>
            </Heading>
            <p className="mt-1 max-w-measure text-small">{preheader}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
