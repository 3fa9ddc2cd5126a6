import { BagShape } from '@/components/bags/bag-shape'
import { Scroller } from '@/components/ui/scroller'
import { hasFrontSize } from '@/lib/bags/front-size'
import { dimensions } from '@/lib/bags/measure'
import { outline } from '@/lib/bags/outline'
import { type GaugeVerdict, tryAgainst } from '@/lib/fit/gauge'
import { sizeOfThing } from '@/lib/fit/names'
import { notedWhen } from '@/lib/money'
import type { Bag, GaugeObject } from '@/lib/types'

type GaugeProps = {
  gate?: GaugeObject
  /** When somebody noted the rule: a day, a month or a year. */
  noted: string
  bags: readonly Bag[]
}

const verdicts = { yes: 'goes in', no: 'does not go in', unsure: 'cannot be said' } as const satisfies Record<GaugeVerdict, string>

/** Catalogue bags tried against a box that others decide by: drawn in it to one scale, and as a table. */
export function Gauge({ gate, noted, bags }: GaugeProps) {
  if (!gate) return null
  const tried = bags.map((bag) => ({ bag, verdict: tryAgainst(gate, bag) }))
  return (
    <figure className="my-10">
      <Boxes gate={gate} tried={tried} />
      <Scroller label={`Table: bags against ${gate.nameWithArticle}`} className="table-scroll">
        <table>
          <thead>
            <tr>
              <th>bag</th>
              <th>size, mm</th>
              <th>in {gate.nameWithArticle}</th>
            </tr>
          </thead>
          <tbody>
            {tried.map(({ bag, verdict }) => (
              <tr key={bag.slug}>
                <td>
                  <a className="quiet-link" href={`/bags/${bag.slug}`}>
                    {bag.name}
                  </a>
                </td>
                <td className="whitespace-nowrap">{dimensions(bag)?.replace(' mm', '') ?? 'not stated'}</td>
                <td>{verdicts[verdict]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <figcaption className="label mt-3 max-w-[34rem] text-quiet">
        {gate.name}: {sizeOfThing(gate)}. The rule was noted {notedWhen(noted)}; it may have changed since. Sizes are the catalogue’s:
        outside, without the handle, and as stiff as a box.
      </figcaption>
    </figure>
  )
}

type Drawn = Bag & { width: number; height: number }

/** Each bag in its gauge, the same scale for all: every sheet is as large as the largest needs it. */
function Boxes({ gate, tried }: { gate: GaugeObject; tried: readonly { bag: Bag; verdict: GaugeVerdict }[] }) {
  const face = { width: gate.diameter ?? gate.width ?? 0, height: gate.height ?? 0 }
  const drawn = tried.flatMap(({ bag, verdict }) => (hasFrontSize(bag) ? [{ bag, verdict }] : []))
  const width = Math.max(face.width, ...drawn.map(({ bag }) => bag.width)) * 1.04
  const rise = Math.max(face.height, ...drawn.map(({ bag }) => outline(bag.kind, bag.width, bag.height).rise)) * 1.02
  return (
    <ul className="m-0! mb-6! grid list-none! grid-cols-3 items-end gap-x-4 gap-y-5 p-0! md:grid-cols-4" aria-hidden="true">
      {drawn.map(({ bag, verdict }) => (
        <li key={bag.slug}>
          <svg viewBox={`${-width / 2} ${-rise} ${width} ${rise * 1.01}`} className="block h-auto w-full" aria-hidden="true">
            <rect
              x={-face.width / 2}
              y={-face.height}
              width={face.width}
              height={face.height}
              fill="none"
              stroke="var(--vermilion)"
              strokeWidth={width / 160}
              strokeDasharray={`${width / 40} ${width / 60}`}
            />
            <Outline bag={bag} line={width / 140} />
          </svg>
          <span className="label mt-1 block">
            {bag.name} <span className={`block ${verdict === 'no' ? 'text-vermilion' : 'text-quiet'}`}>{verdicts[verdict]}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

const Outline = ({ bag, line }: { bag: Drawn; line: number }) => (
  <BagShape kind={bag.kind} width={bag.width} height={bag.height} x={-bag.width / 2} fill="none" line={line} />
)
