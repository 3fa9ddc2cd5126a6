import type { Part } from '@/lib/search/passage'

/** A text in which the words that were looked for are marked. */
export function MarkedText({ parts }: { parts: readonly Part[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no name and never move.
  return parts.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text))
}
