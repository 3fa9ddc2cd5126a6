/**
 * npm run letter -- test SLUG ADDRESS | send SLUG [--late] | pause SLUG | resume SLUG [--late] [--uncertain=send] | cancel SLUG: one letter. The running
 * magazine does what is asked within a chunk of 200 mails; where none runs, the next one does.
 */
import { parseArgs } from 'node:util'
import { now } from '../lib/clock.ts'
import { closeDatabase, database } from '../lib/db/database.ts'
import { env } from '../lib/env.ts'
import { arm, cancel, pause, resume } from '../lib/letters/sending/arm.ts'
import { openLanes } from '../lib/letters/sending/lane-rows.ts'
import { makeLetterMailer } from '../lib/letters/sending/letter-mailer.ts'
import { requireLetter } from '../lib/letters/sending/letter-rows.ts'
import { servedLetters } from '../lib/letters/sending/served-letters.ts'
import { testLetter } from '../lib/letters/sending/test-letter.ts'

const usage =
  'Say one of: test SLUG ADDRESS, send SLUG [--late], pause SLUG, resume SLUG [--late] [--uncertain=send], cancel SLUG. npm run letters lists them.'

const source = servedLetters(process.cwd())

async function sendToTester(slug: string, address: string): Promise<string> {
  const mailer = makeLetterMailer()
  try {
    const tested = await testLetter(
      await database(),
      { mailer, testers: env.letterTesters, now: now() },
      await source.render(slug),
      address,
    )
    if ('refused' in tested) throw new Error(tested.refused)
    const { row } = tested
    return `${slug} was sent to ${address}${env.smtpUrl ? '' : `: a file in ${env.dataFolder}/outbox`}. It is tested, and goes out at ${row.send.toISOString()}.`
  } finally {
    mailer.close()
  }
}

async function send(slug: string, isLate: boolean): Promise<string> {
  const db = await database()
  const armed = await arm(db, await requireLetter(db, slug), await source.render(slug), now(), isLate)
  if ('refused' in armed) throw new Error(armed.refused)
  return `${slug} is armed: the running magazine sends it now. See npm run letters -- --watch.`
}

async function pauseLetter(slug: string): Promise<string> {
  const db = await database()
  const row = await requireLetter(db, slug)
  if (!(await pause(db, row.id, now(), 'paused by hand'))) throw new Error(`${slug} is ${row.state}, and is not being sent.`)
  return `${slug} is paused; mails that were being handed over still go out.`
}

async function resumeLetter(slug: string, isLate: boolean, isResent: boolean): Promise<string> {
  const db = await database()
  const resumed = await resume(db, await requireLetter(db, slug), now(), { isLate, resend: isResent })
  if ('refused' in resumed) throw new Error(resumed.refused)
  const lanes = await openLanes(db)
  const words = [`${slug} goes on`]
  if (lanes.length) words.push(`lanes opened: ${lanes.join(', ')}`)
  if (isResent) words.push(`${resumed.again} that were uncertain are sent again`)
  return `${words.join('; ')}.`
}

async function cancelLetter(slug: string): Promise<string> {
  const db = await database()
  const cancelled = await cancel(db, await requireLetter(db, slug), now())
  if ('refused' in cancelled) throw new Error(cancelled.refused)
  return `${slug} is cancelled for good; ${cancelled.skipped} do not get it.`
}

type Options = { readonly late: boolean; readonly uncertain?: string | undefined }

function answer([what, slug, address]: readonly string[], { late, uncertain }: Options): Promise<string> {
  if (!slug || (uncertain !== undefined && uncertain !== 'send')) throw new Error(usage)
  switch (what) {
    case 'test':
      return sendToTester(slug, (address ?? '').toLowerCase())
    case 'send':
      return send(slug, late)
    case 'pause':
      return pauseLetter(slug)
    case 'resume':
      return resumeLetter(slug, late, uncertain === 'send')
    case 'cancel':
      return cancelLetter(slug)
    default:
      throw new Error(usage)
  }
}

try {
  const options = { late: { type: 'boolean', default: false }, uncertain: { type: 'string' } } as const
  const { positionals, values } = parseArgs({ allowPositionals: true, options })
  console.log(await answer(positionals, values))
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
}
await closeDatabase()
