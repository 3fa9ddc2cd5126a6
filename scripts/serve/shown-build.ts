/** Which build the shown edition needs. */
import { findEdition, listToServe, watchLink } from '../../lib/editions/folder.ts'

/** The build of the edition that is shown, else of the newest that can be opened. Whoever serves it says what is wrong with another. */
function buildToServe(project: string): string | undefined {
  for (const id of listToServe(project)) {
    const edition = findEdition(project, id)
    if (edition) return edition.manifest.build
  }
  return undefined
}

/** The same at the start. Throws, with what to do, when there is none. */
export function firstBuild(project: string): string {
  const build = buildToServe(project)
  if (build === undefined) throw new Error('There is no edition yet. Run npm run publish.')
  return build
}

/** Calls `turned` with the build that is needed: soon, and whenever another edition is turned to. Returns how to stop. */
export function followBuild(project: string, turned: (build: string) => void): () => void {
  let seen: string | undefined
  return watchLink(project, (shown) => {
    if (shown === undefined || shown === seen) return
    seen = shown
    const build = buildToServe(project)
    if (build !== undefined) turned(build)
  })
}
