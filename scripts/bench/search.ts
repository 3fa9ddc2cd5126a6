/** What the search costs: its index, and an answer, in a magazine of generated stories beside the catalogue of this one. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '../../lib/clock.ts'
import { type EditionContext, inEdition, workshop } from '../../lib/edition-context.ts'
import { listSearchDocuments } from '../../lib/page-data/search-documents.ts'
import { loadSearchPage } from '../../lib/page-data/search-page.ts'
import type { SearchDocument } from '../../lib/search/documents.ts'
import { hashOfFile } from '../../lib/search/open-index.ts'
import { writeIndex } from '../../lib/search/write-index.ts'
import { judgedQueries, scoreOf } from '../../tests/fakes/judged-queries.ts'
import { type Language, makeLanguage, randomFrom } from './language.ts'
import { log } from './log.ts'

const WORDS = 1000
const QUESTIONS = 1000

type Entry = Readonly<Record<string, unknown>>
const read = (name: string): readonly Entry[] => JSON.parse(readFileSync(join(workshop.index, `${name}.json`), 'utf8'))

/** An edition's content with a number of generated stories, as far as the search reads it. */
function generate(folder: string, count: number, language: Language): EditionContext {
  const context = { ...workshop, index: join(folder, 'index'), texts: folder, passages: join(folder, 'passages') }
  cpSync(workshop.index, context.index, { recursive: true })
  mkdirSync(context.passages, { recursive: true })
  const [sections, topics, bags, desks] = ['section', 'topic', 'bag', 'desk'].map((name) => read(name).map(({ slug }) => String(slug)))
  const [model] = read('story')
  const keys: Record<string, string> = {}
  const stories = Array.from({ length: count }, (_, at) => {
    const next = randomFrom(at + 1)
    const one = (list: readonly string[] = []) => list[next(list.length)]
    const slug = `generated-${at}`
    const file = `${slug}.json`
    keys[file] = slug
    writeFileSync(join(context.passages, file), JSON.stringify(Array.from({ length: 10 }, () => language.text(WORDS / 10, next))))
    return {
      ...model,
      ...{ slug, file, title: language.text(6, next), dek: language.text(20, next), formerly: [], pictures: [], gaps: [], corrections: [] },
      ...{
        section: one(sections),
        desk: one(desks),
        topics: [one(topics)],
        bags: [one(bags)],
        houses: [],
        published: addDays('2026-11-01', -Math.floor(at / 4)),
      },
      headings: [0, 1, 2].map((part) => ({ words: language.text(4, next), anchor: `part-${part}` })),
    }
  })
  writeFileSync(join(context.index, 'story.json'), JSON.stringify(stories))
  writeFileSync(join(context.index, 'passages.json'), JSON.stringify(keys))
  return { ...context, moment: new Date('2026-11-28T07:00:00Z') }
}

/** What readers type: mostly one or two words, rarer ones more often than a text has them; some mistyped, some phrases, some sizes. */
function questions(language: Language): readonly string[] {
  const next = randomFrom(99)
  const word = () => (next(3) === 0 ? language.word(next) : language.ranked(Math.floor(language.size ** ((40 + next(60)) / 100))))
  const mistyped = () => {
    const text = word()
    const at = next(text.length)
    return text.slice(0, at) + text.slice(at + 1)
  }
  const sizes = ['under 60 mm', '2 in', '40 x 40', 'wider than a passport', 'between 5 and 9 cm', 'smaller than le petit chiquito']
  const kinds: readonly (() => string)[] = [
    word,
    word,
    () => `${word()} ${word()}`,
    () => `${word()} ${word()}`,
    () => `${word()} ${word()} ${word()}`,
    mistyped,
    () => `"${language.word(next)} ${language.word(next)}"`,
    () => sizes[next(sizes.length)] ?? '',
    () => `${word()} ${sizes[next(sizes.length)]}`,
    () => 'bag',
  ]
  return Array.from({ length: QUESTIONS }, (_, at) => `${kinds[at % kinds.length]?.() ?? ''}`)
}

const seconds = (work: () => void) => {
  const begun = performance.now()
  work()
  return (performance.now() - begun) / 1000
}
const at = (sorted: readonly number[], part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`

function measureOne(count: number, language: Language) {
  const folder = mkdtempSync(join(tmpdir(), 'reticule-search-bench-'))
  try {
    const context = generate(folder, count, language)
    const documents = inEdition(context, listSearchDocuments)
    const [file, edited] = [join(folder, 'search.sqlite'), join(folder, 'edited.sqlite')]
    log(`${count} stories: index written in (at most 60 s)`, `${seconds(() => writeIndex(file, documents)).toFixed(1)} s`)
    const passages = documents.reduce((sum, { readText }) => sum + Buffer.byteLength(readText().join('\n')), 0)
    log(`${count} stories: index (at most 60 MB beside the texts)`, megabytes(statSync(file).size))
    log(`${count} stories: texts`, megabytes(passages))
    const again = documents.map(
      (document): SearchDocument =>
        document.path === '/stories/generated-5' ? { ...document, textKey: 'edited', readText: () => ['One more sentence.'] } : document,
    )
    log(`${count} stories: one edited (at most 1 s)`, `${seconds(() => writeIndex(edited, again, { file, documents })).toFixed(2)} s`)
    measureAnswers(count, { ...context, search: { file, hash: hashOfFile(file) } }, language)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measureAnswers(count: number, context: EditionContext, language: Language) {
  const ask = (q: string) => inEdition(context, () => loadSearchPage({ q }))
  // Content is read once, whatever is asked.
  ask('')
  const before = process.memoryUsage.rss()
  ask('bag')
  const times: number[] = []
  const cpu = process.cpuUsage()
  for (const q of questions(language)) times.push(seconds(() => ask(q)) * 1000)
  const { user, system } = process.cpuUsage(cpu)
  const sorted = times.sort((one, other) => one - other)
  log(`${count} stories: an answer, median`, `${at(sorted, 0.5).toFixed(1)} ms`)
  log(`${count} stories: an answer, p95 (at most 20 ms on a quiet machine)`, `${at(sorted, 0.95).toFixed(1)} ms`)
  log(`${count} stories: an answer, longest`, `${at(sorted, 1).toFixed(1)} ms`)
  log(`${count} stories: an answer, of the processor, mean`, `${((user + system) / 1000 / QUESTIONS).toFixed(1)} ms`)
  log(`${count} stories: memory of ${QUESTIONS} questions (at most 80 MB)`, megabytes(process.memoryUsage.rss() - before))
}

/** How well sixty judged questions are answered on the magazine itself. */
function measureQuality() {
  const scores = judgedQueries.map((query) => {
    const page = loadSearchPage({ q: query.typed })
    return scoreOf(query, 'results' in page && page.results ? page.results.hits.map(({ path }) => path) : [])
  })
  log(`nDCG@10 of ${scores.length} judged questions`, (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(3))
}

/** The index and answers in magazines of some sizes. */
export function measureSearch(counts: readonly number[]) {
  measureQuality()
  const language = makeLanguage()
  log('forms in the generated language', language.size.toLocaleString('en-GB'))
  for (const count of counts) measureOne(count, language)
}
