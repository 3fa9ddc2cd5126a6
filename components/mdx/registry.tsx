/** The only tags that an editor may write in a story, and what each becomes. */
// biome-ignore-all lint/correctness/noComponentHookFactories: the tags of a story close over that story; they hold no state.

import { Children, type ComponentType, isValidElement, type ReactNode } from 'react'
import { PriceChart } from '@/components/bags/price-chart'
import { DrawingFigure } from '@/components/story/drawing-figure'
import type { Place } from '@/components/story/figure'
import { Gallery } from '@/components/story/gallery'
import { PullQuote } from '@/components/story/pull-quote'
import { RelatedLine } from '@/components/story/related-line'
import { Tip, Tips } from '@/components/story/tips'
import { Scroller } from '@/components/ui/scroller'
import { sourceAnchor } from '@/lib/anchors'
import { dimensions, inCards } from '@/lib/bags/measure'
import type { ShownPicture } from '@/lib/images/types'
import type { Bag, Gap, GaugeObject, ShoppingList, Story, StorySummary } from '@/lib/types'
import { formTags } from './forms'
import { type LetterContext, letterTags } from './letters'
import { onPages, type Renderings } from './renderings'

/** What the tags of one story refer to, looked up by the page before the text is rendered. */
export type StoryContext = {
  readonly story: Pick<Story, 'slug' | 'sources' | 'gaps' | 'marks'> & Partial<Pick<Story, 'format'>>
  /** The bags and the stories that the text names. */
  readonly drawn: readonly Bag[]
  readonly linked: readonly StorySummary[]
  readonly list?: ShoppingList
  /** The catalogue entries of its rows. */
  readonly listed: readonly Bag[]
  /** The whole catalogue and the present year, where the text has the chart. */
  readonly chart?: { readonly bags: readonly Bag[]; readonly currentYear: number }
  /** What the text tries bags against. */
  readonly gates: readonly GaugeObject[]
  /** Where letters to the editors go, where the text invites them and an address is known. */
  readonly contact?: string
  /** The prepared pictures of the story. */
  readonly pictures: readonly ShownPicture[]
  /** What the tags of a letter refer to, where the text is one. */
  readonly letter?: LetterContext
}

export type MdxComponents = Record<string, ComponentType<Record<string, string & ReactNode>>>

/** A source is numbered by the order in which the text first cites it. */
const orderOf = (sources: Story['sources'], id: string) => sources.findIndex((source) => source.id === id) + 1

function SourceMark({ number, id }: { number: number; id: string }) {
  return (
    <sup className="label ms-[0.1em] leading-none">
      <a href={`#${sourceAnchor(id)}`} className="quiet-link px-[0.15em] text-vermilion" aria-label={`Source ${number}`}>
        {number}
      </a>
    </sup>
  )
}

function GapMark({ gap }: { gap?: Gap }) {
  return gap ? <span className="text-quiet"> [Not known: {gap.reason}]</span> : null
}

/** The tags for one story; a feed shows its pictures otherwise. The editors' check has made sure that everything named exists. */
export function mdxComponents(
  { story, drawn, linked, list, listed, chart, gates, contact, pictures, letter }: StoryContext,
  renderings: Renderings = onPages,
): MdxComponents {
  const bagOf = (slug?: string) => drawn.find((bag) => bag.slug === slug)
  const pictureOf = (name?: string) => pictures.find((picture) => picture.name === name)
  const gateOf = (slug: string) => gates.find((gate) => gate.slug === slug)
  const sourceMark = (id: string) => <SourceMark id={id} number={orderOf(story.sources, id)} />
  const tags = {
    Source: ({ id }: { id: string }) => sourceMark(id),
    Gap: ({ id }: { id: string }) => <GapMark gap={story.gaps.find((gap) => gap.id === id)} />,
    Related: ({ story: slug }: { story: string }) => <RelatedLine story={linked.find((other) => other.slug === slug)} />,
    Size: ({ bag: slug }: { bag: string }) => <SizeWords bag={bagOf(slug)} />,
    Drawing: ({ bag: slug, children }: { bag: string; children: ReactNode }) => <DrawingFigure bag={bagOf(slug)}>{children}</DrawingFigure>,
    Figure: ({ picture, place }: { picture: string; place?: Place }) => <renderings.Figure picture={pictureOf(picture)} place={place} />,
    Chart: () => (chart ? <PriceChart {...chart} shape="column" /> : null),
    Gallery: () => (list ? <Gallery list={list} bags={listed} /> : null),
    PullQuote,
    Tips,
    Tip,
    ...formTags({ bagOf, pictureOf, gateOf, marks: story.marks, sourceMark, contact, renderings }),
    ...letterTags(letter, bagOf),
    table: ({ children }: { children: ReactNode }) => (
      <Scroller label={`Table: ${headOf(children)}`} className="table-scroll">
        <table>{children}</table>
      </Scroller>
    ),
    td: ({ style, children }: Cell) => <td className={aligned(style)}>{children}</td>,
    th: ({ style, children }: Cell) => <th className={aligned(style)}>{children}</th>,
  }
  return tags as unknown as MdxComponents
}

type Cell = { style?: { textAlign?: string }; children: ReactNode }

/** Markdown aligns a column with a style attribute, which the page's policy forbids; a class says the same. */
const alignments: Readonly<Record<string, string>> = { right: 'text-end', center: 'text-center' }
const aligned = (style: Cell['style']) => alignments[style?.textAlign ?? '']

/** The texts in some elements, in order, whatever is emphasised in them. */
function textsIn(children: ReactNode): string[] {
  return Children.toArray(children).flatMap((child) =>
    isValidElement<{ children?: ReactNode }>(child) ? textsIn(child.props.children) : String(child),
  )
}

/** The head of a table as its name: two tables on a page must not be called alike. */
function headOf(children: ReactNode): string {
  const texts = textsIn(Children.toArray(children)[0]).map((text) => text.trim())
  return texts.filter(Boolean).join(', ')
}

function SizeWords({ bag }: { bag?: Bag }) {
  const size = bag && dimensions(bag)
  if (!size) return null
  return (
    <span className="lining-nums">
      {size}
      {bag.width ? ` (${inCards(bag.width)})` : ''}
    </span>
  )
}
