import type { Part } from '@/components/site/parts-page'
import { Document, Margin, Mark } from '@/components/story/document'
import { Gauge } from '@/components/story/gauge'
import { Glossary } from '@/components/story/glossary'
import { Invitation } from '@/components/story/invitation'
import { Noted, NotedStrip } from '@/components/story/noted'
import { ContactStrip, Plate } from '@/components/story/plate'
import { Quiz, QuizInWords } from '@/components/story/quiz'
import { StepSheet } from '@/components/story/step-sheet'
import { StepPicture, Steps } from '@/components/story/steps'
import { Timeline } from '@/components/story/timeline'
import type { PartsContent } from '@/lib/page-data/parts'
import { type GaugeObject, stepDrawings } from '@/lib/types'

const gate: GaugeObject = {
  ...{ kind: 'gauge', slug: 'gate', name: 'A gate', nameWithArticle: 'the gate', shape: 'box', width: 297, height: 210, thickness: 210 },
  ...{ gaps: [], confidence: 'an example', sources: [] },
}

/** The forms that a story can take besides running text. */
export function storyFormParts({ feature, figure, measured, bagPage: { bag }, speckPage: { bag: speck }, unmeasuredPage }: PartsContent) {
  const [small = bag, large = bag] = [measured[6], measured.at(-8)]
  const pairs = [
    { a: small, b: large, by: 'width', answer: 'a', text: <p>The catalogue says so.</p> },
    { a: large, b: speck, by: 'height', answer: 'b', text: <p>One of them is a speck.</p> },
  ] as const
  const years = [-3500, 650, 1340, 1718, 1860, 1926, 1954, 1997, 2007]
  const moments = years.map((year, at) => ({ year, bag: measured[at * 3 + 4], text: 'What is told of it, in a sentence or two.' }))
  return {
    ContactStrip: {
      purpose: 'All plates of a portfolio once more, small: each leads to the large one.',
      layout: 'alone',
      states: {
        'four pictures': (
          <ContactStrip
            pictures={Array.from({ length: 4 }).flatMap((_, at) =>
              feature.pictures.slice(0, 1).map((one) => ({ ...one, name: `strip-${at}` })),
            )}
          />
        ),
        'one picture: nothing is shown': <ContactStrip pictures={feature.pictures.slice(0, 1)} />,
      },
    },
    Document: {
      purpose: 'A document in short quotations, with notes beside it; on a phone they follow their passage.',
      layout: 'alone',
      states: {
        'two passages, three notes': (
          <div className="page">
            <Document
              title="A ruling of 1994"
              source={null}
              passages={[
                {
                  text: [
                    <p key="one">
                      The{' '}
                      <Mark id="one" order={0}>
                        article
                      </Mark>{' '}
                      is{' '}
                      <Mark id="two" order={1}>
                        designed to be carried
                      </Mark>
                      .
                    </p>,
                  ],
                  notes: [
                    <Margin key="one" id="one" order={0}>
                      So the office calls it before it has decided what it is.
                    </Margin>,
                    <Margin key="two" id="two" order={1}>
                      In a hand, not in a pocket.
                    </Margin>,
                  ],
                },
                {
                  text: [
                    <p key="two">
                      It measures{' '}
                      <Mark id="three" order={2}>
                        six inches
                      </Mark>
                      .
                    </p>,
                  ],
                  notes: [
                    <Margin key="three" id="three" order={2}>
                      152.4 mm.
                    </Margin>,
                  ],
                },
                { text: [<p key="three">A passage without a note.</p>], notes: [] },
              ]}
            />
          </div>
        ),
      },
    },
    Gauge: {
      purpose: 'Bags tried against a box that others decide by: drawn in it to one scale, and as a table.',
      layout: 'column',
      states: {
        'a box': <Gauge gate={gate} noted="2026-06" bags={[small, bag, large, unmeasuredPage.bag]} />,
        'a cylinder': (
          <Gauge
            gate={{ ...gate, name: 'A cylinder', nameWithArticle: 'the cylinder', shape: 'cylinder', diameter: 31.75, height: 57.15 }}
            noted="2026"
            bags={[speck, bag]}
          />
        ),
        'no such object: nothing is shown': <Gauge noted="2026" bags={[bag]} />,
      },
    },
    Invitation: {
      purpose: 'How to measure, what to write and where: the invitation to readers.',
      layout: 'alone',
      states: {
        'with an address': (
          <div className="page">
            <Invitation contact="editors@reticule.example" />
          </div>
        ),
        'without one': (
          <div className="page">
            <Invitation />
          </div>
        ),
      },
    },
    Margin: {
      purpose: 'A note on words that a document marks.',
      layout: 'column',
      states: {
        'a note': (
          <Margin id="alone" order={0}>
            A note of a line.
          </Margin>
        ),
      },
    },
    Mark: {
      purpose: 'Words of a document that a note is about.',
      layout: 'alone',
      states: {
        'in a sentence, with its note': (
          <div className="page">
            <p>
              The{' '}
              <Mark id="alone" order={27}>
                marked words
              </Mark>
              .
            </p>
            <Margin id="alone" order={27}>
              A note.
            </Margin>
          </div>
        ),
      },
    },
    Noted: {
      purpose: 'A short dated item of the front section.',
      layout: 'column',
      states: { 'an item': <Noted on="2026-11-12">A size was printed by its house for the first time.</Noted> },
    },
    NotedStrip: {
      purpose: 'The newest items of the front section, as the front page has them.',
      layout: 'alone',
      states: {
        'two items': (
          <NotedStrip
            items={[
              { slug: feature.story.slug, on: '2026-11-12', words: 'A size was printed by its house for the first time.' },
              { slug: feature.story.slug, on: '2026-10-30', words: 'A price was noted that is higher than the last one.' },
            ]}
          />
        ),
        'none: nothing is shown': <NotedStrip items={[]} />,
      },
    },
    Plate: {
      purpose: 'A picture that is a page of its own, with a line under it.',
      layout: 'alone',
      states: {
        'each size': (
          <div className="prose portfolio">
            {(['full', 'wide', 'half', 'half'] as const).map((size, at) => (
              <Plate
                // biome-ignore lint/suspicious/noArrayIndexKey: the plates are of one picture.
                key={at}
                picture={figure && { ...figure, name: `plate-${at}` }}
                size={size}
              >
                A line, as an editor writes it.
              </Plate>
            ))}
          </div>
        ),
        'not prepared yet: its line stands alone': (
          <div className="prose portfolio">
            <Plate size="wide">A line, as an editor writes it.</Plate>
          </div>
        ),
      },
    },
    Quiz: {
      purpose: 'Pairs of bags at one scale: which is smaller? It answers by itself.',
      layout: 'alone',
      states: {
        'two pairs, one with a speck': (
          <div className="page">
            <Quiz pairs={pairs} />
          </div>
        ),
      },
    },
    QuizInWords: {
      purpose: 'The same pairs for a feed and a mail.',
      layout: 'column',
      states: { 'two pairs': <QuizInWords pairs={pairs} /> },
    },
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
