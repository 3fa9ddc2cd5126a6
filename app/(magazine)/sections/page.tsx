import { IndexPage } from '@/components/site/index-page'
import { JsonLd } from '@/components/site/json-ld'
import { SectionsIndex } from '@/components/site/sections-index'
import { itemListData } from '@/lib/machines/json-ld'
import { indexWords, loadSectionsIndex } from '@/lib/page-data/index-pages'
import { indexMetadata } from '../index-metadata'

export const metadata = indexMetadata('sections')

export default function Page() {
  const { sections } = loadSectionsIndex()
  return (
    <IndexPage {...indexWords.sections}>
      <JsonLd data={itemListData(sections.map(({ entry: { slug, name } }) => ({ name, path: `/sections/${slug}` })))} />
      <SectionsIndex sections={sections} />
    </IndexPage>
  )
}
