/** Originals whose names are two on one disk and one on another. */
import { isOriginal } from '../content/checks/originals.ts'
import type { ContentProblem } from '../content/checks/problem.ts'
import { composed } from './locate.ts'

/** Problems of originals that lie in one folder under names which some disks take for one. */
export function checkDuplicateNames(folder: string, names: readonly string[]): readonly ContentProblem[] {
  const first = new Map<string, string>()
  return names.filter(isOriginal).flatMap((file) => {
    const key = composed(file).toLowerCase()
    const other = first.get(key)
    if (other === undefined) {
      first.set(key, file)
      return []
    }
    const apart = composed(file) === composed(other) ? 'the spelling of an accent' : 'capitals'
    const message = `${JSON.stringify(file)} and ${JSON.stringify(other)} differ in ${apart} alone, and many disks keep only one of them. Rename one.`
    return [{ file: `${folder}/${file}`, line: 1, column: 1, message }]
  })
}
