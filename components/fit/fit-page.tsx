import type { Answer } from '@/lib/fit/answer'
import type { Asked } from '@/lib/fit/question'
import type { Bag, PocketObject } from '@/lib/types'
import { FitAnswer } from './fit-answer'
import { FitForm } from './fit-form'

type FitPageProps = Asked & {
  answer?: Answer
  bags: readonly { readonly bag: Bag; readonly line: string }[]
  objects: readonly PocketObject[]
}

/** The question, and its answer where there is one. */
export function FitPage({ typed, problems, question, answer, bags, objects }: FitPageProps) {
  const count = Object.keys(problems).length
  return (
    <article className="page pt-10 md:pt-16">
      <h1 className="text-balance font-display text-title">Will it fit?</h1>
      <p className="mt-6 max-w-[36rem] text-balance text-dek">
        A thing, a bag and some geometry. There are three answers, and one of them is that we cannot say.
      </p>
      <section aria-label="The answer" aria-live="polite" data-answer>
        {count ? (
          <p role="alert" className="mt-10 max-w-measure border-vermilion border-s-2 ps-3 text-body">
            {count === 1 ? 'One thing' : 'Some things'} in the form must be put right first. What you typed is still there.
          </p>
        ) : null}
        {question && answer ? <FitAnswer question={question} answer={answer} /> : null}
      </section>
      <FitForm typed={typed} problems={problems} bags={bags} objects={objects} />
    </article>
  )
}
