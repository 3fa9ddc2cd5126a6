/** npm run check: the editors' check. `--json` for machines; annotations where GITHUB_ACTIONS is set. */
import { checkContent } from '../lib/content/checks/check.ts'
import { byPlace, formatAnnotation, formatProblem } from '../lib/content/checks/problem.ts'
import { openTrees } from '../lib/content/checks/trees.ts'
import { checkPictures } from '../lib/images/check.ts'
import { hashOf } from './setup/stamp.mjs'

// What makes a tree of a text: our parser, and the packages that it stands on.
const trees = openTrees('.generated/trees', hashOf(['lib/content/checks/text.ts', 'lib/content/remark.ts', 'package-lock.json']))
const { files, documents, problems: written } = checkContent('content', undefined, trees)
trees.keep()
const problems = [...written, ...(await checkPictures(documents))].sort(byPlace)
if (process.argv.includes('--json')) console.log(JSON.stringify({ files, problems }, null, 2))
else {
  for (const problem of problems) console.log(formatProblem(problem))
  if (process.env.GITHUB_ACTIONS) for (const problem of problems) console.log(formatAnnotation(problem))
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  console.log(`${files} documents checked, ${problems.length ? count : 'no problem'} found`)
}
process.exitCode = problems.length ? 1 : 0
