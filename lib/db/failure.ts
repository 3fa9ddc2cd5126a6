/** Whose fault a failed query is: the store's, which does not answer, or ours, who asked it wrongly. */

/** The store has not answered in the time that somebody could wait. What was asked of it may still be done. */
export class StoreIsLate extends Error {}

/** The store could not be opened. */
export class StoreIsClosed extends Error {}

/**
 * Classes of SQLSTATE that say what was wrong with a statement or its data (PostgreSQL, appendix A). All others are about the server, its
 * connections, its disk, its locks or its time.
 */
const ours: ReadonlySet<string> = new Set(['0A', '21', '22', '23', '2F', '42', 'P0'])

/** What a system call says of a server that is not there, or a disk that takes nothing. */
const isOfSystem = (code: string) =>
  /^E(CONN|HOST|NET|TIMEDOUT|PIPE|NOTFOUND|NOENT|AI_|NOSPC|ROFS|DQUOT|IO$|MFILE|NFILE|ACCES|PERM)/.test(code)

/** How `pg` (8.23) begins what it says without a code. */
const said = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Client has encountered a connection error',
  'Client was closed',
  'Cannot use a pool after calling end',
]

/** Whether the store, and nothing else, is why something failed: the innermost cause tells. */
export function isStoreFailure(problem: unknown): boolean {
  if (problem instanceof StoreIsLate || problem instanceof StoreIsClosed) return true
  if (problem instanceof AggregateError && problem.errors.length) return problem.errors.every(isStoreFailure)
  if (!(problem instanceof Error)) return false
  if (problem.cause instanceof Error) return isStoreFailure(problem.cause)
  const code = 'code' in problem ? String(problem.code) : ''
  if (/^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E')) return !ours.has(code.slice(0, 2))
  return isOfSystem(code) || said.some((words) => problem.message.startsWith(words))
}

/** What `work` promises, or StoreIsLate after so many ms. It is not called off: an answer that comes later is nobody's. */
export async function inTime<Result>(ms: number, work: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreIsLate(`the store has not answered within ${ms} ms`)), ms)
  })
  const begun = work()
  try {
    return await Promise.race([begun, late])
  } finally {
    clearTimeout(timer)
    // Told already: what fails after its time fails for nobody.
    begun.catch(() => undefined)
  }
}
