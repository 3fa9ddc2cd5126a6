/** The tags of the forms of a story: a timeline, a making, a glossary. Each holds others and prints them all. */
// biome-ignore-all lint/correctness/noComponentHookFactories: the tags of a story close over that story; they hold no state.
import type { ReactNode } from 'react'
import { Glossary } from '@/components/story/glossary'
import { StepSheet } from '@/components/story/step-sheet'
import { Steps } from '@/components/story/steps'
import { Timeline } from '@/components/story/timeline'
import type { ShownPicture } from '@/lib/images/types'
import type { Bag, StepDrawing } from '@/lib/types'
import { heldIn } from './held'
import type { Renderings } from './renderings'

type Holder = { children: ReactNode }
type MomentTag = Holder & { year: string; words?: string; bag?: string }
type StepTag = Holder & { title: string; drawing?: StepDrawing; picture?: string }
type TermTag = Holder & { name: string; also?: string; bag?: string }

/** Tags that are printed by the one around them. Where an editor has left one alone, its text stands there. */
const Moment = ({ children }: MomentTag) => children
const Step = ({ children }: StepTag) => children
const Term = ({ children }: TermTag) => children

/** What the tags of the forms refer to. */
type FormContext = {
  readonly bagOf: (slug?: string) => Bag | undefined
  readonly pictureOf: (name?: string) => ShownPicture | undefined
  readonly renderings: Renderings
}

export const formTags = ({ bagOf, pictureOf, renderings: { StepPicture } }: FormContext) => ({
  Timeline: ({ children }: Holder) => (
    <Timeline
      moments={heldIn(children, Moment).map(({ year, words, bag, children: text }) => ({
        year: Number(year),
        words,
        bag: bagOf(bag),
        text,
      }))}
    />
  ),
  Moment,
  Steps: ({ children }: Holder) => (
    <Steps
      steps={heldIn(children, Step).map(({ title, drawing, picture, children: text }) => ({
        title,
        illustration: drawing ? <StepSheet name={drawing} /> : <StepPicture picture={pictureOf(picture)} />,
        text,
      }))}
    />
  ),
  Step,
  Glossary: ({ children }: Holder) => (
    <Glossary terms={heldIn(children, Term).map(({ name, also, bag, children: text }) => ({ name, also, bag: bagOf(bag), text }))} />
  ),
  Term,
})
