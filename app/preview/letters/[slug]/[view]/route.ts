import { notFound } from 'next/navigation'
import { loadMailView } from '@/lib/page-data/letter-preview'

export const dynamic = 'force-dynamic'

/** A mail brings its own styles, as attributes; it runs nothing, and shows pictures of ours alone. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' http: https:; frame-ancestors 'none'; base-uri 'none'"

/** The mail as one kind of program shows it. proxy.ts answers 404 before this route where previews are not allowed. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string; view: string }> }) {
  const { slug, view } = await params
  const html = await loadMailView(decodeURIComponent(slug), view)
  if (html === undefined) notFound()
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy } })
}
