import { dimensions, mm } from '@/lib/bags/measure'
import { outline } from '@/lib/bags/outline'
import { layOut, type Sheet, type StandingShape } from '@/lib/bags/sheet'
import type { Bag, PocketObject } from '@/lib/types'
import { BagShape } from './bag-shape'
import { Magnified } from './magnified'

type DrawingProps = {
  bag: Bag & { width: number; height: number }
  /** Up to three things that stand beside the bag and the card. */
  objects?: readonly PocketObject[]
}

/** The size in mm below which a bag beside a card cannot carry its own callouts. */
const SPECK = 6

/** A bag from the front and the side with its callouts, a bank card and some things, all to one scale, which is written. */
export function Drawing({ bag, objects = [] }: DrawingProps) {
  const { width, height } = bag
  if (Math.max(width, height) < SPECK) return <Magnified bag={bag} />
  const { rise } = outline(bag.kind, width, height)
  const sheet = layOut(bag, rise, objects)
  const { text } = sheet
  const whole = sheet.width + text * 2
  return (
    <>
      <svg
        role="img"
        aria-label={`${bag.name}, ${dimensions(bag)}, drawn beside ${['a bank card', ...objects.map(({ nameWithArticle }) => nameWithArticle)].join(', ')}, to one scale. The bar is ${mm(sheet.bar.length)} mm.`}
        viewBox={`${-text} ${-sheet.rise - text} ${whole} ${sheet.rise + sheet.bar.y + text * 2}`}
        width={`${(whole / sheet.ratio).toFixed(2)}mm`}
        className="sheet block"
      >
        <g stroke="var(--hairline)" strokeWidth={text * 0.06}>
          {[0, ...sheet.things.slice(0, 1).map(({ y }) => y)].map((y) => (
            <line key={y} x1={-text} x2={sheet.width + text} y1={y} y2={y} />
          ))}
        </g>
        <BagShape kind={bag.kind} width={width} height={height} x={0} fill="var(--paper)" line={text * 0.12} />
        <g fill="none" stroke="currentColor" strokeWidth={text * 0.1}>
          {sheet.side ? <rect {...box(sheet.side)} rx={text * 0.3} /> : null}
          {sheet.things.map((thing) =>
            thing.object.shape === 'disc' ? (
              <circle key={thing.object.slug} cx={middle(thing)} cy={thing.y - thing.height / 2} r={thing.width / 2} />
            ) : (
              <rect key={thing.object.slug} {...box(thing)} rx={Math.min(thing.width, thing.height) * 0.06} />
            ),
          )}
        </g>
        <g stroke="var(--vermilion)" strokeWidth={text * 0.07} fill="none">
          <Beneath of={sheet.front} text={text} />
          {sheet.side ? <Beneath of={sheet.side} text={text} /> : null}
          <path d={`M${width + text * 0.4} 0 h${text * 0.8} m${-text * 0.4} 0 V${-height} m${-text * 0.4} 0 h${text * 0.8}`} />
          <rect {...box(sheet.card)} rx="3.18" strokeDasharray={`${text * 0.4} ${text * 0.28}`} />
          <Bar sheet={sheet} />
        </g>
        <g fontSize={text} className="fill-vermilion font-label">
          <g textAnchor="middle">
            <text x={width / 2} y={text * 2.3}>
              {mm(width)} mm
            </text>
            <text transform={`translate(${width + text * 2} ${-height / 2}) rotate(-90)`}>{mm(height)} mm</text>
            {sheet.side ? (
              <text x={middle(sheet.side)} y={text * 2.3}>
                {mm(sheet.side.width)}
              </text>
            ) : null}
            <text x={middle(sheet.card)} y={text * 1.4}>
              bank card
            </text>
            {sheet.things.map((thing, at) => (
              <text key={thing.object.slug} x={middle(thing)} y={thing.y + text * 1.4}>
                {at + 1}
              </text>
            ))}
          </g>
          <text x={sheet.bar.length + text} y={sheet.bar.y + text * 0.3}>
            {mm(sheet.bar.length)} mm
          </text>
        </g>
      </svg>
      <p className="label mt-2 text-quiet">
        {sheet.things.map(({ object }, at) => (
          <span key={object.slug} className="me-4">
            <span className="text-vermilion">{at + 1}</span> {object.name}
          </span>
        ))}
        To one scale: the bar is {mm(sheet.bar.length)} mm. Printed at 100 %, 1 : {sheet.ratio}.
      </p>
    </>
  )
}

const box = ({ x, y, width, height }: StandingShape) => ({ x, y: y - height, width, height })
const middle = ({ x, width }: StandingShape) => x + width / 2

/** A callout beneath the base line, as wide as what stands on it. */
function Beneath({ of: { x, width }, text }: { of: StandingShape; text: number }) {
  return <path d={`M${x} ${text * 0.5} v${text * 0.6} m0 ${-text * 0.3} h${width} m0 ${-text * 0.3} v${text * 0.6}`} />
}

/** The bar that tells the scale, with a tick at each tenth of it. */
function Bar({ sheet: { bar, text } }: { sheet: Sheet }) {
  const ticks = Array.from({ length: 11 }, (_, at) => `M${(bar.length * at) / 10} ${bar.y} v${-text * (at % 5 ? 0.4 : 0.7)}`)
  return <path d={`M0 ${bar.y} h${bar.length} ${ticks.join(' ')}`} />
}
