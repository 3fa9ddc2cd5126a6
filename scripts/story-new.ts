/** npm run story:new: asks a few questions and writes a draft that passes the check. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { today } from '../lib/clock.ts'
import { reasonOf } from '../lib/content/checks/source.ts'
import { draft } from '../lib/content/draft.ts'
import { listTaken, refuseDek, refuseTitle } from '../lib/content/new-story.ts'
import { toAsciiSlug } from '../lib/slug.ts'
import { formats } from '../lib/types.ts'

const prompt = createInterface({ input: process.stdin, output: process.stdout })
const answers = prompt[Symbol.asyncIterator]()

const slugsIn = (folder: string) =>
  readdirSync(join('content', folder)).flatMap((file) => (file.endsWith('.yaml') ? file.slice(0, -5) : []))

/** Asks until an answer fits; the end of the input ends the command. */
async function ask(question: string, refuse: (answer: string) => string | undefined): Promise<string> {
  for (;;) {
    process.stdout.write(`${question} `)
    const { value, done } = await answers.next()
    if (done) {
      console.error('\nThe answers ended too early; nothing was written.')
      process.exit(1)
    }
    const answer = value.trim()
    const refusal = refuse(answer)
    if (!refusal) return answer
    console.log(refusal)
  }
}

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
prompt.close()

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
