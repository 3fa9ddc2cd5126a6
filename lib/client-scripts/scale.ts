/** The instrument of /scale: a frame that a reader makes as large as the thing in the hand. */
import { rangeFor, readScale } from './calibration.ts'
import { current, keep } from './scales.ts'
import { show } from './true-size.ts'

const find = <T extends Element>(name: string) => document.querySelector<T>(`[data-scale-${name}]`)
const [tool, frame, slider, typed, problem] = [
  find<HTMLFormElement>('tool'),
  find<HTMLElement>('frame'),
  find<HTMLInputElement>('slider'),
  find<HTMLInputElement>('typed'),
  find<HTMLElement>('problem'),
]

function start(tool: HTMLFormElement, frame: HTMLElement, slider: HTMLInputElement, typed: HTMLInputElement, problem: HTMLElement) {
  /** What is held against the screen: its length in mm, and how high it is for each mm of that. */
  const held = () => tool.querySelector<HTMLInputElement>('[name=thing]:checked')?.dataset ?? {}
  const length = () => Number(held().mm)

  function complain(words: string) {
    problem.textContent = words
    problem.hidden = !words
    typed.ariaInvalid = String(Boolean(words))
  }

  /** Draws the frame for what is typed, or says what is wrong with it; returns CSS px in a mm. */
  function draw(): number | undefined {
    const scale = readScale(typed.value, length())
    complain(typeof scale === 'string' ? scale : '')
    if (typeof scale === 'string') return undefined
    frame.style.inlineSize = `${typed.value.trim()}px`
    frame.style.blockSize = `${Number(typed.value) * Number(held().high)}px`
    frame.dataset.shape = held().shape
    slider.value = typed.value
    return scale
  }

  /** Another thing at the scale that was found so far. */
  function change(scale: number) {
    const [min, max] = rangeFor(length())
    Object.assign(slider, { min, max })
    typed.value = (scale * length()).toFixed(1)
    draw()
  }

  // What was matched before; else what is usual: a CSS inch has 96 px at a desk, and some 160 in a hand.
  let scale = current() ?? (matchMedia('(pointer: coarse)').matches ? 160 : 96) / 25.4
  tool.addEventListener('input', ({ target }) => {
    if (target === slider) typed.value = slider.value
    if (target === slider || target === typed) scale = draw() ?? scale
  })
  tool.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'thing') change(scale)
  })
  for (const button of tool.querySelectorAll<HTMLButtonElement>('[data-step]'))
    button.onclick = () => {
      typed.value = String(Number((Number(slider.value) + Number(button.dataset.step)).toFixed(2)))
      scale = draw() ?? scale
    }
  const announce = (words: string) => tool.querySelector('[role=status]')?.replaceChildren(words)
  tool.addEventListener('submit', (event) => {
    event.preventDefault()
    const found = draw()
    if (!found) return typed.focus()
    // Pinching enlarges a page and leaves its CSS px as they are: what is matched meanwhile is wrong without it.
    if (Math.abs((visualViewport?.scale ?? 1) - 1) > 0.01)
      return complain('The page is pinched larger than it is. Pinch it back, then match again.')
    if (!keep(found)) return complain('This browser keeps nothing for us, so the match holds for this page only as long as you look at it.')
    show()
    announce(`Kept on this device: ${found.toFixed(2)} pixels to a millimetre.`)
  })
  find<HTMLButtonElement>('forget')?.addEventListener('click', () => {
    keep(undefined)
    show()
    announce('Forgotten.')
  })
  tool.hidden = false
  // A card that is wider than the window is held upright.
  const upright = tool.querySelector<HTMLInputElement>('[value=card-upright]')
  if (upright && scale * length() > tool.clientWidth) upright.checked = true
  change(scale)
}

if (tool && frame && slider && typed && problem) start(tool, frame, slider, typed, problem)
