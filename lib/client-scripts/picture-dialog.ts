/** The page of a picture in a dialog over its story. Whatever goes wrong, the link leads to the page itself. */

const dialog = document.createElement('dialog')
const close = document.createElement('button')
dialog.className = 'picture-dialog'
close.className = 'label link'
close.textContent = 'Close'
close.onclick = () => dialog.close()

function show(address: string) {
  const request = new XMLHttpRequest()
  // Parsed as a document of its own, whose stylesheets this page's policy does not know and nobody reads.
  request.responseType = 'document'
  request.onloadend = () => {
    const page = request.status === 200 && (request.response as Document | null)?.querySelector('[data-picture-page]')
    if (!page) return location.assign(address)
    const [whole, image] = [page.querySelector<HTMLElement>('.whole'), page.querySelector('img')]
    if (whole && image) whole.style.width = `min(100%,${(86 * image.width) / image.height}vh)`
    dialog.ariaLabel = page.querySelector('h1')?.textContent ?? ''
    dialog.replaceChildren(close, page)
    if (!dialog.open) dialog.showModal()
    dialog.scrollTop = 0
    close.focus()
  }
  request.open('GET', address)
  request.send()
}

document.addEventListener('click', (event) => {
  const target = event.target as Element
  const link = target.closest<HTMLAnchorElement>('a[data-picture]')
  if (target === dialog) dialog.close()
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  show(link.href)
})
document.body.append(dialog)
