import { IndexPage } from '@/components/site/index-page'
import { JsonLd } from '@/components/site/json-ld'
import { SectionsIndex } from '@/components/site/sections-index'
import { listFiled } from '@/lib/content/indexes'
import { findSectionPicture } from '@/lib/images/find'
import { itemListData } from '@/lib/machines/json-ld'
import { indexes, indexMetadata } from '../indexes'

export const metadata = indexMetadata('sections')

export default function Page() {
  const sections = listFiled('sections', 1)
  return (
    <IndexPage {...indexes.sections}>
      <JsonLd data={itemListData(sections.map(({ entry: { slug, name } }) => ({ name, path: `/sections/${slug}` })))} />
      <SectionsIndex sections={sections.map((filed) => ({ ...filed, picture: findSectionPicture(filed.entry) }))} />
    </IndexPage>
  )
}
