/**
 * The edition on whose behalf something runs: where its content lies, and the moment that it shows. Whoever renders a page runs it `inEdition`,
 * so that whatever the page asks for is of that edition, also when another one is turned to meanwhile.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

export type EditionContext = {
  /** The light index: one JSON file a document type. */
  readonly index: string
  /** Compiled texts: one JSON file a story. */
  readonly texts: string
  /** What a reader reads of each story, as plain words: one JSON file a story. */
  readonly passages: string
  /** Compiled letters: one JSON file a letter. */
  readonly letters: string
  /** The letters that were sent, as the store told when the edition was printed: a JSON file. */
  readonly sentLetters: string
  /** What is known of each picture: one JSON file an original. */
  readonly pictures: string
  /** The moment that the edition shows; without one it is the present. */
  readonly moment?: Date
  /** The search index, and the SHA-256 that it had when it was printed; while content is worked on there is none. */
  readonly search?: { readonly file: string; readonly hash: string }
  /** Of an edition that is served: its name, and what is due in it. */
  readonly served?: { readonly id: string; readonly nextChange?: { readonly at: string; readonly what: string; readonly subject: string } }
}

/** What has been compiled last in the folder that a process works in: for the check, for tests and while developing. */
export const workshop: EditionContext = {
  index: '.contentlayer/index',
  texts: '.contentlayer/generated/Story',
  passages: '.contentlayer/passages',
  letters: '.contentlayer/generated/Letter',
  sentLetters: '.generated/sent-letters.json',
  pictures: '.generated/media',
}

/** On the global object: Next bundles this file a second time for its own code. */
const shared = globalThis as typeof globalThis & { reticuleEdition?: AsyncLocalStorage<EditionContext> }

function storage(): AsyncLocalStorage<EditionContext> {
  shared.reticuleEdition ??= new AsyncLocalStorage()
  return shared.reticuleEdition
}

/** Runs some work on behalf of an edition. */
export const inEdition = <T>(context: EditionContext, work: () => T): T => storage().run(context, work)

/** The edition on whose behalf this runs; without one, the workshop. */
export const editionContext = (): EditionContext => storage().getStore() ?? workshop
