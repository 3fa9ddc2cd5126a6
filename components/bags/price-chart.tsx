import type { ReactNode } from 'react'
import { Scroller } from '@/components/ui/scroller'
import { nearestOn } from '@/lib/bags/boxes'
import { LETTER } from '@/lib/bags/chart-labels'
import { cubic, outsideVolume } from '@/lib/bags/measure'
import { priceInDollars } from '@/lib/bags/price'
import { type ChartLayout, type Mark, type Panel, priceChartOf, shapes } from '@/lib/bags/price-chart'
import { money } from '@/lib/money'
import type { Bag } from '@/lib/types'

type PriceChartProps = {
  /** The whole catalogue: what cannot be drawn is counted. */
  bags: readonly Bag[]
  /** The present year; years are spaced by their distance from it. */
  currentYear: number
  shape: keyof typeof shapes
}

/** The whole catalogue on one sheet: volume against price, and against year. A picture on a screen, a table for print and to be read aloud. */
export function PriceChart({ bags, currentYear, shape }: PriceChartProps) {
  const chart = priceChartOf(bags, currentYear, shapes[shape])
  const measured = bags.filter((bag) => outsideVolume(bag))
  const priced = measured.filter(priceInDollars)
  const numbered = [...chart.prices.marks, ...chart.years.marks].flatMap(({ bag, label }) =>
    label?.number ? [{ bag, number: label.number }] : [],
  )
  return (
    <figure className="price-chart my-14">
      <Scroller label="Chart of the whole catalogue">
        <Sheet
          chart={chart}
          className={widths[shape]}
          label={`${priced.length} bags by outside volume and price, and ${measured.length} by outside volume and year. The same as a table follows.`}
        />
      </Scroller>
      <div className="price-table sr-only">
        <table>
          <caption className="font-normal">The same as a table, smallest first</caption>
          <thead>
            <tr>
              {['Bag', 'Outside volume', 'Year', 'Noted price'].map((head) => (
                <th key={head} scope="col" className="font-normal">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measured
              .toSorted((one, other) => (outsideVolume(one) ?? 0) - (outsideVolume(other) ?? 0))
              .map((bag) => {
                const price = priceInDollars(bag) ?? bag.prices[0]
                return (
                  <tr key={bag.slug}>
                    <th scope="row" className="font-normal">
                      {bag.name}
                    </th>
                    <td>{cubic(outsideVolume(bag) ?? 0)}</td>
                    <td>{bag.year ?? 'not known'}</td>
                    <td>{price ? `${money(price.amount, price.currency)}, ${price.noted}` : 'none'}</td>
                  </tr>
                )
              })}
          </tbody>
        </table>
      </div>
      <figcaption className="label mt-3 max-w-[44rem] text-quiet">
        {numbered.map(({ bag, number }) => (
          <span key={number} className="me-4" data-key={number}>
            <span className="text-vermilion">{number}</span> {bag.name}
            {bag.year ? `, ${bag.year}` : ''}{' '}
          </span>
        ))}
        Outside volume against price noted in US dollars, above, and year, below. All three are spaced by ratios: equal steps multiply.
        Nothing is adjusted for inflation. Of {bags.length} bags, {measured.length} have three sourced sides, and {priced.length} of those a
        price in US dollars; what was noted in other money is not converted.
      </figcaption>
    </figure>
  )
}

/** Narrower than this it scrolls: letters stay above ten px. */
const widths = { page: 'min-w-[62rem]', column: 'min-w-[40rem]' } as const satisfies Record<keyof typeof shapes, string>

function Sheet({ chart, label, className }: { chart: ChartLayout; label: string; className: string }) {
  const { width, height, left, right, volumes, prices, years } = chart
  const foot = years.top + years.height
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className={`block h-auto w-full ${className}`}
      fontSize={LETTER.size}
    >
      <g stroke="var(--hairline)" strokeWidth="0.5" strokeOpacity="0.45">
        {volumes.map(({ at }) => (
          <path key={at} d={`M${at} ${prices.top} V${prices.top + prices.height} M${at} ${years.top} V${foot}`} />
        ))}
        {[...prices.ticks, ...years.ticks].map(({ at }) => (
          <path key={at} d={`M${left} ${at} H${right}`} />
        ))}
      </g>
      <g className="fill-quiet font-label">
        {volumes.map(({ at, text }) => (
          <text key={at} x={at} y={foot + 20} textAnchor="middle">
            {text}
          </text>
        ))}
        {[...prices.ticks, ...years.ticks].map(({ at, text }) => (
          <text key={at} x={left - 10} y={at + 4} textAnchor="end">
            {text}
          </text>
        ))}
      </g>
      <g className="fill-vermilion font-label">
        <text x={right} y={foot + 42} textAnchor="end">
          outside volume, cm³
        </text>
        <Axis panel={prices}>noted price, US dollars</Axis>
        <Axis panel={years}>year</Axis>
      </g>
      {[prices, years].map(({ top, marks }) => (
        <g key={top}>
          {marks.map((mark) => (
            <Dot key={mark.bag.slug} mark={mark} />
          ))}
        </g>
      ))}
    </svg>
  )
}

const Axis = ({ panel, children }: { panel: Panel; children: ReactNode }) => (
  <text x="0" y={panel.top - 12}>
    {children}
  </text>
)

/** A dot, its label, and the line between them where they stand apart. */
function Dot({ mark: { x, y, bag, label } }: { mark: Mark }) {
  const near = label && nearestOn(label, { x, y })
  return (
    <>
      {near ? <path d={`M${x} ${y} L${near.x} ${near.y}`} stroke="var(--hairline)" strokeWidth="0.7" /> : null}
      <circle cx={x} cy={y} r="4" className="fill-vermilion">
        <title>{bag.name}</title>
      </circle>
      {label ? (
        <text className="fill-ink font-label" data-label>
          {label.lines.map((line, at) => (
            <tspan key={line} x={label.x} y={label.y + LETTER.line * (at + 1) - 4}>
              {line}
            </tspan>
          ))}
        </text>
      ) : null}
    </>
  )
}
