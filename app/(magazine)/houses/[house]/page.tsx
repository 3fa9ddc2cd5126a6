import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BagList } from '@/components/bags/bag-list'
import { JsonLd } from '@/components/site/json-ld'
import { ListPage } from '@/components/site/list-page'
import { findNamed, listBags, listHouses } from '@/lib/content/catalogue'
import { sectionNames } from '@/lib/content/names'
import { listStoriesWhere } from '@/lib/content/stories'
import { itemListData } from '@/lib/machines/json-ld'

type Props = { params: Promise<{ house: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listHouses().map(({ slug }) => ({ house: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const house = findNamed('house', (await params).house)
  return house ? { title: house.name, description: house.introduction, alternates: { canonical: `/houses/${house.slug}` } } : {}
}

export default async function Page({ params }: Props) {
  const house = findNamed('house', (await params).house)
  if (!house) notFound()
  const stories = listStoriesWhere((story) => story.houses.includes(house.slug))
  return (
    <ListPage kicker="House" title={house.name} introduction={house.introduction} stories={stories} sectionNames={sectionNames()}>
      <JsonLd data={itemListData(stories)} />
      <h2 className="label mt-16 border-hairline border-t pt-3 text-vermilion">In the catalogue</h2>
      <BagList bags={listBags().filter((bag) => bag.houses.includes(house.slug))} houseNames={new Map([[house.slug, house.name]])} />
    </ListPage>
  )
}
