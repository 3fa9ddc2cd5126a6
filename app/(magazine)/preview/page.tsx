import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PreviewLetters } from '@/components/letters/preview-letters'
import { PreviewList } from '@/components/story/preview-list'
import { loadLetterPreviewList } from '@/lib/page-data/letter-preview'
import { loadPreviewList } from '@/lib/page-data/preview'

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } }
export const dynamic = 'force-dynamic'

/** The stories on disk at this moment. proxy.ts answers 404 before this page where previews are not allowed. */
export default function Page() {
  const list = loadPreviewList()
  if (!list) notFound()
  return (
    <div className="page pt-10 md:pt-16">
      <h1 className="font-display text-title">Preview</h1>
      <p className="mt-6 max-w-[36rem] text-dek">Every story as its file stands at this moment, whatever the last build holds.</p>
      <PreviewList heading="Readers cannot see these yet" none="Nothing waits. Begin a draft with npm run story:new." lines={list.unseen} />
      <PreviewLetters slugs={loadLetterPreviewList()} />
      <PreviewList heading="Every other story" none="There is no other story." lines={list.others} />
    </div>
  )
}
