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

/** What a pair is known by: no quiz asks twice for the same. */
const idOf = ({ a, b, by }: Pair) => `${a.slug} ${b.slug} ${by}`

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
        <Question key={idOf(pair)} pair={pair} number={at + 1} />
      ))}
    </ol>
  )
}

function Question({ pair, number }: { pair: Pair; number: number }) {
  const sheet = sheetOf([pair.a, pair.b])
  return (
    <li className="quiz-pair break-inside-avoid border-hairline border-t py-6">
      <fieldset>
        <legend className="font-display text-second">
          <span className="me-3 text-vermilion lining-nums">{number}</span>
          {questions[pair.by]}
        </legend>
        <div className="mt-4 grid grid-cols-2 gap-x-6">
          {sidesOf(pair).map(({ key, bag }) => (
            <label key={key} className="block cursor-pointer">
              <Outline bag={bag} sheet={sheet} />
              <span className="mt-2 flex min-h-6 items-baseline gap-2 py-1">
                <input
                  type="radio"
                  name={idOf(pair)}
                  value={key}
                  data-right={key === pair.answer ? '' : undefined}
                  className="accent-vermilion"
                />
                {bag.name}
              </span>
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
        <summary className="label cursor-pointer py-1 text-vermilion">The answer to {number}</summary>
        <p className="m-0! mt-2! indent-0! font-semibold lining-nums">{answerOf(pair)}</p>
        <div className="[&_p+p]:mt-2 [&_p]:m-0">{pair.text}</div>
      </details>
    </li>
  )
}

/** The same in words alone: questions, then answers. For a feed and a mail, which have no forms. */
export function QuizInWords({ pairs }: QuizProps) {
  return (
    <>
      <ol>
        {pairs.map((pair) => (
          <li key={idOf(pair)}>
            {questions[pair.by]} {pair.a.name}, or {pair.b.name}?
          </li>
        ))}
      </ol>
      <p>The answers:</p>
      <ol>
        {pairs.map((pair) => (
          <li key={idOf(pair)}>
            <strong>{answerOf(pair)}</strong> {pair.text}
          </li>
        ))}
      </ol>
    </>
  )
}

type Sheet = { readonly width: number; readonly rise: number; readonly line: number }
type Drawn = Bag & { width: number; height: number }

/** The sheet on which each of the two is drawn, in mm: as large for both as the larger one needs it, and so to one scale. */
function sheetOf(bags: readonly Bag[]): Sheet {
  const drawn = bags.filter(hasFrontSize)
  const width = Math.max(1, ...drawn.map((bag) => bag.width)) * 1.12
  const rise = Math.max(1, ...drawn.map((bag) => outline(bag.kind, bag.width, bag.height).rise)) * 1.04
  return { width, rise, line: Math.max(width, rise) / 200 }
}

function Outline({ bag, sheet: { width, rise, line } }: { bag: Bag; sheet: Sheet }) {
  const drawn: Drawn | undefined = hasFrontSize(bag) ? bag : undefined
  return (
    <svg viewBox={`${-width / 2} ${-rise} ${width} ${rise + line * 2}`} className="block h-auto max-h-64 w-full" aria-hidden="true">
      <line x1={-width / 2} x2={width / 2} y1="0" y2="0" stroke="var(--hairline)" strokeWidth={line * 0.6} />
      {drawn ? (
        <BagShape kind={drawn.kind} width={drawn.width} height={drawn.height} x={-drawn.width / 2} fill="var(--paper)" line={line} />
      ) : null}
      {drawn && Math.max(drawn.width, drawn.height) < line * 6 ? (
        <circle r={line * 6} fill="none" stroke="var(--vermilion)" strokeWidth={line} />
      ) : null}
    </svg>
  )
}
