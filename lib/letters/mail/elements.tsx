/** What a letter is made of in a mail: its lines, pictures and links, with the style that a mail program keeps. */
import type { CSSProperties, ReactNode } from 'react'
import { light, mono, paragraph, serif } from '../../newsletter/emails/mail-style.ts'
import { absolute } from '../../site.ts'
import { COLUMN } from './picture-file.ts'

const styles = {
  paragraph,
  small: { ...paragraph, fontSize: '16px', lineHeight: '24px', margin: '0 0 12px' },
  lead: { ...paragraph, margin: '0 0 4px' },
  quiet: { fontFamily: mono, fontSize: '13px', lineHeight: '20px', color: light.quiet, margin: '0 0 20px' },
  quote: { ...paragraph, fontSize: '24px', lineHeight: '32px', margin: '28px 0' },
  story: { fontFamily: serif, fontSize: '24px', lineHeight: '30px', fontWeight: 400, color: light.ink, margin: '0 0 8px' },
} as const satisfies Record<string, CSSProperties>

/** A line, or a paragraph. */
export function Line({ as = 'paragraph', children }: { as?: keyof typeof styles; children: ReactNode }) {
  return (
    <p className={as === 'quiet' ? 'quiet' : 'ink'} style={styles[as]}>
      {children}
    </p>
  )
}

/** A heading below the headline. Georgia is a font of every machine that has it; the others set their own. */
export function Heading({ depth, children }: { depth: 2 | 3; children: ReactNode }) {
  const Tag = `h${depth}` as const
  const size = depth === 2 ? { fontSize: '26px', lineHeight: '32px' } : { fontSize: '20px', lineHeight: '28px' }
  return (
    <Tag className="ink" style={{ ...styles.story, ...size, margin: '36px 0 16px' }}>
      {children}
    </Tag>
  )
}

/** The headline of something that the letter shows, at the depth at which it stands. */
export function Title({ depth, children }: { depth: 2 | 3; children: ReactNode }) {
  const Tag = `h${depth}` as const
  return (
    <Tag className="ink" style={styles.story}>
      {children}
    </Tag>
  )
}

/** A link; an address of ours is made whole. */
export function Anchor({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="ink" href={absolute(href)} style={{ color: light.ink, textDecoration: 'underline' }}>
      {children}
    </a>
  )
}

type PictureProps = {
  src: string
  /** Of the file, in px. */
  width: number
  height: number
  alt: string
  /** px that it takes of the column, at most. */
  across?: number
  /** What a cut-out stands on. */
  background?: string
}

/** A picture, never wider than the window. Its words stand in its place, set as text, while it is not loaded. */
export function Picture({ src, width, height, alt, across = COLUMN, background = light.paper }: PictureProps) {
  const shown = Math.min(across, width)
  const style = {
    display: 'block',
    width: '100%',
    maxWidth: `${shown}px`,
    height: 'auto',
    margin: '0 0 16px',
    background,
    fontFamily: serif,
    fontSize: '16px',
    color: light.ink,
  }
  // biome-ignore lint/performance/noImgElement: a mail is read elsewhere; next/image would need our server at every view.
  return <img src={absolute(src)} width={shown} height={Math.round((shown * height) / width)} alt={alt} style={style} />
}
