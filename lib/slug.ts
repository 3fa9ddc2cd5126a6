import anyAscii from 'any-ascii'

/** Words as an address: lower-case letters and digits, without accents, joined by hyphens. */
export function toSlug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** The most characters of a slug: file names made from it, such as Contentlayer's and the press's, must stay below 255 bytes. */
const SLUG_LENGTH = 120

/** Whether a word can be the address of a document: lower-case letters, digits and single hyphens. */
export const isSlug = (word: string): boolean => word.length <= SLUG_LENGTH && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word)

/** Where a long slug ends: after its last whole word within the limit. */
const shortened = (slug: string) =>
  slug.length <= SLUG_LENGTH ? slug : slug.slice(0, SLUG_LENGTH + 1).replace(/-?[^-]*$/, '') || slug.slice(0, SLUG_LENGTH)

/**
 * Words of any script as a slug, transliterated: "Ænima Straße Łódź" becomes aenima-strasse-lodz, 東京 becomes dongjing. Empty
 * only where nothing can be spoken, as in "!!!". Anchors are made by `toSlug`, so that those in use stay.
 */
export function toAsciiSlug(words: string): string {
  const ascii = anyAscii(words.normalize('NFC')).replaceAll("'", '').toLowerCase()
  return shortened(ascii.match(/[a-z0-9]+/g)?.join('-') ?? '')
}
