/** Where letters come from: the edition that readers are shown. */
import type { RenderedLetter } from '../rendered.ts'

export type LetterSource = {
  /** The name of the edition that is served, if there is one: letters are looked at anew when it is another. */
  readonly edition: () => string | undefined
  /** The letters that are ready in it, and when each is to go out. */
  readonly listReady: () => Promise<readonly { readonly slug: string; readonly send: Date }[]>
  /** Rejects with one line when it holds no such letter, or lacks a story that the letter names. */
  readonly render: (slug: string) => Promise<RenderedLetter>
}
