/** The outline of a bag, from its kind and its millimetres. Generic by design: a kind of bag, never a product. */
import type { BagKind } from '../types.ts'

/** SVG path data in mm; y grows downwards and the bag stands on y = 0. */
export type Outline = {
  readonly body: string
  readonly details: readonly string[]
  readonly handle?: string
  /** Height in mm from the base line to the highest point, handle included. */
  readonly rise: number
}

type Draw = (w: number, h: number) => Outline

/** A handle as an arch of a given width, from the top edge up. */
function arch(w: number, h: number, span: number, height: number): string {
  const left = (w - span) / 2
  return `M${left} ${-h} C${left} ${-h - height * 1.33} ${left + span} ${-h - height * 1.33} ${left + span} ${-h}`
}

const roundedBox = (w: number, h: number, r: number) =>
  `M0 ${-r} V${-h + r} Q0 ${-h} ${r} ${-h} H${w - r} Q${w} ${-h} ${w} ${-h + r} V${-r} Q${w} 0 ${w - r} 0 H${r} Q0 0 0 ${-r} Z`

/** The flap that hangs from the top edge, over a part of the front. */
const flapLine = (w: number, h: number, part: number, inset: number) =>
  `M${inset} ${-h} L${inset + w * 0.04} ${-h * (1 - part * 0.72)} Q${w / 2} ${-h * (1 - part * 1.14)} ${w - inset - w * 0.04} ${-h * (1 - part * 0.72)} L${w - inset} ${-h}`

const clasp = (x: number, y: number, r: number) => `M${x - r} ${y} a${r} ${r} 0 1 0 ${2 * r} 0 a${r} ${r} 0 1 0 ${-2 * r} 0`

const trapezium = (w: number, h: number, inset: number) => `M0 0 L${inset} ${-h} H${w - inset} L${w} 0 Z`

