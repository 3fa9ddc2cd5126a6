/** npm run check: the editors' check. `--json` for machines; annotations where GITHUB_ACTIONS is set. */
import { now } from '../lib/clock.ts'
import { checkContent } from '../lib/content/checks/check.ts'
import { byPlace, formatAnnotation, formatProblem } from '../lib/content/checks/problem.ts'
import { reasonOf } from '../lib/content/checks/source.ts'
import { noteWithdrawn } from '../lib/content/checks/withdrawn.ts'
import { openTexts } from '../lib/content/text/text-cache.ts'
import { currentEdition } from '../lib/editions/folder.ts'
import { storiesOf } from '../lib/editions/manifest.ts'
import { overdueOf } from '../lib/editions/overdue.ts'
import { env } from '../lib/env.ts'
import { checkPictures } from '../lib/images/check.ts'
import { checkLetters } from '../lib/letters/check.ts'

const texts = openTexts()
const { files, documents, problems: written } = checkContent('content', undefined, texts)
try {
  texts.keep()
} catch (error) {
  // Kept texts only save time: where nothing can be written, the check says what it has found all the same.
  console.error(`What was read cannot be kept in .generated/ (${reasonOf(error)}); the next check reads every text anew.`)
}
const drawn = [...written, ...(await checkPictures(documents))]
const letters = drawn.length ? undefined : await checkLetters(documents)
const problems = [...drawn, ...(letters?.problems ?? [])].sort(byPlace)
/** Not faults of content: they are told and fail nothing. */
const shown = currentEdition(process.cwd())
const overdue = shown && overdueOf(shown.manifest, now())
const notes = [...(letters?.notes ?? []), ...noteWithdrawn(new Set(shown && storiesOf(shown.manifest)), documents)].sort(byPlace)
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ files, problems, notes, ...(overdue && { overdue: overdue.words }) }, null, 2))
else {
  for (const problem of problems) console.log(formatProblem(problem))
  for (const note of notes) console.log(formatProblem(note))
  if (env.isOnGitHub) for (const problem of problems) console.log(formatAnnotation(problem))
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  console.log(`${files} documents checked, ${problems.length ? count : 'no problem'} found`)
  if (overdue) console.log(`the edition that is shown is ${overdue.words}. Publish it: npm run publish`)
}
process.exitCode = problems.length ? 1 : 0
