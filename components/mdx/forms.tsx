/** The tags of the forms of a story, such as a timeline or a quiz. One that holds others prints them all. */
// biome-ignore-all lint/correctness/noComponentHookFactories: the tags of a story close over that story; they hold no state.
import type { ReactNode } from 'react'
import { Document, Margin, Mark } from '@/components/story/document'
import { Gauge } from '@/components/story/gauge'
import { Glossary } from '@/components/story/glossary'
import { Invitation } from '@/components/story/invitation'
import { Noted } from '@/components/story/noted'
import type { PlateSize } from '@/components/story/plate'
import { StepSheet } from '@/components/story/step-sheet'
import { Steps } from '@/components/story/steps'
import { Timeline } from '@/components/story/timeline'
import type { ShownPicture } from '@/lib/images/types'
import type { Bag, Comparison, GaugeObject, StepDrawing } from '@/lib/types'
import { heldIn, passagesIn } from './held'
import type { Renderings } from './renderings'

type Holder = { children: ReactNode }
type MomentTag = Holder & { year: string; words?: string; bag?: string }
type StepTag = Holder & { title: string; drawing?: StepDrawing; picture?: string }
type TermTag = Holder & { name: string; also?: string; bag?: string }
type PairTag = Holder & { a: string; b: string; by: Comparison; answer: 'a' | 'b' }

/** Tags that are printed by the one around them. Where an editor has left one alone, its text stands there. */
const Moment = ({ children }: MomentTag) => children
const Step = ({ children }: StepTag) => children
const Term = ({ children }: TermTag) => children
const Pair = ({ children }: PairTag) => children

/** What the tags of the forms refer to. */
type FormContext = {
  readonly bagOf: (slug?: string) => Bag | undefined
  readonly pictureOf: (name?: string) => ShownPicture | undefined
  readonly gateOf: (slug: string) => GaugeObject | undefined
  /** What the documents of the story mark, in the order of the text. */
  readonly marks: readonly string[]
  /** The mark of a source. */
  readonly sourceMark: (id: string) => ReactNode
  /** Where letters to the editors go. */
  readonly contact?: string
  readonly renderings: Renderings
}

export function formTags({ bagOf, pictureOf, gateOf, marks, sourceMark, contact, renderings }: FormContext) {
  const { StepPicture, Plate, Quiz } = renderings
  const MarginTag = ({ of, children }: Holder & { of: string }) => (
    <Margin id={of} order={marks.indexOf(of)}>
      {children}
    </Margin>
  )
  return {
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
    Document: ({ source, title, children }: Holder & { source: string; title: string }) => (
      <Document title={title} source={sourceMark(source)} passages={passagesIn(children, MarginTag)} />
    ),
    Mark: ({ id, children }: Holder & { id: string }) => (
      <Mark id={id} order={marks.indexOf(id)}>
        {children}
      </Mark>
    ),
    Margin: MarginTag,
    Quiz: ({ children }: Holder) => (
      <Quiz
        pairs={heldIn(children, Pair).flatMap(({ a, b, children: text, ...pair }) => {
          const [one, other] = [bagOf(a), bagOf(b)]
          return one && other ? { a: one, b: other, text, ...pair } : []
        })}
      />
    ),
    Pair,
    Gauge: ({ gate, noted, bags }: { gate: string; noted: string; bags: string }) => (
      <Gauge gate={gateOf(gate)} noted={noted} bags={bags.split(' ').flatMap((slug) => bagOf(slug) ?? [])} />
    ),
    Plate: ({ picture, size, children }: Holder & { picture: string; size: PlateSize }) => (
      <Plate picture={pictureOf(picture)} size={size}>
        {children}
      </Plate>
    ),
    Noted,
    Invitation: () => <Invitation contact={contact} />,
  }
}
