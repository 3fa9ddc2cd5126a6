/** Where a link of a letter leads, from a mail: never to a place on the page, which a mail does not have. */
import type { Definition, Link, LinkReference, Root } from 'mdast'
import type { LetterContents } from '../types.ts'

/** The address of a letter's page. */
export const pageOf = ({ slug }: { readonly slug: string }) => `/letters/${slug}`

/** The address that was written in a link, or for it below the text. The check has seen that it leads somewhere. */
export function addressIn(
  link: Link | LinkReference,
  { root, contents }: { readonly root: Root; readonly contents: LetterContents },
): string {
  const defined = root.children.find(
    (node): node is Definition => node.type === 'definition' && link.type === 'linkReference' && node.identifier === link.identifier,
  )
  const href = link.type === 'link' ? link.url : (defined?.url ?? '')
  return href.startsWith('#') ? `${pageOf(contents.letter)}${href}` : href
}
