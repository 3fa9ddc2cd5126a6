/** npm run story:new: asks a few questions and writes a draft that passes the check. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { today } from '../lib/clock.ts'
import { draft } from '../lib/content/draft.ts'
import { formats } from '../lib/content/schema/documents.ts'
import { toSlug } from '../lib/slug.ts'

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

const folderOf = (title: string) => join('content/stories', toSlug(title))

const title = await ask('Title?', (answer) => {
  if (!toSlug(answer)) return 'A title has at least one letter or digit.'
  return existsSync(folderOf(answer)) ? `${folderOf(answer)} exists already. Choose another title.` : undefined
})
const dek = await ask('Dek, one sentence?', (answer) => (answer ? undefined : 'The dek adds to the title in one sentence.'))
const format = await choice('Format?', formats)
const section = await choice('Section?', slugsIn('sections'))
const desk = await choice('Desk?', slugsIn('desks'))
const topic = await choice('Topic?', slugsIn('topics'))
const list = format === 'gallery' ? await choice('Shopping list?', slugsIn('shopping')) : undefined
prompt.close()

mkdirSync(folderOf(title), { recursive: true })
const file = join(folderOf(title), 'index.mdx')
writeFileSync(file, draft({ title, dek, format, section, desk, topic, list, published: today() }))
console.log(`\n${file} is a draft: nobody sees it until its status is published.\nWrite, then run npm run check.`)
