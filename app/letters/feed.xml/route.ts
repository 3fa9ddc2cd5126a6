import { storyHtml } from '@/components/mdx/feed-html'
import { toLettersRss } from '@/lib/machines/letters-feed'
import { loadLettersFeed } from '@/lib/page-data/letters'

export const dynamic = 'force-dynamic'

export async function GET() {
  const letters = await loadLettersFeed()
  const entries = await Promise.all(
    letters.map(async ({ letter, sentAt, context, code }) => ({
      letter,
      sentAt,
      html: await storyHtml(code, context, `/letters/${letter.slug}`),
    })),
  )
  return new Response(toLettersRss(entries), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } })
}
