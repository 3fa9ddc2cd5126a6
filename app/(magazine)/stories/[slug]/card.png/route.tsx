import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { notFound } from 'next/navigation'
import { ImageResponse } from 'next/og'
import { StoryCardPicture } from '@/components/story/card-picture'
import { loadStoryCard } from '@/lib/page-data/story-card'
import { kinds } from '@/lib/press/headers'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const shown = await loadStoryCard((await params).slug)
  if (!shown) notFound()
  const file = join(process.cwd(), '.generated/card.ttf')
  const font = { name: 'Bodoni Moda', data: await readFile(file), weight: 400 as const }
  // ImageResponse by itself has a card asked for anew each time (max-age=0).
  const headers = { 'Cache-Control': kinds.file['Cache-Control'] }
  return new ImageResponse(<StoryCardPicture {...shown} />, { width: 1200, height: 630, fonts: [font], headers })
}
