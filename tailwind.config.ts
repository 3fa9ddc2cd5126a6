/** The magazine's own scale. Names say the job; sizes grow with the window between 360 and 1440 px. */
import type { Config } from 'tailwindcss'

/** A size that runs from one number of pixels at 360 px to another at 1440 px, in rem so that readers can zoom text. */
function fluid(from: number, to: number): string {
  const slope = (to - from) / (1440 - 360)
  const start = from - slope * 360
  return `clamp(${from / 16}rem, ${(start / 16).toFixed(4)}rem + ${(slope * 100).toFixed(4)}vw, ${to / 16}rem)`
}

export default {
  theme: {
    // Signs: what a face of ours has no sign for, such as √.
    fontFamily: {
      display: 'Display, Signs, Didot, "Bodoni MT", serif',
      text: 'Text, Signs, Georgia, serif',
      label: 'Label, Signs, "Label Fallback", ui-monospace, monospace',
    },
    fontSize: {
      cover: [fluid(62, 208), { lineHeight: '0.86', letterSpacing: '-0.035em' }],
      title: [fluid(46, 112), { lineHeight: '0.95', letterSpacing: '-0.025em' }],
      heading: [fluid(29, 44), { lineHeight: '1.06', letterSpacing: '-0.012em' }],
      lead: [fluid(34, 68), { lineHeight: '0.98', letterSpacing: '-0.02em' }],
      second: [fluid(25, 36), { lineHeight: '1.08', letterSpacing: '-0.01em' }],
      dek: [fluid(21, 28), { lineHeight: '1.32' }],
      body: [fluid(18, 20), { lineHeight: '1.56' }],
      small: [fluid(16, 17), { lineHeight: '1.45' }],
      label: ['0.78125rem', { lineHeight: '1.5', letterSpacing: '0.01em' }],
    },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      paper: 'var(--paper)',
      ink: 'var(--ink)',
      quiet: 'var(--quiet)',
      hairline: 'var(--hairline)',
      vermilion: 'var(--vermilion)',
    },
    screens: { md: '48rem', lg: '64rem', xl: '80rem' },
    extend: { maxWidth: { measure: '39rem', page: '90rem' } },
  },
} satisfies Config
