import { FitAnswer } from '@/components/fit/fit-answer'
import { FitDrawing } from '@/components/fit/fit-drawing'
import { FitForm } from '@/components/fit/fit-form'
import { FitPage } from '@/components/fit/fit-page'
import type { Part } from '@/components/site/parts-page'
import { viewsOf } from '@/lib/fit/views'
import { askedIn } from '../fit/question'
import type { PartsContent } from './content'

/** A bank card, asked of a box of three sides in mm. */
const asked = (width: string, height: string, depth: string, measured = 'inside', object: readonly string[] = ['card-id1']) =>
  askedIn({ width, height, depth, measured, object })

const questions = {
  no: asked('80', '50', '15'),
  likely: asked('100', '70', '20'),
  'cannot say': asked('87', '56', '3', 'outside'),
  'several things': asked('100', '70', '30', 'inside', ['card-id1', 'eur-1']),
} as const

const forms = {
  empty: askedIn({}),
  'with problems': asked('three', '', '20'),
  typed: asked('100', '70', '20'),
} as const

export function fitParts({ bags, objects }: PartsContent) {
  const lines = bags.slice(0, 8).map((bag) => ({ bag, line: bag.name }))
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
        Object.entries(forms).map(([name, { typed, problems }]) => [
          name,
          <div key={name} className="page">
            <FitForm typed={typed} problems={problems} bags={lines} objects={objects} />
          </div>,
        ]),
      ),
    },
    FitPage: {
      purpose: 'The question, and its answer where there is one.',
      layout: 'page',
      states: Object.fromEntries(
        Object.entries(forms).map(([name, form]) => [name, <FitPage key={name} {...form} bags={lines} objects={objects} />]),
      ),
    },
  } satisfies Readonly<Record<string, Part>>
}
