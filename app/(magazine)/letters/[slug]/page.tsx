import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { LetterPage } from '@/components/letters/letter-page'
import { CompiledStory } from '@/components/mdx/compiled'
import { mdxComponents } from '@/components/mdx/registry'
import { loadLetterPage } from '@/lib/page-data/letters'

type Props = { params: Promise<{ slug: string }> }

/** Looked up once for the page and its head. */
const load = cache(loadLetterPage)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const found = await load(slug)
  if (!found) return {}
  const { subject, preheader } = found.page.letter
  return { title: subject, description: preheader, alternates: { canonical: `/letters/${slug}` } }
}

export default async function Page({ params }: Props) {
  const found = await load((await params).slug)
  if (!found) notFound()
  const { page, context, code } = found
  return (
    <LetterPage {...page}>
      <CompiledStory code={code} components={mdxComponents(context)} />
    </LetterPage>
  )
}
