/** Published while people read: ten editions under load, by the magazine's own server and by nginx before it. */
import { createHash } from 'node:crypto'
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { currentEdition } from '../../lib/editions/folder.ts'
import { filesBelow } from '../../lib/press/files.ts'
import { partsOf } from '../../lib/press/parts.ts'
import { limits } from '../limits'
import { type PublishedMagazine, startPublished } from './published-magazine'
import { ask, type RawAnswer } from './raw'
import { expect, test } from './test'

test.describe.configure({ mode: 'serial' })

let magazine: PublishedMagazine
test.beforeAll(async () => {
  magazine = await startPublished('published')
})
test.afterAll(() => magazine?.end())

const asked = [
  '/',
  '/stories/seen-feature',
  '/stories/seen-essay',
  '/archive',
  '/sections/objects',
  '/topics/clasps',
  '/bags/whole',
  '/feed.xml',
]

const headerOf = ({ head }: RawAnswer, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? ''
const hashOf = (text: string) => createHash('sha256').update(text, 'latin1').digest('base64')

/** What is wrong with an answer: cut off, or with a style or a script that its own policy forbids. */
function faultOf(answer: RawAnswer): string | undefined {
  if (answer.status !== 200) return `status ${answer.status}`
  const length = headerOf(answer, 'content-length')
  if (length && Number(length) !== answer.body.length) return `${answer.body.length} of ${length} bytes`
  if (!headerOf(answer, 'content-type').startsWith('text/html')) return undefined
  if (!answer.body.endsWith('</html>')) return 'no end'
  const policy = headerOf(answer, 'content-security-policy')
  const { scripts, styles } = partsOf(answer.body)
  const inline = [...scripts.flatMap(({ isData, src, text }) => (isData || src ? [] : [text])), ...styles]
  // The head was read in lower case; hashes are compared so, too.
  const foreign = inline.find((text) => !policy.includes(hashOf(text).toLowerCase()))
  return foreign && `its policy lacks ${foreign.slice(0, 40)}`
}

/** Files that a page names. */
const filesIn = (html: string) => [...new Set([...html.matchAll(/\/(?:media|fonts|_next\/static)\/[\w./-]+/g)].map(([path]) => path))]

/** What is wrong with an answer, and the files that its page names. */
type Judgement = { readonly fault: string | undefined; readonly files: readonly string[] }

/** Answers that were judged, by all that is judged of them: thousands are alike, and to read a page costs more than to serve it. */
const judged = new Map<string, Judgement>()

function judge(answer: RawAnswer): Judgement {
  const headers = ['content-length', 'content-type', 'content-security-policy'].map((name) => headerOf(answer, name))
  const key = hashOf([answer.status, ...headers, answer.body].join('\n'))
  const judgement = judged.get(key) ?? { fault: faultOf(answer), files: filesIn(answer.body) }
  judged.set(key, judgement)
  return judgement
}

/** An edit, and the address at which it is read. */
type Edit = { readonly make: () => void; readonly path: string; readonly words: string }
const replace = (file: string, from: string | RegExp, to: string) => () =>
  magazine.edit(file, (text) => {
    if (text.replace(from, to) === text) throw new Error(`${file} lacks ${from}`)
    return text.replace(from, to)
  })

const edits: readonly Edit[] = [
  {
    make: replace('stories/seen-essay/index.mdx', 'title: An essay that is seen', 'title: A first title'),
    path: '/',
    words: 'A first title',
  },
  {
    make: replace('stories/seen-essay/index.mdx', 'A larger bag.', 'A much larger bag.'),
    path: '/stories/seen-essay',
    words: 'A much larger bag.',
  },
  { make: replace('topics/clasps.yaml', 'What shuts.', 'What shuts, and how.'), path: '/topics/clasps', words: 'What shuts, and how.' },
  { make: replace('bags/whole.yaml', 'materials: calf', 'materials: calf in kingfisher blue'), path: '/bags/whole', words: 'kingfisher' },
  {
    make: replace('stories/seen-essay/index.mdx', 'dek: It has sections.', 'dek: It has two sections.'),
    path: '/stories/seen-essay',
    words: 'It has two sections.',
  },
  {
    make: () => {
      const content = join(magazine.folder, 'content/stories')
      cpSync(join(content, 'seen-essay'), join(content, 'another-essay'), { recursive: true })
      magazine.edit('stories/another-essay/index.mdx', (text) => text.replace(/^title: .*$/m, 'title: Another essay'))
    },
    path: '/stories/another-essay',
    words: 'Another essay',
  },
  {
    make: replace('sections/objects.yaml', /^introduction: .*$/m, 'introduction: Things that hold things.'),
    path: '/sections/objects',
    words: 'Things that hold things.',
  },
  {
    make: replace('stories/seen-essay/index.mdx', 'title: A first title', 'title: A second title'),
    path: '/feed.xml',
    words: 'A second title',
  },
  {
    make: () => {
      const content = join(magazine.folder, 'content/stories')
      renameSync(join(content, 'another-essay'), join(content, 'renamed-essay'))
      magazine.edit('stories/renamed-essay/index.mdx', (text) => text.replace(/^status:/m, 'formerly: [another-essay]\nstatus:'))
    },
    path: '/stories/renamed-essay',
    words: 'Another essay',
  },
  {
    make: replace('stories/seen-essay/index.mdx', 'The Whole, argued.', 'The Whole, argued at length.'),
    path: '/stories/seen-essay',
    words: 'argued at length',
  },
]

test('ten publications under load: every answer is whole, every style allowed, every file there, every edit read', async () => {
  const faults: string[] = []
  const named = new Set<string>()
  let answers = 0
  let isOver = false
  const readers = magazine.ports.flatMap((port) =>
    [0, 1].map(async (offset) => {
      for (let turn = offset; !isOver; turn++) {
        const path = asked[turn % asked.length] ?? '/'
        // Four readers who never rest would take the machine from the printers.
        await pause(100)
        const answer = await ask(port, `GET ${path}`).catch((problem): RawAnswer => ({ status: 0, head: '', body: String(problem) }))
        answers++
        const { fault, files } = judge(answer)
        if (fault) faults.push(`${port} ${path}: ${fault}`)
        for (const file of files) {
          if (named.has(`${port}${file}`)) continue
          named.add(`${port}${file}`)
          const { status } = await ask(port, `GET ${file}`)
          if (status !== 200) faults.push(`${port} ${path} names ${file}: ${status}`)
        }
      }
    }),
  )
  const pid = magazine.process.pid
  for (const { make, path, words } of edits) {
    make()
    const { status, said } = await magazine.publish()
    expect(status, said).toBe(0)
    for (const port of magazine.ports)
      await expect
        .poll(async () => (await ask(port, `GET ${path}`)).body.includes(words), {
          timeout: limits.fact,
          message: `${words} at ${path} on ${port}`,
        })
        .toBe(true)
  }
  isOver = true
  await Promise.all(readers)
  expect(faults).toEqual([])
  expect(answers).toBeGreaterThan(500)
  expect(magazine.process.pid).toBe(pid)
  // A story that was renamed, and what pages of the first edition name.
  const [behind = 0] = magazine.ports
  expect((await ask(behind, 'GET /stories/another-essay')).head).toContain('location: /stories/renamed-essay')
  for (const key of named) {
    const [port, file] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/'))]
    expect((await ask(Number(port), `GET ${file}`)).status, file).toBe(200)
  }
})

test('what was linked from edition to edition is, byte for byte, what is printed anew', async () => {
  const linked = currentEdition(magazine.folder)
  const { status, said } = await magazine.publish('--anew')
  expect(status, said).toBe(0)
  const anew = currentEdition(magazine.folder)
  expect(anew?.id).not.toBe(linked?.id)
  const [one, other] = [linked, anew].map((edition) => join(edition?.folder ?? '', 'site'))
  const names = filesBelow(other ?? '')
  expect(names.length).toBeGreaterThan(100)
  expect([...filesBelow(one ?? '')].sort()).toEqual([...names].sort())
  const different = names.filter((name) => !readFileSync(join(one ?? '', name)).equals(readFileSync(join(other ?? '', name))))
  expect(different).toEqual([])
})

test('a broken story is told with its line, and the edition before is served', async () => {
  const before = currentEdition(magazine.folder)?.id
  const file = join(magazine.folder, 'content/stories/seen-essay/index.mdx')
  const sound = readFileSync(file, 'utf8')
  writeFileSync(file, sound.replace('desk: measuring', 'desk: nobody'))
  const { status, said } = await magazine.publish()
  writeFileSync(file, sound)
  expect(status).toBe(1)
  expect(said).toContain('content/stories/seen-essay/index.mdx:')
  expect(currentEdition(magazine.folder)?.id).toBe(before)
  for (const port of magazine.ports) expect((await ask(port, 'GET /stories/seen-essay')).body).toContain('A second title')
})

test('the receipt tells what would change, and changes nothing', async () => {
  const before = currentEdition(magazine.folder)?.id
  replace('stories/seen-essay/index.mdx', 'A much larger bag.', 'A bag that is larger.')()
  const { status, said } = await magazine.publish('--dry')
  expect(status, said).toBe(0)
  expect(said).toContain('| `/stories/seen-essay` | changed |')
  expect(said).toContain('| `/feed.xml` | changed |')
  expect(said).toMatch(/\[-A much-\]|\[\+A bag that is\+\]|\[\+/)
  expect(said).not.toContain('| `/bags/whole` |')
  expect(currentEdition(magazine.folder)?.id).toBe(before)
})

test('two publishers at once: one waits, and both end well', async () => {
  const ends = await Promise.all([magazine.publish(), magazine.publish()])
  expect(ends.map(({ status }) => status)).toEqual([0, 0])
  expect(ends.map(({ said }) => said).join('\n')).toContain('another publication is under way')
  expect(ends.map(({ said }) => said).join('\n')).toContain('is up to date')
})
