/** Stories that a reader keeps for later: a list on the device, made on story pages and shown at the head of the archive. */

type SavedStory = { readonly slug: string; readonly title: string }

const KEY = 'kept'

const isKept = (value: unknown): value is SavedStory =>
  typeof value === 'object' && value !== null && 'slug' in value && 'title' in value && /^[a-z0-9-]+$/.test(String(value.slug))

/** What is kept, newest first; nothing where storage is blocked or holds something that we did not write. */
function read(): SavedStory[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(list) ? list.filter(isKept) : []
  } catch {
    return []
  }
}

function write(list: readonly SavedStory[]) {
  try {
    if (list.length) localStorage.setItem(KEY, JSON.stringify(list))
    else localStorage.removeItem(KEY)
  } catch {
    // Storage is blocked or full: nothing is kept, and the button goes on saying so.
  }
}

const isSaved = (wanted: string | undefined) => read().some(({ slug }) => slug === wanted)
const without = (slug: string) => read().filter((saved) => saved.slug !== slug)

const button = document.querySelector<HTMLButtonElement>('[data-keep]')
const section = document.querySelector<HTMLElement>('[data-kept]')

function showButton() {
  if (!button) return
  const isThere = isSaved(button.dataset.keep)
  button.textContent = isThere ? 'Kept' : 'Keep'
  button.ariaLabel = isThere ? 'Kept. Put it back' : null
  button.classList.remove('invisible')
}

function showList() {
  const list = section?.querySelector('ul')
  if (!section || !list) return
  const saved = read()
  section.hidden = !saved.length
  list.replaceChildren(
    ...saved.map(({ slug, title }) => {
      const [item, link, away] = [document.createElement('li'), document.createElement('a'), document.createElement('button')]
      link.href = `/stories/${slug}`
      link.textContent = title
      link.className = 'quiet-link font-display text-second'
      away.type = 'button'
      away.textContent = 'Put back'
      away.ariaLabel = `Put back: ${title}`
      away.className = 'label link ms-4 px-1 py-1'
      away.onclick = () => {
        write(without(slug))
        showList()
      }
      item.append(link, away)
      return item
    }),
  )
}

function show() {
  showButton()
  showList()
}

button?.addEventListener('click', () => {
  const { keep: slug = '', title = '' } = button.dataset
  write(isSaved(slug) ? without(slug) : [{ slug, title }, ...without(slug)])
  show()
})
addEventListener('storage', show)
addEventListener('pageshow', ({ persisted }) => persisted && show())
show()
