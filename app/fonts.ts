/** The three faces, cut to what the magazine prints by scripts/fonts.ts. */
import localFont from 'next/font/local'

const display = localFont({
  src: [
    { path: '../.generated/fonts/display.woff2', style: 'normal' },
    { path: '../.generated/fonts/display-italic.woff2', style: 'italic' },
  ],
  variable: '--font-display',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})

const text = localFont({
  src: [
    { path: '../.generated/fonts/text.woff2', style: 'normal', weight: '400 600' },
    { path: '../.generated/fonts/text-italic.woff2', style: 'italic', weight: '400' },
  ],
  variable: '--font-text',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})

const label = localFont({
  src: '../.generated/fonts/label.woff2',
  variable: '--font-label',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

export const fontVariables = `${display.variable} ${text.variable} ${label.variable}`
