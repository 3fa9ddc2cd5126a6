import { type Answer, type Question, WALL } from '@/lib/fit/answer'
import { lengthOf } from '@/lib/fit/figures'
import { asSentence, listOf, the } from '@/lib/fit/names'
import { viewsOf } from '@/lib/fit/views'
import { sentenceOf, sumOf, verdicts } from '@/lib/fit/words'
import type { Bag } from '@/lib/types'
import { FitDrawing } from './fit-drawing'

type FitAnswerProps = { question: Question & { readonly bag?: Bag }; answer: Answer }

/** The verdict, the sentence, the sum and the drawing. */
export function FitAnswer({ question, answer }: FitAnswerProps) {
  const { bag, things } = question
  const sentence = sentenceOf(answer, question, bag?.name ?? 'the bag')
  const sum = sumOf(answer, question)
  return (
    <div className="mt-12 grid items-start gap-10 lg:grid-cols-2">
      <div>
        <h2 className="font-display text-title">{verdicts[answer.verdict]}.</h2>
        <p className="mt-5 max-w-measure text-dek">{sentence}</p>
        {sum ? <p className="label mt-4 text-vermilion">{sum}</p> : null}
        {answer.placements.length > 1 ? (
          <ol className="label mt-4 list-inside list-decimal">
            {answer.placements.map(({ thing }) => (
              <li key={thing.slug}>{thing.name}</li>
            ))}
          </ol>
        ) : null}
        <p className="mt-6 max-w-measure text-small text-quiet">{footnotes[answer.verdict]}</p>
        {bag ? (
          <p className="label mt-6">
            <a className="link" href={`/bags/${bag.slug}`}>
              {bag.name} in the catalogue
            </a>
          </p>
        ) : null}
      </div>
      {answer.placements.length ? (
        <figure>
          <FitDrawing
            views={viewsOf(answer.space, answer.placements)}
            label={`${asSentence(listOf(things))}, and the box of ${the(bag?.name ?? 'the bag')}, from the front and from the side, to one scale.`}
          />
          <figcaption className="label mt-3 text-quiet">{captionOf(answer)}</figcaption>
        </figure>
      ) : null}
    </div>
  )
}

/** What the drawing shows: a best try, or how it would lie, with the walls that were asked for. */
function captionOf(answer: Answer): string {
  if (answer.verdict === 'no') return `The best try that we found: it still reaches ${lengthOf(answer.excess)} beyond.`
  if (answer.verdict === 'unsure' && answer.why.kind === 'close') return 'The best try that we found.'
  const isWalled = answer.verdict === 'likely' && (answer.of === 'wall' || (answer.of === 'packing' && answer.room > 0))
  return isWalled ? `How it would lie, within walls of ${WALL} mm.` : 'How it would lie.'
}

const footnotes = {
  no: 'Proved for a thing that keeps its shape, taken as a box with square corners or a round disc, and a bag that keeps the size its source states. A note folds; a soft bag gives.',
  likely: `Not certain: an opening may be narrower than the bag, and a lining has folds. Where only the outside is known we ask for walls of ${WALL} mm, which is a convention of ours and not a measurement.`,
  unsure: 'What is neither stated nor proved is not guessed here. Who has the bag can measure it inside and type its sides.',
} as const satisfies Record<Answer['verdict'], string>
