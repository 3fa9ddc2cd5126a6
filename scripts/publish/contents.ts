/** What an edition holds, from what pages are made of. Asked on behalf of the edition. */

import { inEdition } from '../../lib/edition-context.ts'
import type { Address } from '../../lib/editions/key.ts'
import type { Contents } from '../../lib/editions/print.ts'
import { env } from '../../lib/env.ts'
import { askedRoutes, listAddresses, listLeading, listMoved } from '../../lib/page-data/addresses.ts'
import { loadLayout } from '../../lib/page-data/layout.ts'
import { findNextChange } from '../../lib/page-data/next-change.ts'
import { listMailedPictures, listPictureFiles } from '../../lib/page-data/picture-files.ts'
import { listSearchDocuments } from '../../lib/page-data/search-documents.ts'
import { fileOf } from '../../lib/press/file-of.ts'
import { kindOf } from '../../lib/press/headers.ts'
import { indexKey } from '../../lib/search/documents.ts'
import { writeIndex } from '../../lib/search/write-index.ts'

/** An unknown address is answered with this page; front servers know it by this name. */
const unknown = { path: '/_not-found', file: '404.html', status: 404 }

const fileAt = (path: string) => (kindOf(path) === 'page' ? fileOf(path) : path.slice(1))

export function contentsNow(): Contents {
  const addresses = [...listAddresses()].map(
    (address): Address => (address.path === unknown.path ? { ...address, ...unknown } : { ...address, file: fileAt(address.path) }),
  )
  const { redirects, gone } = listMoved()
  const filesOfGone = Object.fromEntries(Object.entries(gone).map(([path, to]) => [path, fileOf(to)]))
  const nextChange = findNextChange()
  const documents = listSearchDocuments()
  return {
    addresses,
    pictures: listPictureFiles(),
    kept: listMailedPictures(),
    ...(nextChange && { nextChange }),
    search: {
      key: indexKey(documents),
      write: (file, before) =>
        writeIndex(file, documents, before && { file: before.file, documents: inEdition(before.context, listSearchDocuments) }),
    },
    around: { layout: loadLayout(), origin: env.origin },
    redirects,
    leading: listLeading(),
    asked: askedRoutes,
    gone: filesOfGone,
  }
}
