/**
 * Answers on /fit as soon as something is chosen: asks for the same page and shows its answer in this one. The address follows, so
 * that it can be shared. A form that is sent with something wrong in it, or without a network, goes the plain way.
 */
const form = document.querySelector<HTMLFormElement>('[data-fit]')
const shown = document.querySelector('[data-answer]')

/** Whether there is enough of a question: half of one is no mistake yet. */
function isWhole(form: HTMLFormElement): boolean {
  const typed = new FormData(form)
  return typed.has('object') && Boolean(typed.get('bag') || ['width', 'height', 'depth'].every((side) => typed.get(side)))
}

/** The address of the question, without what was left empty. */
function address(form: HTMLFormElement): string {
  const pairs = [...new FormData(form)].flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return `/fit?${new URLSearchParams(pairs)}`
}

let latest = ''
let answered: Promise<boolean> | undefined

/** Asks unless that is the question that was asked last: to send the form after the last choice is to ask for the same. */
function askOnce(url: string): Promise<boolean> {
  if (latest !== url || !answered) answered = ask(url)
  return answered
}

/** Resolves to whether it could be answered. A later question makes an earlier one void. */
async function ask(url: string): Promise<boolean> {
  latest = url
  const answer = await fetch(url)
  if (!answer.ok) return false
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const found = page.querySelector('[data-answer]')
  if (!found?.childElementCount || latest !== url) return false
  shown?.replaceChildren(...found.childNodes)
  for (const problem of form?.querySelectorAll('[id$="-problem"]') ?? []) problem.remove()
  for (const field of form?.querySelectorAll('[aria-invalid]') ?? []) field.removeAttribute('aria-invalid')
  history.replaceState(null, '', url)
  document.title = page.title
  return true
}

if (form && shown) {
  // Firefox ends what is being fetched as soon as a reader follows a link: that failure must not lead her back to the question.
  let isLeaving = false
  addEventListener('beforeunload', () => {
    isLeaving = true
  })
  addEventListener('pageshow', () => {
    isLeaving = false
  })
  form.addEventListener('change', () => {
    if (isWhole(form)) askOnce(address(form)).catch(() => undefined)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const url = address(form)
    askOnce(url)
      .catch(() => {
        answered = undefined
        return false
      })
      .then((isAnswered) => {
        if (isAnswered) shown.scrollIntoView()
        else if (!isLeaving) location.assign(url)
      })
  })
}
