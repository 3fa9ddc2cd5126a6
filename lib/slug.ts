/** Words as an address: lower-case letters and digits, without accents, joined by hyphens. */
export function toSlug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
