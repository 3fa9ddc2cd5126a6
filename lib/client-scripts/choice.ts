/** A reader's choice of light or dark, kept on the device. Nothing is kept for a reader who follows the system. */

export type Theme = 'light' | 'dark'

const KEY = 'theme'

/** The kept choice, if there is one and the browser lets us read it. */
export function chosen(): Theme | undefined {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'light' || kept === 'dark' ? kept : undefined
  } catch {
    // Storage is blocked: the page follows the system.
    return undefined
  }
}

/** Keeps a choice for the next page; without one, follows the system again. */
export function keep(theme: Theme | undefined) {
  try {
    if (theme) localStorage.setItem(KEY, theme)
    else localStorage.removeItem(KEY)
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}
