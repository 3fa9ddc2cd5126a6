/** Answers of the newsletter's routes. Each is given in time, whatever the store does, and none is kept by anybody. */
import { inTime, isStoreFailure } from '../db/failure.ts'
import { log, reasonOf, traceOf } from '../log.ts'
import { tokenParam } from './form.ts'
import { type FormProblem, problems } from './problems.ts'
import { rules } from './rules.ts'
import type { Purpose } from './secrets.ts'
import { findBySignedToken } from './service.ts'

const unkept = { 'Cache-Control': 'no-store' } as const

/** On to another page, by GET (RFC 9110, 15.4.4). */
export const seeOther = (path: string) => new Response(null, { status: 303, headers: { Location: path, ...unkept } })

/**
 * A page of ours as the body of an answer: the server in front renders it in place of this one (X-Page). Where none does, as in
 * development without it, the link leads there.
 */
export function page(path: string, status = 200): Response {
  const body = `<!DOCTYPE html><html lang="en-GB"><title>Reticule</title><p><a href="${path.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">Go on</a></p></html>`
  return new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'X-Page': path, ...unkept } })
}

/** A line for a program that wants no page. */
export const line = (words: string, status = 200) => new Response(`${words}\n`, { status, headers: unkept })

/** A file for somebody to take along. */
export const file = (name: string, content: unknown) =>
  Response.json(content, { headers: { 'Content-Disposition': `attachment; filename="${name}"`, ...unkept } })

/** What was in the form, to be shown in it again. */
export type Typed = { readonly email?: string; readonly proof?: string }

/** The form once more, with what is wrong at its field and what was typed. */
export const redisplayForm = (problem: FormProblem, { email = '', proof }: Typed = {}) =>
  page(
    `/newsletter/again?${new URLSearchParams({ problem, email: email.slice(0, 254), ...(proof ? { proof } : {}) })}`,
    problems[problem].status,
  )

/** A link from a mail that names nobody. */
export const notFound = () => page('/newsletter/nobody', problems.link.status)

/** Why a route cannot do its work: the store does not answer, or something of ours is broken. */
export type Failure = 'store' | 'broken'

/** A page about a failure, where nothing was typed that could be kept: what was pressed can be pressed again. */
const failed = (failure: Failure) => page(failure === 'store' ? '/away' : '/newsletter/broken', problems[failure].status)

/**
 * The work of a route, within `rules.patience`. Where it fails, or takes longer, the answer is `instead`: a page that says so and keeps
 * what was typed. A store that does not answer is told as that in the log; any other failure is a mistake of ours, told with its place.
 */
export async function answer(work: () => Promise<Response>, instead: (failure: Failure) => Response = failed): Promise<Response> {
  try {
    return await inTime(rules.patience.route, work)
  } catch (problem) {
    if (isStoreFailure(problem)) {
      log.error({ reason: reasonOf(problem) }, 'the store does not answer')
      return instead('store')
    }
    log.error(traceOf(problem), 'a route of the newsletter is broken')
    return instead('broken')
  }
}

/** What a signed link from a mail shows: the form of its purpose, to somebody whom it names. */
export async function showSignedForm(purpose: Purpose, request: Request): Promise<Response> {
  const who = tokenParam(request)
  return answer(async () =>
    (await findBySignedToken(purpose, who)) ? page(`/newsletter/${purpose}/form?${new URLSearchParams({ who })}`) : notFound(),
  )
}
