/**
 * What must be known of a request before its page is rendered. Every preview and /parts are not there where previews are not allowed; where they
 * are, no machine keeps one. A question on /fit or /search that cannot be read answers 400, and one network has only so many. All else is decided by the
 * edition: lib/server/find-answer.ts.
 */
import { type NextRequest, NextResponse } from 'next/server'
import { findBag, findObject } from '@/lib/content/catalogue'
import { listPreviewSlugs } from '@/lib/content/preview/files'
import { env } from '@/lib/env'
import { readQuestion } from '@/lib/fit/question'
import { listLetterPreviewSlugs } from '@/lib/letters/preview-slugs'
import { networksOf } from '@/lib/newsletter/network'
import { loadSearchPage } from '@/lib/page-data/search-page'
import { RateLimit } from '@/lib/rate-limit'
import { questionOfForm, searchPath } from '@/lib/search/question'

export const config = { matcher: ['/preview/:slug*', '/parts', '/fit', '/search'] }

/** Answers a request for an address, of which the parts behind its first are given. */
type Answer = (request: NextRequest, ...parts: readonly string[]) => NextResponse

/** Asked again each time: what is unknown today may be there tomorrow. */
const fresh = { 'Cache-Control': 'no-cache' }
const unknown = (request: NextRequest) => NextResponse.rewrite(new URL('/_not-found', request.url), { status: 404, headers: fresh })

/** For editors and developers: no machine keeps it, and where previews are not allowed it is not there. */
const privately = (isKnown: boolean, request: NextRequest) => {
  const answer = env.preview && isKnown ? NextResponse.next() : unknown(request)
  answer.headers.set('X-Robots-Tag', 'noindex, nofollow')
  answer.headers.set('Cache-Control', 'no-store')
  return answer
}

const previewAnswer: Answer = (request, name = '', letter) => {
  if (name === 'letters' && letter !== undefined) return privately(listLetterPreviewSlugs().includes(toSlug(letter) ?? ''), request)
  const slug = toSlug(name)
  return privately(slug !== undefined && (slug === '' || listPreviewSlugs().includes(slug)), request)
}

/** In ms, of one network: several people who try things out, and no program that goes through them all. */
const limit = { most: 100, window: 20_000 } as const
const questions = { fit: new RateLimit(limit), search: new RateLimit(limit) } as const

/** Whether one network has asked more than we weigh; the answer to that. */
function tooMany(room: keyof typeof questions, request: NextRequest): NextResponse | undefined {
  if (questions[room].take(networksOf(request.headers.get('x-forwarded-for') ?? '')[0].name)) return undefined
  return NextResponse.rewrite(new URL('/errors/429', request.url), {
    status: 429,
    headers: { 'Cache-Control': 'no-store', 'Retry-After': '20' },
  })
}

/** A question that cannot be read is shown with the form, as a page, and told to programs by its status (RFC 9110, 15.5.1). */
const fitAnswer: Answer = (request) => {
  const refused = request.nextUrl.search === '' ? undefined : tooMany('fit', request)
  if (refused) return refused
  const { problems } = readQuestion(request.nextUrl.searchParams, { findBag, findObject })
  return Object.keys(problems).length ? NextResponse.rewrite(request.nextUrl, { status: 400, headers: fresh }) : NextResponse.next()
}

/** A reader's own browser may keep an answer for a minute, and nobody else: what somebody looks for is not for others to read. */
const own = { 'Cache-Control': 'private, max-age=60' } as const

/** What could not be read is shown with what was typed (400), as is a page beyond the last one (404), and a search that rests (503). */
const searchAnswer: Answer = (request) => {
  const { searchParams, search } = request.nextUrl
  const query = Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]))
  const asked = questionOfForm(query)
  if (asked !== undefined) return NextResponse.redirect(new URL(searchPath(asked), request.url), { status: 303, headers: fresh })
  const refused = search === '' ? undefined : tooMany('search', request)
  if (refused) return refused
  const { status } = loadSearchPage(query)
  if (status !== 200)
    return NextResponse.rewrite(request.nextUrl, { status, headers: status === 503 ? { ...fresh, 'Retry-After': '60' } : fresh })
  const answer = NextResponse.next()
  answer.headers.set('Cache-Control', own['Cache-Control'])
  return answer
}

/** A name as it was before it went into an address; one that cannot be read is nobody's slug. */
function toSlug(name: string): string | undefined {
  try {
    return decodeURIComponent(name)
  } catch {
    return undefined
  }
}

/** By the first part of an address; the matcher above lets no other in. */
const answers: Readonly<Record<string, Answer>> = {
  preview: previewAnswer,
  parts: (request) => privately(true, request),
  fit: fitAnswer,
  search: searchAnswer,
}

export function proxy(request: NextRequest) {
  const [, room = '', ...parts] = request.nextUrl.pathname.split('/')
  return answers[room]?.(request, ...parts) ?? NextResponse.next()
}
