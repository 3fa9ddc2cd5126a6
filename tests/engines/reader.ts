/** A reader at a browser: the few things that our journeys do, whatever drives the engine. */
import { setTimeout as pause } from 'node:timers/promises'
import { limits } from '../limits.ts'

export type Reader = {
  /** Opens a path of the magazine and waits for its load event. */
  readonly open: (path: string) => Promise<void>
  /** Presses the first shown element that an XPath finds, as a hand would. */
  readonly press: (xpath: string) => Promise<void>
  /** Types into the field that an XPath finds, in place of what it holds. */
  readonly fill: (xpath: string, text: string) => Promise<void>
  /** What an expression comes to in the page. */
  readonly ask: (expression: string) => Promise<unknown>
  /** The window's inner width in CSS px, as near as the engine lets it be set. */
  readonly resize: (width: number, height: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** An engine: how to start it, or why it cannot be started on this machine. */
export type Engine = { readonly name: string; readonly missing: string | undefined; readonly start: (origin: string) => Promise<Reader> }

/** XPath of an element by its tag and its words, or by its accessible name where that is written out. */
export const named = (tag: string, words: string) => `//${tag}[normalize-space()="${words}" or @aria-label="${words}"]`

/** Waits until an expression holds in the page. Throws with the expression and the address when it never does. */
export async function until(reader: Reader, expression: string): Promise<void> {
  const asked = Date.now()
  while (Date.now() - asked < limits.page) {
    // While one page gives way to another there is none to ask.
    if (await reader.ask(expression).catch(() => false)) return
    await pause(100)
  }
  throw new Error(`It never came true: ${expression}, at ${await reader.ask('location.href').catch(() => 'no page')}.`)
}

/** Waits until the page's first heading has some words. */
export const untilHeading = (reader: Reader, words: string) =>
  until(reader, `document.querySelector('h1')?.textContent.trim() === ${JSON.stringify(words)}`)
