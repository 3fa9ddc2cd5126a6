/** What the magazine is made of at a moment. */
import { inEdition, workshop } from '../../lib/edition-context.ts'
import { listAddresses, listMoved } from '../../lib/page-data/addresses.ts'

/** What each address is made of at a moment, as text, and where the others lead. */
export function dataAt(moment: Date): Promise<ReadonlyMap<string, string>> {
  return inEdition({ ...workshop, moment }, async () => {
    const data = new Map([['moved', JSON.stringify(listMoved())]])
    for (const { path, load } of listAddresses()) data.set(path, JSON.stringify((await load()) ?? null))
    return data
  })
}
