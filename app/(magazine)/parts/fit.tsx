import { FitAnswer } from '@/components/fit/fit-answer'
import { FitDrawing } from '@/components/fit/fit-drawing'
import { FitForm } from '@/components/fit/fit-form'
import { FitPage } from '@/components/fit/fit-page'
import type { Part } from '@/components/site/parts-page'
import { viewsOf } from '@/lib/fit/views'
import type { PartsContent } from '@/lib/page-data/parts'

export function fitParts({ forms, questions }: PartsContent) {
  return {
    FitAnswer: {
      purpose: 'The verdict, the sentence, the sum and the drawing.',
      layout: 'column',
      states: Object.fromEntries(
        Object.entries(questions).map(([name, { question, answer }]) => [
          name,
          question && answer ? <FitAnswer key={name} question={question} answer={answer} /> : null,
        ]),
      ),
    },
    FitDrawing: {
      purpose: 'The box of a bag from the front and from the side, with what lies in it.',
      layout: 'column',
      states: Object.fromEntries(
        Object.entries(questions).map(([name, { answer }]) => [
          name,
          answer ? (
            <FitDrawing key={name} views={viewsOf(answer.space, answer.placements)} label={`A bank card and a box: ${name}.`} />
          ) : null,
        ]),
      ),
    },
    FitForm: {
      purpose: 'A bag or its three sides, and what shall go in.',
      layout: 'alone',
      states: Object.fromEntries(
        Object.entries(forms).map(([name, { typed, problems, bags, objects }]) => [
          name,
          <div key={name} className="page">
            <FitForm typed={typed} problems={problems} bags={bags} objects={objects} />
          </div>,
        ]),
      ),
    },
    FitPage: {
      purpose: 'The question, and its answer where there is one.',
      layout: 'page',
      states: Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, <FitPage key={name} {...form} />])),
    },
  } satisfies Readonly<Record<string, Part>>
}
