/** What a reader would see of the step from one edition to another. Pure. */
import type { Manifest } from './manifest.ts'

export type Change = { readonly path: string; readonly kind: 'new' | 'changed' | 'gone' | 'led elsewhere' }

/** What each address answers, as far as two answers can differ. */
function answersOf({ addresses, redirects, leading = {}, gone }: Manifest): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(addresses).map(([path, { hash, status, policy = '' }]) => [path, `${status} ${hash} ${policy}`] as const),
    ...Object.entries(redirects).map(([path, to]) => [path, `308 ${to}`] as const),
    ...Object.entries(leading).map(([path, to]) => [path, `307 ${to}`] as const),
    ...Object.entries(gone).map(([path, file]) => [path, `410 ${file}`] as const),
  ])
}

const leads = ({ redirects, leading = {} }: Manifest, path: string) => path in redirects || path in leading

/** Every address that answers otherwise, in alphabetical order. One that is printed later in either edition is left out: what it answers is not known. */
export function changesBetween(before: Manifest, after: Manifest): readonly Change[] {
  const [was, is] = [answersOf(before), answersOf(after)]
  const isLater = (path: string) => before.later.includes(path) || after.later.includes(path)
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((path): readonly Change[] => {
    if (was.get(path) === is.get(path) || isLater(path)) return []
    if (leads(after, path) && !leads(before, path)) return [{ path, kind: 'led elsewhere' }]
    return [{ path, kind: !was.has(path) ? 'new' : is.has(path) ? 'changed' : 'gone' }]
  })
  return changes.sort((one, other) => one.path.localeCompare(other.path))
}
