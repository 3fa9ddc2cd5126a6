import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LetterPreviewPage } from '@/components/letters/letter-preview'
import { loadLetterPreview } from '@/lib/page-data/letter-preview'

type Props = { params: Promise<{ slug: string }> }

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Preview of a letter', robots: { index: false, follow: false } }

/** A letter as its file stands at this moment. proxy.ts answers 404 before this page where previews are not allowed. */
export default async function Page({ params }: Props) {
  const preview = await loadLetterPreview(decodeURIComponent((await params).slug))
  if (!preview) notFound()
  return <LetterPreviewPage {...preview} />
}
