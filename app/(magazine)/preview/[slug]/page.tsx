import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { mdxComponents } from '@/components/mdx/registry'
import { RemoteStory } from '@/components/mdx/remote'
import { SmallPage } from '@/components/site/small-page'
import { PreviewNotice, TextHeldBack } from '@/components/story/preview-notice'
import { StoryPage } from '@/components/story/story-page'
import { remarkPlugins } from '@/lib/content/remark'
import { loadPreviewPage } from '@/lib/page-data/preview'

type Props = { params: Promise<{ slug: string }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Preview of ${decodeURIComponent((await params).slug)}`, robots: { index: false, follow: false } }
}

/** A story as its file stands at this moment. proxy.ts answers 404 before this page where previews are not allowed. */
export default async function Page({ params }: Props) {
  const preview = loadPreviewPage(decodeURIComponent((await params).slug))
  if (!preview) notFound()
  const { title, notice, problems, missingReferences, page, text } = preview
  return (
    <>
      <PreviewNotice notice={notice} problems={[...problems.fields, ...problems.text]} missingReferences={missingReferences} />
      {page ? (
        <StoryPage {...page}>
          {text === undefined ? (
            <TextHeldBack problems={problems.text} />
          ) : (
            <RemoteStory text={text} components={mdxComponents(page)} remarkPlugins={remarkPlugins} />
          )}
        </StoryPage>
      ) : (
        <SmallPage
          label="Not laid out"
          title={title}
          dek="The story is laid out when its fields can be read, and its section and desk are in the build."
        />
      )}
    </>
  )
}
