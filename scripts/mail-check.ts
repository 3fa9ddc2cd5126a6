/** npm run mail:check [-- SLUG]: builds the mail of a letter, the newest one that is ready when nothing is said, and looks at it. Sends nothing. */
import { randomUUID } from 'node:crypto'
import { now } from '../lib/clock.ts'
import { checkSending } from '../lib/letters/sending/check-sending.ts'
import { letterComposer } from '../lib/letters/sending/letter-mail.ts'
import { servedLetters } from '../lib/letters/sending/served-letters.ts'
import { makeKey } from '../lib/newsletter/secrets.ts'

try {
  const source = servedLetters(process.cwd())
  const [newest] = await source.listReady()
  const slug = process.argv[2] ?? newest?.slug
  if (!slug) throw new Error('The shown edition holds no letter that is ready.')
  const key = makeKey()
  const compose = letterComposer(await source.render(slug), { letters: key, links: key })
  const { faults, unseen } = await checkSending(compose({ letter: 1, subscriber: randomUUID(), to: 'reader@example.com' }, now()))
  console.log(
    faults.length ? `${slug}:\n${faults.map((words) => `  ${words}`).join('\n')}` : `${slug}: nothing is wrong that can be seen here.`,
  )
  console.log(`No tool can see from here\n${unseen.map((words) => `  ${words}`).join('\n')}`)
  if (faults.length) process.exitCode = 1
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
