/** What the rest of the magazine knows of a prepared picture. */
import type { Picture } from '../types.ts'

/** A file of a picture at one width in px. */
export type PictureFile = { readonly src: string; readonly width: number }

/**
 * One crop of a picture in every width and format that is made. `width` and `height` are those of the largest file, in px, also while that waits to be
 * made. WebP and the plain format always have a file.
 */
export type Rendition = {
  readonly width: number
  readonly height: number
  readonly avif: readonly PictureFile[]
  readonly webp: readonly PictureFile[]
  /** JPEG, or PNG where the picture is a cut-out. */
  readonly plain: readonly PictureFile[]
}

/** What sharp made of an original. */
export type MadePicture = {
  /** The colour of its backdrop, as #rrggbb; nothing for a cut-out, which stands on any colour. */
  readonly background?: string
  /** A colour for words on that background, at least 4.5 : 1 against it (WCAG 2.2, 1.4.3). */
  readonly foreground?: string
  /** A picture of a few pixels as a data address, shown until the file arrives; nothing for a cut-out. */
  readonly placeholder?: string
  readonly renditions: { readonly [use in PictureUse]?: Rendition }
  /** Which rendition shows all of the original, and how many px wide the original is. Nothing where each of them cuts something off. */
  readonly whole?: { readonly use: PictureUse; readonly width: number }
}

export type PictureUse = 'figure' | 'cutout' | 'card' | 'tall' | 'wide'

/** A prepared picture with the words that an editor gave it. `page` is the address at which it is shown alone, where it has one. */
export type ShownPicture = Picture & MadePicture & { readonly page?: string }