const outlines = {
  'top-handle': (w, h) => ({
    body: trapezium(w, h, w * 0.07),
    details: [flapLine(w, h, 0.6, w * 0.07), clasp(w / 2, -h * 0.42, Math.min(w, h) * 0.045)],
    handle: arch(w, h, w * 0.5, h * 0.55),
    rise: h * 1.55,
  }),
  flap: (w, h) => ({
    body: roundedBox(w, h, Math.min(w, h) * 0.08),
    details: [`M0 ${-h * 0.36} H${w}`, clasp(w / 2, -h * 0.36, Math.min(w, h) * 0.05)],
    rise: h,
  }),
  pouch: (w, h) => ({
    body: `M${w * 0.22} ${-h} H${w * 0.78} C${w * 0.72} ${-h * 0.82} ${w} ${-h * 0.6} ${w} ${-h * 0.34} C${w} ${-h * 0.06} ${w * 0.8} 0 ${w / 2} 0 C${w * 0.2} 0 0 ${-h * 0.06} 0 ${-h * 0.34} C0 ${-h * 0.6} ${w * 0.28} ${-h * 0.82} ${w * 0.22} ${-h} Z`,
    details: [`M${w * 0.25} ${-h * 0.86} Q${w / 2} ${-h * 0.8} ${w * 0.75} ${-h * 0.86}`],
    handle: arch(w, h, w * 0.34, h * 0.32),
    rise: h * 1.32,
  }),
  tote: (w, h) => ({
    body: trapezium(w, h, -w * 0.03),
    details: [`M${-w * 0.026} ${-h * 0.88} H${w * 1.026}`],
    handle: arch(w, h, w * 0.42, h * 0.48),
    rise: h * 1.48,
  }),
  bucket: (w, h) => ({
    body: `M${w * 0.1} 0 L0 ${-h} H${w} L${w * 0.9} 0 Z`,
    details: [
      `M${w * 0.015} ${-h * 0.84} H${w * 0.985}`,
      `M${w * 0.42} ${-h * 0.84} V${-h * 0.5}`,
      `M${w * 0.58} ${-h * 0.84} V${-h * 0.54}`,
    ],
    handle: arch(w, h, w * 0.62, h * 0.42),
    rise: h * 1.42,
  }),
  baguette: (w, h) => ({
    body: roundedBox(w, h, Math.min(w, h) * 0.14),
    details: [`M0 ${-h * 0.3} H${w}`, `M${w * 0.43} ${-h * 0.42} h${w * 0.14} v${h * 0.22} h${-w * 0.14} Z`],
    handle: arch(w, h, w * 0.94, h * 0.5),
    rise: h * 1.5,
  }),
  'half-moon': (w, h) => ({
    body: `M0 ${-h} H${w} C${w} ${-h * 0.36} ${w * 0.82} 0 ${w / 2} 0 C${w * 0.18} 0 0 ${-h * 0.36} 0 ${-h} Z`,
    details: [`M${w * 0.02} ${-h * 0.86} H${w * 0.98}`],
    handle: arch(w, h, w * 0.56, h * 0.44),
    rise: h * 1.44,
  }),
  case: (w, h) => ({
    body: roundedBox(w, h, Math.min(w, h) * 0.07),
    details: [`M0 ${-h * 0.7} H${w}`, clasp(w / 2, -h * 0.7, Math.min(w, h) * 0.04)],
    rise: h,
  }),
  trunk: (w, h) => ({
    body: roundedBox(w, h, Math.min(w, h) * 0.03),
    details: [`M0 ${-h * 0.62} H${w}`, `M${w * 0.12} 0 V${-h}`, `M${w * 0.88} 0 V${-h}`, clasp(w / 2, -h * 0.62, Math.min(w, h) * 0.03)],
    rise: h,
  }),
  miser: (w, h) => (w >= h ? lyingMiser(w, h) : standingMiser(w, h)),
  // An envelope clutch: a flap that ends in a point, and nothing to carry it by.
  clutch: (w, h) => ({
    body: roundedBox(w, h, Math.min(w, h) * 0.04),
    details: [`M0 ${-h} L${w / 2} ${-h * 0.42} L${w} ${-h}`, clasp(w / 2, -h * 0.42, Math.min(w, h) * 0.04)],
    rise: h,
  }),
  round: (w, h) => ({
    body: `M0 ${-h / 2} C0 ${-h * 0.776} ${w * 0.224} ${-h} ${w / 2} ${-h} C${w * 0.776} ${-h} ${w} ${-h * 0.776} ${w} ${-h / 2} C${w} ${-h * 0.224} ${w * 0.776} 0 ${w / 2} 0 C${w * 0.224} 0 0 ${-h * 0.224} 0 ${-h / 2} Z`,
    details: [`M${w * 0.06} ${-h * 0.72} Q${w / 2} ${-h * 0.88} ${w * 0.94} ${-h * 0.72}`],
    rise: h,
  }),
  frame,
  kidney: (w, h) => ({
    body: `M${w / 2} ${-h * 0.8} C${w * 0.38} ${-h * 1.1} 0 ${-h * 1.1} 0 ${-h * 0.5} C0 ${-h * 0.14} ${w * 0.24} 0 ${w / 2} 0 C${w * 0.76} 0 ${w} ${-h * 0.14} ${w} ${-h * 0.5} C${w} ${-h * 1.1} ${w * 0.62} ${-h * 1.1} ${w / 2} ${-h * 0.8} Z`,
    details: [`M${w * 0.1} ${-h * 0.62} Q${w / 2} ${-h * 0.4} ${w * 0.9} ${-h * 0.62}`],
    rise: h,
  }),
  // A tie-on pocket: its tape at the top, and the slit for the hand.
  pocket: (w, h) => ({
    body: `M${w * 0.28} ${-h} H${w * 0.72} C${w * 0.8} ${-h * 0.7} ${w} ${-h * 0.5} ${w} ${-h * 0.24} C${w} ${-h * 0.06} ${w * 0.82} 0 ${w / 2} 0 C${w * 0.18} 0 0 ${-h * 0.06} 0 ${-h * 0.24} C0 ${-h * 0.5} ${w * 0.2} ${-h * 0.7} ${w * 0.28} ${-h} Z`,
    details: [`M0 ${-h * 0.96} H${w}`, `M${w / 2} ${-h * 0.88} V${-h * 0.5}`],
    rise: h,
  }),
  // A purse-lid: a straight edge with three hinges above, a tongue below.
  lid: (w, h) => ({
    body: `M0 ${-h} H${w} C${w} ${-h * 0.5} ${w * 0.84} ${-h * 0.1} ${w * 0.58} ${-h * 0.1} L${w / 2} 0 L${w * 0.42} ${-h * 0.1} C${w * 0.16} ${-h * 0.1} 0 ${-h * 0.5} 0 ${-h} Z`,
    details: [0.08, 0.46, 0.84].map((left) => `M${w * left} ${-h} v${h * 0.14} h${w * 0.08} v${-h * 0.14}`),
    rise: h,
  }),
  frog,
  // No source says what it looks like: the box that its sides make, and nothing else.
  'not-stated': (w, h) => ({ body: roundedBox(w, h, Math.min(w, h) * 0.02), details: [], rise: h }),
} satisfies Record<BagKind, Draw>

