/** One view of the catalogue, for the pages that show it. */
import type { ReactNode } from 'react'
import { CataloguePage } from '@/components/bags/catalogue-page'
import { listGroups, listLimits, viewPath } from '@/lib/content/bag-views'
import { listBags, listHouses } from '@/lib/content/catalogue'
import type { BagView } from '@/lib/content/types'

export function Catalogue({ view, children }: { view: BagView; children?: ReactNode }) {
  return (
    <CataloguePage
      view={view}
      groups={listGroups(view)}
      total={listBags().length}
      limits={listLimits()}
      pathOf={viewPath}
      houseNames={new Map(listHouses().map(({ slug, name }) => [slug, name]))}
    >
      {children}
    </CataloguePage>
  )
}
