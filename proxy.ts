/**
 * Stories that moved or went: 308 from every former slug of one and its card, 410 with the reason for a retired one. An unknown slug is led to
 * the prerendered 404 page: a 404 that Next renders on request needs a script to show itself. So is a list, a page of one, or a view
 * of the catalogue that does not exist, and every preview and /parts where previews are not allowed; where they are, no machine keeps one. A
 * question on /fit that cannot be read answers 400, and one network has only so many. What is typed in capitals is led to its address,
 * which has none. For an address that is not ours nothing is rendered, and so nothing kept.
 */
import { type NextRequest, NextResponse } from 'next/server'
import { findView } from '@/lib/content/bag-views'
import { findBag, findObject, findSection } from '@/lib/content/catalogue'
import { isListPage } from '@/lib/content/lists'
import { listPreviewSlugs } from '@/lib/content/preview/files'
import { findRedirect, findRetired, findStory } from '@/lib/content/stories'
import { env } from '@/lib/env'
import { readQuestion } from '@/lib/fit/question'
import { networksOf } from '@/lib/newsletter/network'
import { RateLimit } from '@/lib/rate-limit'
import type { ListKind } from '@/lib/types'

export const config = {
  matcher: [
    '/stories/:slug',
    '/stories/:slug/card.png',
    '/gone/:slug',
    '/:list(sections|topics|desks|houses)/:slug/:page*',
    '/bags/:slug',
    '/bags/by/:view*',
    '/preview/:slug*',
    '/parts',
    '/fit',
  ],
}

/** Answers a request for an address, of which the parts behind its first are given. */
type Answer = (request: NextRequest, ...parts: readonly string[]) => NextResponse

/** Asked again each time: a story that is unknown today may be published tomorrow. */
const fresh = { 'Cache-Control': 'no-cache' }
const unknown = (request: NextRequest) => NextResponse.rewrite(new URL('/_not-found', request.url), { status: 404, headers: fresh })
const onlyIf = (isKnown: boolean, request: NextRequest) => (isKnown ? NextResponse.next() : unknown(request))

const storyAnswer: Answer = (request, name = '', ...below) => {
  const slug = toSlug(name)
  if (slug === undefined) return unknown(request)
  const moved = findRedirect(slug)
  if (moved) return NextResponse.redirect(new URL(['/stories', moved, ...below].join('/'), request.url), 308)
  const retired = below.length ? undefined : findRetired(slug)
  if (retired) return NextResponse.rewrite(new URL(`/gone/${retired.slug}`, request.url), { status: 410, headers: fresh })
  return onlyIf(findStory(slug) !== undefined, request)
}

const listAnswer =
  (kind: ListKind): Answer =>
  (request, ...parts) =>
    onlyIf(isListPage(kind, ...parts), request)

const sectionAnswer: Answer = (request, name = '', ...rest) =>
  rest.join('/') === 'feed.xml' ? onlyIf(findSection(name) !== undefined, request) : listAnswer('sections')(request, name, ...rest)

/** "by" is no bag: what follows it is a view of the catalogue. */
const bagAnswer: Answer = (request, name = '', ...view) =>
  onlyIf(name === 'by' ? findView(view) !== undefined : findBag(name) !== undefined, request)

/** For editors and developers: no machine keeps it, and where previews are not allowed it is not there. */
const privately = (isKnown: boolean, request: NextRequest) => {
  const answer = onlyIf(env.preview && isKnown, request)
  answer.headers.set('X-Robots-Tag', 'noindex, nofollow')
  answer.headers.set('Cache-Control', 'no-store')
  return answer
}

const previewAnswer: Answer = (request, name = '') => {
  const slug = toSlug(name)
  return privately(slug !== undefined && (slug === '' || listPreviewSlugs().includes(slug)), request)
}

/** In ms, of one network: several people who try things out, and no program that goes through them all. */
const questions = new RateLimit({ most: 100, window: 20_000 })

/** A question that cannot be read is shown with the form, as a page, and told to programs by its status (RFC 9110, 15.5.1). */
const fitAnswer: Answer = (request) => {
  const isQuestion = request.nextUrl.search !== ''
  if (isQuestion && !questions.take(networksOf(request.headers.get('x-forwarded-for') ?? '')[0].name))
    return NextResponse.rewrite(new URL('/errors/429', request.url), {
      status: 429,
      headers: { 'Cache-Control': 'no-store', 'Retry-After': '20' },
    })
  const { problems } = readQuestion(request.nextUrl.searchParams, { findBag, findObject })
  return Object.keys(problems).length ? NextResponse.rewrite(request.nextUrl, { status: 400, headers: fresh }) : NextResponse.next()
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
  stories: storyAnswer,
  // Its pages stand at the addresses of their stories.
  gone: unknown,
  sections: sectionAnswer,
  topics: listAnswer('topics'),
  desks: listAnswer('desks'),
  houses: listAnswer('houses'),
  bags: bagAnswer,
  preview: previewAnswer,
  parts: (request) => privately(true, request),
  fit: fitAnswer,
}

const answerTo = (request: NextRequest, path: string): NextResponse => {
  const [, room = '', ...parts] = path.split('/')
  return answers[room]?.(request, ...parts) ?? NextResponse.next()
}

/** Rooms in which an address that answers is in lower case, but for former ones. */
const lowerCase = /^\/(?:stories|sections|topics|desks|houses|bags)\//

export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  const answer = answerTo(request, pathname)
  const lower = pathname.toLowerCase()
  if (answer.status !== 404 || lower === pathname || !lowerCase.test(pathname)) return answer
  const meant = answerTo(request, lower)
  // Unknown in lower case too, or led on from there.
  return meant.status === 404 || meant.status === 308 ? meant : NextResponse.redirect(new URL(lower + search, request.url), 308)
}