function lyingMiser(w: number, h: number): Outline {
  const y = -h / 2
  return {
    body: `M0 ${y} C${w * 0.04} ${-h} ${w * 0.2} ${-h} ${w * 0.36} ${y - h * 0.16} H${w * 0.64} C${w * 0.78} ${-h} ${w * 0.9} ${-h} ${w} ${-h} V0 C${w * 0.9} 0 ${w * 0.78} 0 ${w * 0.64} ${y + h * 0.16} H${w * 0.36} C${w * 0.2} 0 ${w * 0.04} 0 0 ${y} Z`,
    details: [
      `M${w * 0.4} ${y} H${w * 0.6}`,
      `M${w * 0.35} ${y - h * 0.24} V${y + h * 0.24}`,
      `M${w * 0.65} ${y - h * 0.24} V${y + h * 0.24}`,
    ],
    rise: h,
  }
}

function standingMiser(w: number, h: number): Outline {
  const x = w / 2
  return {
    body: `M${x} ${-h} C${w} ${-h * 0.96} ${w} ${-h * 0.8} ${x + w * 0.16} ${-h * 0.64} V${-h * 0.36} C${w} ${-h * 0.22} ${w} ${-h * 0.1} ${w} 0 H0 C0 ${-h * 0.1} 0 ${-h * 0.22} ${x - w * 0.16} ${-h * 0.36} V${-h * 0.64} C0 ${-h * 0.8} 0 ${-h * 0.96} ${x} ${-h} Z`,
    details: [
      `M${x} ${-h * 0.6} V${-h * 0.4}`,
      `M${x - w * 0.24} ${-h * 0.65} H${x + w * 0.24}`,
      `M${x - w * 0.24} ${-h * 0.35} H${x + w * 0.24}`,
    ],
    rise: h,
  }
}

/** A purse that hangs from a metal frame, with the knob that springs it. */
function frame(w: number, h: number): Outline {
  const knob = Math.min(w, h) * 0.05
  const top = h - knob * 2
  return {
    body: `M${w * 0.14} ${-h * 0.6} C${w * 0.02} ${-h * 0.5} 0 ${-h * 0.4} 0 ${-h * 0.3} C0 ${-h * 0.1} ${w * 0.2} 0 ${w / 2} 0 C${w * 0.8} 0 ${w} ${-h * 0.1} ${w} ${-h * 0.3} C${w} ${-h * 0.4} ${w * 0.98} ${-h * 0.5} ${w * 0.86} ${-h * 0.6} C${w * 0.86} ${-top * 0.94} ${w * 0.7} ${-top} ${w / 2} ${-top} C${w * 0.3} ${-top} ${w * 0.14} ${-top * 0.94} ${w * 0.14} ${-h * 0.6} Z`,
    details: [
      `M${w * 0.14} ${-h * 0.6} H${w * 0.21} C${w * 0.21} ${-top * 0.86} ${w * 0.34} ${-top * 0.92} ${w / 2} ${-top * 0.92} C${w * 0.66} ${-top * 0.92} ${w * 0.79} ${-top * 0.86} ${w * 0.79} ${-h * 0.6} H${w * 0.86}`,
      clasp(w / 2, -h + knob, knob),
    ],
    rise: h,
  }
}

/** A frog from above: trunk, mouth, eyes, and legs that reach the corners of its box. */
function frog(w: number, h: number): Outline {
  const eye = Math.min(w, h) * 0.04
  const legs = (x: (share: number) => number) => [
    `M${x(0.22)} ${-h * 0.62} Q${x(0.02)} ${-h * 0.66} ${x(0.03)} ${-h * 0.44} H${x(0.12)}`,
    `M${x(0.27)} ${-h * 0.3} C${x(0)} ${-h * 0.4} ${x(0)} ${-h * 0.12} ${x(0)} 0 H${x(0.2)}`,
  ]
  return {
    body: `M${w / 2} ${-h} C${w * 0.72} ${-h} ${w * 0.8} ${-h * 0.84} ${w * 0.8} ${-h * 0.6} C${w * 0.8} ${-h * 0.28} ${w * 0.68} ${-h * 0.08} ${w / 2} ${-h * 0.08} C${w * 0.32} ${-h * 0.08} ${w * 0.2} ${-h * 0.28} ${w * 0.2} ${-h * 0.6} C${w * 0.2} ${-h * 0.84} ${w * 0.28} ${-h} ${w / 2} ${-h} Z`,
    details: [
      `M${w * 0.26} ${-h * 0.82} Q${w / 2} ${-h * 0.7} ${w * 0.74} ${-h * 0.82}`,
      ...[0.36, 0.64].map((at) => clasp(w * at, -h * 0.88, eye)),
      ...legs((share) => w * share),
      ...legs((share) => w * (1 - share)),
    ],
    rise: h,
  }
}

/** The outline of a kind of bag of a width and a height in mm. */
export function outline(kind: BagKind, width: number, height: number): Outline {
  return outlines[kind](width, height)
}
