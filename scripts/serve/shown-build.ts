/** Which build the shown edition needs. */
import { currentId, listEditions, openEdition } from '../../lib/editions/folder.ts'

/** The build of the edition that is shown, else of the newest that is whole. */
function buildToServe(project: string): string | undefined {
  const shown = currentId(project)
  for (const id of [...(shown ? [shown] : []), ...listEditions(project)])
    try {
      return openEdition(project, id).manifest.build
    } catch {
      // Whoever serves it says what is wrong with it.
    }
  return undefined
}

/** The same at the start. Throws, with what to do, when there is none. */
export function firstBuild(project: string): string {
  const build = buildToServe(project)
  if (build === undefined) throw new Error('There is no edition yet. Run npm run publish.')
  return build
}

/** How often the link is looked at, in ms, as web processes do. */
const EVERY = 500

/** Calls `turned` with the build that is needed: soon, and whenever another edition is turned to. Returns how to stop. */
export function followBuild(project: string, turned: (build: string) => void): () => void {
  let seen: string | undefined
  const timer = setInterval(() => {
    const shown = currentId(project)
    if (shown === undefined || shown === seen) return
    seen = shown
    // One that is gone or broken is told by whoever serves it; what is served stays.
    const build = buildToServe(project)
    if (build !== undefined) turned(build)
  }, EVERY)
  return () => clearInterval(timer)
}
