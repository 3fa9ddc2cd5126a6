import type { Part } from '@/components/site/parts-page'
import { Glossary } from '@/components/story/glossary'
import { StepSheet } from '@/components/story/step-sheet'
import { StepPicture, Steps } from '@/components/story/steps'
import { Timeline } from '@/components/story/timeline'
import type { PartsContent } from '@/lib/page-data/parts'
import { stepDrawings } from '@/lib/types'

/** The forms that a story can take besides running text. */
export function storyFormParts({ figure, measured, bagPage: { bag }, speckPage: { bag: speck }, unmeasuredPage }: PartsContent) {
  const years = [-3500, 650, 1340, 1718, 1860, 1926, 1954, 1997, 2007]
  const moments = years.map((year, at) => ({ year, bag: measured[at * 3 + 4], text: 'What is told of it, in a sentence or two.' }))
  return {
    Glossary: {
      purpose: 'Words from A to Z, each with its size where a bag shows it; letters lead to their first word.',
      layout: 'alone',
      states: {
        'a few words, without letters': (
          <div className="page">
            <Glossary
              terms={[
                { name: 'Étui', text: 'A case.' },
                { name: 'Aumônière', also: 'Almoner', bag, text: 'A purse for alms.' },
                { name: 'Reticule', bag: unmeasuredPage.bag, text: 'A small drawstring bag.' },
              ]}
            />
          </div>
        ),
        'many words': (
          <div className="page">
            <Glossary terms={['Alms', 'Bag', 'Box', 'Case', 'Dop', 'Étui'].map((name) => ({ name, text: `What ${name} means.` }))} />
          </div>
        ),
      },
    },
    StepPicture: {
      purpose: 'A picture beside a step.',
      layout: 'column',
      states: { prepared: <StepPicture picture={figure} />, 'not prepared yet: nothing is shown': <StepPicture /> },
    },
    StepSheet: {
      purpose: 'A drawing of a step in hairlines.',
      layout: 'column',
      states: Object.fromEntries(
        stepDrawings.map((name) => [
          name,
          <div key={name} className="max-w-72">
            <StepSheet name={name} />
          </div>,
        ]),
      ),
    },
    Steps: {
      purpose: 'How something is made: numbered, each step with what is seen of it.',
      layout: 'column',
      states: {
        'a drawing, and a picture': (
          <Steps
            steps={[
              { title: 'Cut the tape', illustration: <StepSheet name="zip-tape" />, text: <p>Square, with one cut.</p> },
              { title: 'Look at it', illustration: <StepPicture picture={figure} />, text: <p>From near.</p> },
            ]}
          />
        ),
      },
    },
    Timeline: {
      purpose: 'Moments on one line of years, outlines to one scale; on a phone a list that reads down.',
      layout: 'column',
      states: {
        'nine moments': <Timeline moments={moments} />,
        'a moment without a bag, and a speck': (
          <Timeline
            moments={[
              { year: 1926, words: 'spring 1926', text: 'Nothing is drawn here.' },
              { year: 2019, bag, text: 'A bag.' },
              { year: 2023, bag: speck, text: 'A speck.' },
            ]}
          />
        ),
        'no moment: nothing is shown': <Timeline moments={[]} />,
      },
    },
  } satisfies Readonly<Record<string, Part>>
}
