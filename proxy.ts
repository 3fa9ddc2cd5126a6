/** Stories that moved or went: 308 from every former slug, 410 with the reason for a retired one. */
import { type NextRequest, NextResponse } from 'next/server'
import { findMoved, findRetired } from '@/lib/content/stories'

export const config = { matcher: '/stories/:slug' }

export function proxy(request: NextRequest) {
  const slug = decodeURIComponent(request.nextUrl.pathname.split('/')[2] ?? '')
  const moved = findMoved(slug)
  if (moved) return NextResponse.redirect(new URL(`/stories/${moved}`, request.url), 308)
  if (findRetired(slug)) return NextResponse.rewrite(new URL(`/gone/${slug}`, request.url), { status: 410 })
  return NextResponse.next()
}
