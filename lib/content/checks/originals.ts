/** Which files are pictures, by their names: those that the magazine takes, and why it refuses the rest. */
import { extname } from 'node:path'

const taken = new Set(['jpg', 'jpeg', 'png', 'webp', 'avif', 'tif', 'tiff'])

/** What to save a picture as. */
export const takenFormats = 'JPEG, PNG, WebP, AVIF or TIFF'

const noPhotograph = (format: string) => `it is ${format}, not a photograph. Save it as ${takenFormats}.`
const heic =
  'it is HEIC, which most browsers cannot show. Export it as JPEG; an iPhone takes JPEG under Settings, Camera, Formats, Most Compatible.'

/** Formats that come off cameras, telephones and drawing programs, by the ending of their names. */
const refused: Readonly<Record<string, string>> = {
  heic,
  heif: heic,
  gif: 'it is GIF, which has 256 colours. Save the still that is meant as PNG or JPEG; the magazine prints no animation.',
  svg: noPhotograph('SVG'),
  ...Object.fromEntries(
    ['apng', 'bmp', 'ico', 'jfif', 'jp2', 'jxl', 'psd', 'psb', 'pdf', 'eps', 'ai', 'xcf'].map((ending) => [
      ending,
      `it is ${ending.toUpperCase()}, which is not taken. Save it as ${takenFormats}.`,
    ]),
  ),
  ...Object.fromEntries(
    ['arw', 'cr2', 'cr3', 'dng', 'nef', 'orf', 'raf', 'rw2'].map((ending) => [
      ending,
      `it is a camera's raw file (${ending.toUpperCase()}). Develop it and save it as JPEG or TIFF.`,
    ]),
  ),
}

const endingOf = (name: string) => extname(name).slice(1).toLowerCase()

/** Whether a file is an original that can be declared, as far as its name tells. */
export const isOriginal = (name: string) => taken.has(endingOf(name))

/** Why a picture of a format, named by its usual ending, cannot be an original, and what to save instead. */
export const refusalOfFormat = (format: string) => refused[format] ?? noPhotograph(format.toUpperCase())

/** The same for a file, by its name; nothing for an original, and for what is no picture. */
export const refusalOfFile = (name: string): string | undefined => refused[endingOf(name)]
