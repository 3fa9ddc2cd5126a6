/** One view of the catalogue, for the pages that show it. */
import type { ReactNode } from 'react'
import { CataloguePage } from '@/components/bags/catalogue-page'
import { listGroups, listLimits } from '@/lib/content/bag-views'
import { listBags } from '@/lib/content/catalogue'
import { houseNames } from '@/lib/content/names'
import type { BagView } from '@/lib/content/types'
import { viewPath } from '@/lib/content/view-paths'

export function Catalogue({ view, children }: { view: BagView; children?: ReactNode }) {
  return (
    <CataloguePage
      view={view}
      bags={listGroups({ ...view, order: 'size' }).flatMap(({ bags }) => bags)}
      groups={listGroups(view)}
      total={listBags().length}
      limits={listLimits()}
      pathOf={viewPath}
      houseNames={houseNames()}
    >
      {children}
    </CataloguePage>
  )
}
