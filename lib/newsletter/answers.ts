/** Answers of the newsletter's routes. */
import { log, reasonOf } from '../log.ts'
import { whoIn } from './form.ts'
import { type Problem, problems } from './problems.ts'
import type { Purpose } from './secrets.ts'
import { whoIs } from './service.ts'

/** On to another page, by GET (RFC 9110, 15.4.4). */
export const seeOther = (path: string) => new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })

/**
 * A page of ours as the body of an answer: the server in front renders it in place of this one (X-Page). Where none does, as in
 * development without it, the link leads there.
 */
export function page(path: string, status = 200): Response {
  const body = `<!DOCTYPE html><html lang="en-GB"><title>Reticule</title><p><a href="${path.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">Go on</a></p></html>`
  return new Response(body, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'X-Page': path },
  })
}

/** The form once more, with what is wrong at its field and what was typed. */
export const formAgain = (problem: Problem, email = '') =>
  page(`/newsletter/again?${new URLSearchParams({ problem, email: email.slice(0, 254) })}`, problems[problem].status)

/** What can be asked for again once the store is back. */
const away = () => page('/away', problems.store.status)

/** A link from a mail that names nobody. */
export const nobody = () => page('/newsletter/nobody', problems.link.status)

/** What a signed link from a mail shows: the form of its purpose, to somebody whom it names. */
export async function showTo(purpose: Purpose, request: Request): Promise<Response> {
  const who = whoIn(request)
  return orUnavailable(async () =>
    (await whoIs(purpose, who)) ? page(`/newsletter/${purpose}/form?${new URLSearchParams({ who })}`) : nobody(),
  )
}

/** The work of a route. Where the store does not answer it is `instead`: a page that says so, and keeps what was typed. */
export async function orUnavailable(work: () => Promise<Response>, instead: () => Response = away): Promise<Response> {
  try {
    return await work()
  } catch (problem) {
    log.error({ reason: reasonOf(problem) }, 'the store does not answer')
    return instead()
  }
}
