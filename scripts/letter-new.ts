/** npm run letter:new: asks a few questions and writes a draft of a letter that passes the check. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localTimeAt, now } from '../lib/clock.ts'
import { reasonOf } from '../lib/content/checks/source.ts'
import { letterDraft, letterFolder, refusePreheader, refuseSend, refuseSubject } from '../lib/letters/draft.ts'
import { openQuestions } from './setup/questions.ts'

const { ask, close } = openQuestions()
const subject = await ask('Subject?', refuseSubject)
const preheader = await ask('What an inbox shows beside it, 40 to 110 characters?', refusePreheader)
const send = await ask('When does it go out, such as 2026-12-04T07:00?', (answer) => refuseSend(answer, localTimeAt(now())))
close()

const folder = join('content/letters', letterFolder(subject, send))
const file = join(folder, 'index.mdx')
const text = letterDraft({ subject, preheader, send })
try {
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, text, { flag: 'wx' })
  console.log(
    `\n${file} is a draft: nobody gets it until its status is ready.\nWrite, look at it under /preview/letters, then run npm run check.`,
  )
} catch (error) {
  console.error(`\n${file} cannot be written (${reasonOf(error)}). Here is the draft; put it there yourself:\n\n${text}`)
  process.exitCode = 1
}
