import type { Part } from '@/components/site/parts-page'
import { Background } from '@/components/ui/background'
import { FieldProblem, FormField } from '@/components/ui/form-field'
import { OpeningFoot } from '@/components/ui/opening-foot'
import { Picture } from '@/components/ui/picture'
import { Scroller } from '@/components/ui/scroller'
import { Still } from '@/components/ui/still'
import { SubmitButton } from '@/components/ui/submit-button'
import { shadesOf } from '@/lib/images/colour'
import type { ShownPicture } from '@/lib/images/types'
import type { PartsContent } from '@/lib/page-data/parts'

const problem = 'Enter your email address, like name@example.com'

export function uiParts({ section, feature, wide, cutOut, figure }: PartsContent) {
  return {
    Background: {
      purpose: 'Floods a part of a page with a colour, in which every word reads; it is deeper in the dark.',
      layout: 'column',
      states: {
        'the colour of a section': flooded(section.background),
        'a light colour': flooded('#f2d7c4'),
        'a dark colour': flooded('#12284a'),
      },
    },
    FieldProblem: {
      purpose: 'What is wrong with a field, and what to do.',
      layout: 'column',
      states: {
        'a problem': <FieldProblem of="parts-alone">{problem}</FieldProblem>,
        'no problem: nothing is shown': <FieldProblem of="parts-nothing" />,
      },
    },
    FormField: {
      purpose: 'One line to type in, with its label and what is wrong with it.',
      layout: 'column',
      states: {
        empty: <FormField name="empty" id="parts-empty" label="Email address" />,
        typed: <FormField name="typed" id="parts-typed" label="Email address" defaultValue="ann@example.com" />,
        'with a problem': <FormField name="wrong" id="parts-wrong" label="Email address" defaultValue="ann at example" problem={problem} />,
      },
    },
    OpeningFoot: {
      purpose: 'The last line of an opening: what it is about, and the label of its picture.',
      layout: 'column',
      states: {
        'with a label': <OpeningFoot dek={feature.story.dek} label={['A bag', '53 × 43 × 15 mm', 'Picture: Reticule studio']} />,
        'without one': <OpeningFoot dek={feature.story.dek} label={[]} />,
      },
    },
    Picture: {
      purpose: 'A picture in the best format and width that the browser can use.',
      layout: 'column',
      states: {
        ...(figure?.renditions.figure
          ? {
              'a figure': (
                <Picture
                  alt={figure.alt}
                  crop={figure.renditions.figure}
                  sizes="37rem"
                  loading="lazy"
                  className="h-auto w-full max-w-[37rem]"
                />
              ),
            }
          : {}),
        ...(cutOut?.opening?.renditions.cutout
          ? {
              'a cut-out, which stands on any colour': (
                <Picture
                  alt={cutOut.opening.alt}
                  crop={cutOut.opening.renditions.cutout}
                  sizes="20rem"
                  loading="lazy"
                  className="h-auto w-full max-w-[20rem]"
                />
              ),
            }
          : {}),
      },
    },
    Scroller: {
      purpose: 'A part that may be wider than the page: it scrolls inside its own frame, also by keyboard.',
      layout: 'column',
      states: {
        'wider than the page': (
          <Scroller label="A wide ruler">
            <div className="graticule w-[2400px] border-hairline border-t" />
          </Scroller>
        ),
        'narrower than the page': (
          <Scroller label="A narrow ruler">
            <div className="graticule w-40 border-hairline border-t" />
          </Scroller>
        ),
      },
    },
    Still: {
      purpose: 'A picture that opens a page: across a phone, on the far side of a wider window.',
      layout: 'wide',
      states: {
        ...(feature.opening ? { 'it stands': staged('parts-stands', feature.opening) } : {}),
        ...(wide?.opening ? { 'it lies, where there is room': staged('parts-lies', wide.opening, true) } : {}),
      },
    },
    SubmitButton: {
      purpose: 'The one button of a form.',
      layout: 'column',
      states: { 'as it stands': <SubmitButton>Subscribe</SubmitButton> },
    },
  } satisfies Readonly<Record<string, Part>>
}

function flooded(background: string) {
  const name = `parts-${background.slice(1)}`
  return (
    <>
      <Background name={name} {...shadesOf(background)} />
      <p className={`on-background background-${name} max-w-measure p-6 text-dek`}>Text, and a hairline under it, on {background}.</p>
    </>
  )
}

function staged(name: string, picture: ShownPicture, isWide = false) {
  const { tall, wide } = picture.renditions
  if (!tall) return null
  return (
    <div className={`on-background background-${name} overflow-hidden`}>
      {picture.background ? <Background name={name} {...shadesOf(picture.background)} /> : null}
      <div className="page relative pt-[30%] md:min-h-[36rem] md:pt-0">
        <Still alt={picture.alt} tall={tall} wide={isWide ? wide : undefined} shared={name} />
      </div>
    </div>
  )
}
