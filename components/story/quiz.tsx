import type { ReactNode } from 'react'
import { BagShape } from '@/components/bags/bag-shape'
import { measureInWords } from '@/lib/bags/compare'
import { hasFrontSize } from '@/lib/bags/front-size'
import { outline } from '@/lib/bags/outline'
import type { Bag, Comparison } from '@/lib/types'

export type Pair = {
  readonly a: Bag
  readonly b: Bag
  readonly by: Comparison
  /** Which of the two is the smaller. */
  readonly answer: 'a' | 'b'
  readonly text: ReactNode
}

export type QuizProps = { pairs: readonly Pair[] }

/** What is asked. */
const questions = {
  width: 'Which is the narrower?',
  height: 'Which is the lower, without its handle?',
  volume: 'Which takes up less room, as a box?',
} as const satisfies Record<Comparison, string>

/** The two bags, with the word that stands for each. */
const sidesOf = ({ a, b }: Pair) => [
  { key: 'a' as const, bag: a },
  { key: 'b' as const, bag: b },
]

/** "Le Petit Chiquito: 53 mm, against 57 mm." */
function answerOf({ a, b, by, answer }: Pair): string {
  const [small, large] = answer === 'a' ? [a, b] : [b, a]
  return `${small.name}: ${measureInWords(by, small)}, against ${measureInWords(by, large)} of ${large.name}.`
}

/** Pairs of bags at one scale, and which of the two is smaller. It answers by itself, without script: nothing is sent anywhere. */
export function Quiz({ pairs }: QuizProps) {
  return (
    <ol className="quiz my-10! list-none! border-hairline border-b p-0!">
      {pairs.map((pair, at) => (
        <li key={`${pair.a.slug} ${pair.b.slug} ${pair.by}`} className="quiz-pair break-inside-avoid border-hairline border-t py-6">
          <fieldset>
            <legend className="font-display text-second">
              <span className="me-3 text-vermilion lining-nums">{at + 1}</span>
              {questions[pair.by]}
            </legend>
            <TwoOutlines pair={pair} />
            <div className="mt-3 grid grid-cols-2 gap-x-6">
              {sidesOf(pair).map(({ key, bag }) => (
                <label key={key} className="flex min-h-6 cursor-pointer items-baseline gap-2 py-1">
                  <input
                    type="radio"
                    name={`pair-${at + 1}`}
                    value={key}
                    data-right={key === pair.answer ? '' : undefined}
                    className="accent-vermilion"
                  />
                  {bag.name}
                </label>
              ))}
            </div>
          </fieldset>
          <p className="quiz-right label m-0! mt-2! indent-0!" role="status">
            Yes.
          </p>
          <p className="quiz-wrong label m-0! mt-2! indent-0!" role="status">
            No, the other one.
          </p>
          <details className="quiz-answer mt-3">
            <summary className="label cursor-pointer py-1 text-vermilion">The answer to {at + 1}</summary>
            <p className="m-0! mt-2! indent-0! font-semibold lining-nums">{answerOf(pair)}</p>
            <div className="[&_p+p]:mt-2 [&_p]:m-0">{pair.text}</div>
          </details>
        </li>
      ))}
    </ol>
  )
}

/** The same in words alone: questions, then answers. For a feed and a mail, which have no forms. */
export function QuizInWords({ pairs }: QuizProps) {
  return (
    <>
      <ol>
        {pairs.map((pair) => (
          <li key={`${pair.a.slug} ${pair.b.slug} ${pair.by}`}>
            {questions[pair.by]} {pair.a.name}, or {pair.b.name}?
          </li>
        ))}
      </ol>
      <p>The answers:</p>
      <ol>
        {pairs.map((pair) => (
          <li key={`${pair.a.slug} ${pair.b.slug} ${pair.by}`}>
            <strong>{answerOf(pair)}</strong> {pair.text}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Both fronts on one base line, to one scale; each stands in its half of the sheet. */
function TwoOutlines({ pair }: { pair: Pair }) {
  const drawn = sidesOf(pair).flatMap(({ bag }) =>
    hasFrontSize(bag) ? [{ bag, rise: outline(bag.kind, bag.width, bag.height).rise }] : [],
  )
  const half = Math.max(...drawn.map(({ bag }) => bag.width)) * 1.15
  const rise = Math.max(...drawn.map((one) => one.rise))
  const line = Math.max(half * 2, rise) / 300
  return (
    <svg viewBox={`0 ${-rise - line * 2} ${half * 2} ${rise + line * 4}`} className="mt-4 block h-auto max-h-72 w-full" aria-hidden="true">
      <line x1="0" x2={half * 2} y1="0" y2="0" stroke="var(--hairline)" strokeWidth={line * 0.6} />
      {drawn.map(({ bag }, at) => (
        <g key={bag.slug}>
          <BagShape
            kind={bag.kind}
            width={bag.width}
            height={bag.height}
            x={half * (at + 0.5) - bag.width / 2}
            fill="var(--paper)"
            line={line}
          />
          {Math.max(bag.width, bag.height) < line * 4 ? (
            <circle cx={half * (at + 0.5)} cy="0" r={line * 6} fill="none" stroke="var(--vermilion)" strokeWidth={line} />
          ) : null}
        </g>
      ))}
    </svg>
  )
}
