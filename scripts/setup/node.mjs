/** Which Node runs the magazine. Plain JavaScript that an old one understands, too: it is told here. */
import { delimiter, dirname } from 'node:path'
import { fail } from './log.mjs'

/** What is wrong with a version of Node, in one line, or nothing. It allows what `engines` in package.json does. */
export function refusalOf(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isFit = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22
  return isFit ? undefined : `Node ${version} does not run the magazine; install Node 24 (20.19 and 22.12 or newer do, too).`
}

/** Ends the command on a Node that is too old. Whatever it starts finds this Node first, also by its name. */
export function ensureNode() {
  const refusal = refusalOf(process.versions.node)
  if (refusal) fail(refusal)
  process.env.PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
}
