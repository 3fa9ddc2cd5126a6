/** The page of a picture in a dialog over its story. Whatever goes wrong, the link leads to the page itself. */

const dialog = document.createElement('dialog')
const close = document.createElement('button')
dialog.className = 'picture-dialog'
close.className = 'label link'
close.textContent = 'Close'
close.onclick = () => dialog.close()

async function show(address: string) {
  const answer = await fetch(address)
  const text = await answer.text()
  // Without its head: this page's policy knows none of the stylesheets there.
  const parsed = new DOMParser().parseFromString(text.slice(text.indexOf('<body')), 'text/html')
  const [page, whole] = ['[data-picture-page]', '.whole'].map((one) => parsed.querySelector<HTMLElement>(one))
  if (!answer.ok || !page || !whole) throw new Error(address)
  whole.style.width = whole.dataset.width ?? ''
  dialog.ariaLabel = page.querySelector('h1')?.textContent ?? ''
  dialog.replaceChildren(close, page)
  if (!dialog.open) dialog.showModal()
  dialog.scrollTop = 0
  close.focus()
}

document.addEventListener('click', (event) => {
  const target = event.target as Element
  const link = target.closest<HTMLAnchorElement>('a[data-picture]')
  if (target === dialog) dialog.close()
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  show(link.href).catch(() => location.assign(link.href))
})
document.body.append(dialog)
