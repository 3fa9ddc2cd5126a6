/** Outlines at true size, once a card was matched to this screen on /scale; until then the page says where to do that. */
import { current, savedScales } from './scales.ts'

const root = document.documentElement

/** Tells the stylesheet how large a millimetre is, and which parts of the page may show. */
export function show() {
  const scale = current()
  if (scale) root.style.setProperty('--mm', `${scale}px`)
  else root.style.removeProperty('--mm')
  root.dataset.scale = scale ? 'known' : Object.keys(savedScales()).length ? 'other' : 'none'
}

/** Another zoom or another screen is another millimetre. Not every browser calls that a change of the window's size. */
function watch() {
  const changed = () => {
    show()
    watch()
  }
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', changed, { once: true })
}

show()
watch()
addEventListener('resize', show)
addEventListener('storage', show)
addEventListener('pageshow', ({ persisted }) => persisted && show())
