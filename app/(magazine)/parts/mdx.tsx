import { CompiledStory } from '@/components/mdx/compiled'
import { mdxComponents } from '@/components/mdx/registry'
import { RemoteStory } from '@/components/mdx/remote'
import type { Part } from '@/components/site/parts-page'
import { remarkPlugins } from '@/lib/content/remark'
import type { PartsContent } from '@/lib/page-data/parts'
import type { Story } from '@/lib/types'

/** Every tag that a story may use, once. */
const everyTag = (bag: string, picture: string, story: string, gate: string) => `
The first paragraph cites a source.<Source id="one" /> The bag measures <Size bag="${bag}" />. Its depth is not known.<Gap id="depth" />

<Related story="${story}" />

<Figure picture="${picture}" />

<PullQuote>Small is a *measure*.</PullQuote>

## A heading

<Drawing bag="${bag}">A caption with _emphasis_.</Drawing>

| bag | width |
| :-- | ----: |
| One | 53 mm |

<Tips>
  <Tip lead="Measure twice.">Then **once** more.</Tip>
</Tips>

<Timeline>
  <Moment year="-3500" words="about 3500 BC">A purse of reed.</Moment>
  <Moment year="2019" bag="${bag}">The smallest of its kind.</Moment>
</Timeline>

<Steps>
  <Step title="Cut the tape" drawing="zip-tape">Square.</Step>
</Steps>

<Glossary>
  <Term name="Aumônière" also="Almoner" bag="${bag}">A purse for alms.</Term>
</Glossary>

<Document source="one" title="A ruling">

The <Mark id="a">article</Mark> is worn.

<Margin of="a">Not carried.</Margin>

</Document>

<Gauge gate="${gate}" noted="2026-06" bags="${bag}" />

<Noted on="2026-11-12">A size was printed.</Noted>

<Invitation />

<Gallery />

<Chart />
`

export function mdxParts({ feature, code, list, bagPage: { bag }, gauges, chart }: PartsContent) {
  const picture = feature.pictures[0]?.name ?? ''
  const story: Story = {
    ...feature.story,
    sources: [{ id: 'one', title: 'A source' }],
    marks: ['a'],
    gaps: [{ id: 'depth', what: 'Its depth', reason: 'nobody measured it' }],
  }
  return {
    CompiledStory: {
      purpose: 'The text of a story, from what the build compiled.',
      layout: 'alone',
      states: {
        'a published story': (
          <div className="page">
            <div className="prose">
              <CompiledStory code={code} components={mdxComponents(feature)} />
            </div>
          </div>
        ),
      },
    },
    RemoteStory: {
      purpose: 'The text of a story, from what an editor has just written.',
      layout: 'alone',
      states: {
        'every tag': (
          <div className="page">
            <div className="prose">
              <RemoteStory
                text={everyTag(bag.slug, picture, feature.story.slug, gauges[0]?.slug ?? '')}
                components={mdxComponents({
                  ...feature,
                  story,
                  list,
                  chart,
                  drawn: [bag],
                  gates: gauges.slice(0, 1),
                  linked: [feature.story],
                })}
                remarkPlugins={remarkPlugins}
              />
            </div>
          </div>
        ),
      },
    },
  } satisfies Readonly<Record<string, Part>>
}
