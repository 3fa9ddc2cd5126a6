import { expect, test } from 'vitest'
import { bagKinds } from '../types.ts'
import { type Outline, outline } from './outline.ts'

type Point = readonly [x: number, y: number]

/** Points along path data: the commands that outlines use (M L H V h v C Q a Z), curves in forty steps, an arc as half a circle. */
function pointsOf(path: string): readonly Point[] {
  const points: Point[] = []
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVhvCQaZ])([^MLHVhvCQaZ]*)/g)) {
    const numbers = Array.from(rest.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g), ([digits]) => Number(digits))
    const [x, y] = points.at(-1) ?? [0, 0]
    const pairs = numbers.flatMap((value, at): Point[] => (at % 2 ? [[numbers[at - 1] ?? 0, value]] : []))
    if (command === 'H') points.push([numbers[0] ?? 0, y])
    else if (command === 'h') points.push([x + (numbers[0] ?? 0), y])
    else if (command === 'V') points.push([x, numbers[0] ?? 0])
    else if (command === 'v') points.push([x, y + (numbers[0] ?? 0)])
    else if (command === 'a') points.push(...half([x, y], numbers[5] ?? 0))
    else if (command === 'C' || command === 'Q') points.push(...curve([[x, y], ...pairs]))
    else points.push(...pairs)
  }
  return points
}

/** The highest, the lowest and the last point of half a circle, on either side of its diameter. */
const half = ([x, y]: Point, across: number): readonly Point[] => [
  [x + across / 2, y - Math.abs(across) / 2],
  [x + across / 2, y + Math.abs(across) / 2],
  [x + across, y],
]

/** A Bézier curve by its control points (de Casteljau). */
function curve(controls: readonly Point[]): readonly Point[] {
  const at = (share: number, of: readonly Point[]): Point =>
    of.length === 1
      ? (of[0] ?? [0, 0])
      : at(
          share,
          of.slice(1).map(([x, y], index): Point => {
            const [fromX, fromY] = of[index] ?? [0, 0]
            return [fromX + (x - fromX) * share, fromY + (y - fromY) * share]
          }),
        )
  return Array.from({ length: 40 }, (_, step) => at((step + 1) / 40, controls))
}

/** How far the lines of an outline reach. */
function boundsOf(paths: readonly string[]) {
  const points = paths.flatMap(pointsOf)
  const [across, up] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...across), right: Math.max(...across), top: -Math.min(...up), foot: -Math.max(...up) }
}

const frontOf = ({ body, details }: Outline) => [body, ...details]
const sizes = [
  [80, 60],
  [60, 80],
  [250, 65],
] as const

for (const kind of bagKinds) {
  test(`the front of a ${kind} fills the box of its two sides and leaves it by no more than a thirtieth`, () => {
    for (const [width, height] of sizes) {
      const { left, right, top, foot } = boundsOf(frontOf(outline(kind, width, height)))
      for (const [reach, side] of [
        [right - left, width],
        [top - foot, height],
      ] as const) {
        expect(reach / side).toBeGreaterThan(0.97)
        expect(reach / side).toBeLessThan(1.07)
      }
      for (const beyond of [-left / width, right / width - 1, top / height - 1, -foot / height]) expect(beyond).toBeLessThan(1 / 30)
    }
  })

  test(`the rise of a ${kind} is its highest point, handle included`, () => {
    for (const [width, height] of sizes) {
      const drawn = outline(kind, width, height)
      const { top } = boundsOf([...frontOf(drawn), ...(drawn.handle ? [drawn.handle] : [])])
      expect(drawn.rise / top).toBeCloseTo(1, 1)
      expect(drawn.rise).toBeGreaterThan(top - 0.5)
    }
  })
}

test('no two kinds are drawn alike', () => {
  expect(new Set(bagKinds.map((kind) => JSON.stringify(outline(kind, 70, 50)))).size).toBe(bagKinds.length)
})
