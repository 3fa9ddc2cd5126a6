/** npm run story:new: asks a few questions and writes a draft that passes the check. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { today } from '../lib/clock.ts'
import { reasonOf } from '../lib/content/checks/source.ts'
import { draft } from '../lib/content/draft.ts'
import { listTaken, refuseDek, refuseTitle } from '../lib/content/new-story.ts'
import { toAsciiSlug } from '../lib/slug.ts'
import { formats } from '../lib/types.ts'
import { openQuestions } from './setup/questions.ts'

const { ask, close } = openQuestions()

const slugsIn = (folder: string) =>
  readdirSync(join('content', folder)).flatMap((file) => (file.endsWith('.yaml') ? file.slice(0, -5) : []))

const choice = (question: string, options: readonly string[]) =>
  ask(`${question} (${options.join(', ')})`, (answer) => (options.includes(answer) ? undefined : `Choose one of: ${options.join(', ')}.`))

const taken = listTaken('content')
const title = await ask('Title?', (answer) => refuseTitle(answer, taken))
const dek = await ask('Dek, one sentence?', refuseDek)
const format = await choice('Format?', formats)
const section = await choice('Section?', slugsIn('sections'))
const desk = await choice('Desk?', slugsIn('desks'))
const topic = await choice('Topic?', slugsIn('topics'))
const list = format === 'gallery' ? await choice('Shopping list?', slugsIn('shopping')) : undefined
close()

const text = draft({ title, dek, format, section, desk, topic, list, published: today() })
const folder = join('content/stories', toAsciiSlug(title))
const file = join(folder, 'index.mdx')
try {
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, text, { flag: 'wx' })
  console.log(`\n${file} is a draft: nobody sees it until its status is published.\nWrite, then run npm run check.`)
} catch (error) {
  console.error(`\n${file} cannot be written (${reasonOf(error)}). Here is the draft; put it there yourself:\n\n${text}`)
  process.exitCode = 1
}
