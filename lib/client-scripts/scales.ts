/** The calibration of this very screen, in the storage of this device. */
import { KEY, keyOf, readScales } from './calibration.ts'

const here = () => keyOf({ width: screen.width, height: screen.height, ratio: devicePixelRatio })

/** What is kept; nothing where storage is blocked. */
export function savedScales(): Record<string, number> {
  try {
    return readScales(localStorage.getItem(KEY))
  } catch {
    return {}
  }
}

/** CSS px in a mm on this screen as it is scaled now, if a reader has matched a card to it. */
export const current = (): number | undefined => savedScales()[here()]

/** Keeps it for this screen, or forgets all of them. Returns whether the device let us. */
export function keep(scale: number | undefined): boolean {
  try {
    if (scale) localStorage.setItem(KEY, JSON.stringify({ ...savedScales(), [here()]: scale }))
    else localStorage.removeItem(KEY)
    return true
  } catch {
    return false
  }
}
