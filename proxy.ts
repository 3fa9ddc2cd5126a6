/**
 * Stories that moved or went: 308 from every former slug, 410 with the reason for a retired one. An unknown slug is led to
 * the prerendered 404 page: a 404 that Next renders on request needs a script to show itself. So is every preview where
 * previews are not allowed; where they are, no machine keeps one.
 */
import { type NextRequest, NextResponse } from 'next/server'
import { listPreviewSlugs } from '@/lib/content/preview/files'
import { findMoved, findRetired, findStory } from '@/lib/content/stories'
import { env } from '@/lib/env'

export const config = { matcher: ['/stories/:slug', '/preview/:slug*', '/newsletter/:step(confirm|leave|me)'] }

/** Asked again each time: a story that is unknown today may be published tomorrow. */
const fresh = { 'Cache-Control': 'no-cache' }
const unknown = (request: NextRequest) => NextResponse.rewrite(new URL('/_not-found', request.url), { status: 404, headers: fresh })

function previewAnswer(request: NextRequest, slug: string | undefined) {
  const allowed = env.preview && slug !== undefined && (slug === '' || listPreviewSlugs().includes(slug))
  const answer = allowed ? NextResponse.next() : unknown(request)
  answer.headers.set('X-Robots-Tag', 'noindex, nofollow')
  answer.headers.set('Cache-Control', 'no-store')
  return answer
}

/** A page shows, a POST to the same address decides: in the route beside the page. */
function stepOfNewsletter(request: NextRequest) {
  if (request.method !== 'POST') return NextResponse.next()
  return NextResponse.rewrite(new URL(`${request.nextUrl.pathname}/answer${request.nextUrl.search}`, request.url))
}

/** A name as it was before it went into an address; one that cannot be read is nobody's slug. */
function toSlug(name: string): string | undefined {
  try {
    return decodeURIComponent(name)
  } catch {
    return undefined
  }
}

export function proxy(request: NextRequest) {
  const [, room, name = ''] = request.nextUrl.pathname.split('/')
  const slug = toSlug(name)
  if (room === 'newsletter') return stepOfNewsletter(request)
  if (room === 'preview') return previewAnswer(request, slug)
  if (slug === undefined) return unknown(request)
  const moved = findMoved(slug)
  if (moved) return NextResponse.redirect(new URL(`/stories/${moved}`, request.url), 308)
  if (findRetired(slug)) return NextResponse.rewrite(new URL(`/gone/${slug}`, request.url), { status: 410, headers: fresh })
  if (!findStory(slug)) return unknown(request)
  return NextResponse.next()
}
