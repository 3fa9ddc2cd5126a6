/** The colours and the type of every mail of ours. No font from elsewhere, no style sheet but what turns a mail dark. */

export const serif = "Georgia, 'Times New Roman', serif"
export const mono = 'ui-monospace, Menlo, Consolas, monospace'

/** The quiet colours keep 4.5 : 1 on their background as they are and as programs invert them; tests/journeys/mails.spec.ts measures it. */
export const light = { paper: '#ffffff', ink: '#14110f', quiet: '#5d5752' } as const
const dark = { paper: '#12100f', ink: '#f4f0ea', quiet: '#b2aaa1' } as const

/** Mail programs that know of the dark get it; the others get paper, or turn it over themselves. */
export const darkStyle = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: ${dark.paper} !important; }
  .ink { color: ${dark.ink} !important; }
  .quiet { color: ${dark.quiet} !important; }
  .button { background: ${dark.ink} !important; color: ${dark.paper} !important; }
}`

/** The words of a mail. */
export const paragraph = { fontFamily: serif, fontSize: '18px', lineHeight: '28px', color: light.ink, margin: '0 0 20px' } as const

/** The headline of a mail. */
export const headline = {
  fontFamily: serif,
  fontSize: '34px',
  lineHeight: '38px',
  fontWeight: 400,
  color: light.ink,
  margin: '0 0 20px',
} as const
