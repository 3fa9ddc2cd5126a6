/** The switch between light and dark in the masthead. The page shows it only when this runs. */
import { chosen, keep, type Theme } from './choice.ts'

const root = document.documentElement
const system = matchMedia('(prefers-color-scheme: dark)')
const other = (theme: Theme): Theme => (theme === 'dark' ? 'light' : 'dark')
const preferred = (): Theme => (system.matches ? 'dark' : 'light')
const shown = (): Theme => chosen() ?? (root.dataset.theme as Theme | undefined) ?? preferred()

const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]')

function label() {
  if (!button) return
  const word = other(shown())
  button.textContent = word[0]?.toUpperCase() + word.slice(1)
  button.setAttribute('aria-label', `Switch to ${word}`)
  button.classList.remove('invisible')
}

function apply(theme: Theme | undefined) {
  if (theme) root.dataset.theme = theme
  else delete root.dataset.theme
  label()
}

button?.addEventListener('click', () => {
  const next = other(shown())
  // Back at what the system asks for: follow it again.
  const choice = next === preferred() ? undefined : next
  keep(choice)
  apply(choice)
})
system.addEventListener('change', label)
// Another tab has chosen, or this page comes back from the history.
addEventListener('storage', () => apply(chosen()))
addEventListener('pageshow', ({ persisted }) => persisted && apply(chosen()))
label()
