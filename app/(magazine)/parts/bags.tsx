import { BagList } from '@/components/bags/bag-list'
import { BagPage } from '@/components/bags/bag-page'
import { BagShape } from '@/components/bags/bag-shape'
import { CataloguePage } from '@/components/bags/catalogue-page'
import { CoverBag } from '@/components/bags/cover-bag'
import { Drawing } from '@/components/bags/drawing'
import { Lens } from '@/components/bags/lens'
import { LineUp, toLineUpEntry } from '@/components/bags/line-up'
import { Magnified } from '@/components/bags/magnified'
import { PriceChart } from '@/components/bags/price-chart'
import { TrueSize } from '@/components/bags/true-size'
import { ViewLinks } from '@/components/bags/view-links'
import { Ways } from '@/components/bags/ways'
import type { Part } from '@/components/site/parts-page'
import { Background } from '@/components/ui/background'
import { shadesOf } from '@/lib/images/colour'
import type { PartsContent } from '@/lib/page-data/parts'

export function bagParts({ measured, bagPage, speckPage, unmeasuredPage, houseNames, views, chart, section }: PartsContent) {
  const { bag, objects } = bagPage
  const [speck, unmeasured] = [speckPage.bag, unmeasuredPage.bag]
  const kinds = new Map(measured.map((each) => [each.kind, each]))
  return {
    BagList: {
      purpose: 'Bags as rows: name, house and year, size, noted price.',
      layout: 'column',
      states: { 'with a size, and without': <BagList bags={[bag, unmeasured]} houseNames={houseNames} /> },
    },
    BagPage: {
      purpose: 'A catalogue entry: the drawing, the label, what is claimed, noted and not known.',
      layout: 'page',
      states: {
        'with everything': <BagPage {...bagPage} />,
        'a speck': <BagPage {...speckPage} />,
        'without a size': <BagPage {...unmeasuredPage} />,
      },
    },
    BagShape: {
      purpose: 'One bag as an outline that stands on a base line.',
      layout: 'column',
      states: Object.fromEntries(
        Array.from(kinds.values(), ({ kind }) => [
          kind,
          <svg key={kind} viewBox="-3 -105 106 108" width="140" height="140" aria-hidden="true">
            <BagShape kind={kind} width={70} height={50} x={15} fill="none" line={1} />
          </svg>,
        ]),
      ),
    },
    CataloguePage: {
      purpose: 'The line-up, then the list.',
      layout: 'page',
      states: { 'all bags': <CataloguePage {...views.all} />, 'one kind, by price': <CataloguePage {...views.ofAKind} /> },
    },
    CoverBag: {
      purpose: 'A bag cut out of coloured paper, to stand before the letters of a cover.',
      layout: 'column',
      states: {
        'on a colour': (
          <div className="on-background background-parts-cover-bag max-w-measure p-10">
            <Background name="parts-cover-bag" {...shadesOf(section.background)} />
            <CoverBag bag={bag} className="h-40 w-auto max-w-full" />
          </div>
        ),
      },
    },
    Drawing: {
      purpose: 'A bag from the front and the side with its callouts, to a scale that is written.',
      layout: 'column',
      states: {
        'beside a bank card': <Drawing bag={bag} />,
        'beside a card and three things': <Drawing bag={bag} objects={objects} />,
        'without a depth': <Drawing bag={{ ...bag, depth: undefined }} />,
        'a speck': <Drawing bag={speck} />,
      },
    },
    Lens: {
      purpose: 'A magnifier above a bag that is a speck.',
      layout: 'column',
      states: {
        'over a speck': (
          <svg viewBox="-3 -85 80 90" width="240" height="270" aria-hidden="true">
            <Lens bag={speck} x={32} y={-50} radius={32} line={1} />
          </svg>
        ),
      },
    },
    LineUp: {
      purpose: 'Bags on one base line at their true relative size.',
      layout: 'column',
      states: {
        'in the catalogue, a speck among them': (
          <LineUp label="A line-up of the catalogue" entries={[speck, bag].map(toLineUpEntry)} variant="catalogue" />
        ),
        'in a band': <LineUp label="A line-up in a band" entries={measured.slice(2, 10).map(toLineUpEntry)} variant="band" />,
      },
    },
    Magnified: {
      purpose: 'A bag that is a speck beside a bank card, and what a magnifier makes of it.',
      layout: 'column',
      states: { 'a speck': <Magnified bag={speck} /> },
    },
    PriceChart: {
      purpose: 'Every bag by volume, price and year: a picture on a screen, a table to be read aloud and for print.',
      layout: 'alone',
      states: {
        'as wide as a page': (
          <div className="page">
            <PriceChart {...chart} shape="page" />
          </div>
        ),
        'as wide as a column': (
          <div className="page">
            <div className="max-w-measure">
              <PriceChart {...chart} shape="column" />
            </div>
          </div>
        ),
      },
    },
    TrueSize: {
      purpose: 'The outline as large as the bag.',
      layout: 'column',
      states: { 'once a card was matched to this screen, on /scale': <TrueSize bag={bag} /> },
    },
    ViewLinks: {
      purpose: 'Orders and limits of the list, as plain links.',
      layout: 'alone',
      states: {
        'all bags by size': (
          <div className="page">
            <ViewLinks {...views.all} />
          </div>
        ),
        'one kind by price': (
          <div className="page">
            <ViewLinks {...views.ofAKind} />
          </div>
        ),
      },
    },
    Ways: { purpose: 'What else can be done with the catalogue.', layout: 'column', states: { 'as it stands': <Ways /> } },
  } satisfies Readonly<Record<string, Part>>
}
