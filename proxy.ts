/**
 * Stories that moved or went: 308 from every former slug, 410 with the reason for a retired one. An unknown slug is led to
 * the prerendered 404 page: a 404 that Next renders on request needs a script to show itself.
 */
import { type NextRequest, NextResponse } from 'next/server'
import { findMoved, findRetired, findStory } from '@/lib/content/stories'

export const config = { matcher: '/stories/:slug' }

export function proxy(request: NextRequest) {
  const slug = decodeURIComponent(request.nextUrl.pathname.split('/')[2] ?? '')
  const moved = findMoved(slug)
  if (moved) return NextResponse.redirect(new URL(`/stories/${moved}`, request.url), 308)
  if (findRetired(slug)) return NextResponse.rewrite(new URL(`/gone/${slug}`, request.url), { status: 410 })
  if (!findStory(slug)) return NextResponse.rewrite(new URL('/_not-found', request.url), { status: 404 })
  return NextResponse.next()
}
