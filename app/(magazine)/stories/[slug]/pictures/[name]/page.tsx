import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JsonLd } from '@/components/site/json-ld'
import { PicturePage } from '@/components/story/picture-page'
import { ClientScript } from '@/components/ui/client-script'
import { breadcrumbData } from '@/lib/machines/json-ld'
import { clientScripts } from '@/lib/page-data/client-scripts'
import { loadPicturePage } from '@/lib/page-data/picture-page'

type Props = { params: Promise<{ slug: string; name: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, name } = await params
  const page = loadPicturePage(slug, name)
  if (!page) return {}
  const { story, picture } = page
  return {
    title: `${picture.caption.replace(/\.$/, '')} · ${story.title}`,
    description: picture.alt,
    alternates: { canonical: picture.page },
    // The story is what is looked for.
    robots: { index: false, follow: true },
  }
}

export default async function Page({ params }: Props) {
  const { slug, name } = await params
  const page = loadPicturePage(slug, name)
  if (!page) notFound()
  const { story, section, picture } = page
  return (
    <>
      <JsonLd
        data={breadcrumbData([
          { name: 'Reticule', path: '/' },
          { name: section.name, path: `/sections/${section.slug}` },
          { name: story.title, path: `/stories/${story.slug}` },
        ])}
      />
      <PicturePage {...page} />
      {picture.pixelsPerMillimetre ? <ClientScript text={clientScripts.trueSize} /> : null}
    </>
  )
}
