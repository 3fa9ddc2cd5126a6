/**
 * npm run bench: what the magazine costs its readers, its servers and its editors, as a table.
 * `npm run bench -- reading` what a reader fetches and waits for · `-- serving` pages a second · `-- processes` the same by
 * one process and two · `-- newsletter` sign-ups and mails · `-- letters [READERS]` a letter to 100,000 · `-- search` its index and answers ·
 * `-- 1000` one size of magazine · `-- peers` the same beside Astro, only when it is named.
 */
import { measureLetters } from './bench/letters.ts'
import { measureNewsletter } from './bench/newsletter.ts'
import { measurePeers } from './bench/peers.ts'
import { measureProcesses } from './bench/processes.ts'
import { measureReading } from './bench/reading.ts'
import { measureScale } from './bench/scale.ts'
import { measureSearch } from './bench/search.ts'
import { measureServing } from './bench/serving.ts'

const [what = 'all', readers = '100000'] = process.argv.slice(2)
const sizes = /^\d+$/.test(what) ? [Number(what)] : [1000, 10_000]

if (!['all', 'reading', 'serving', 'processes', 'newsletter', 'letters', 'search', 'peers'].includes(what) && !/^\d+$/.test(what))
  throw new Error(
    `There is no measurement "${what}". Choose reading, serving, processes, newsletter, letters, search, peers, or a number of stories.`,
  )
if (what === 'all' || what === 'reading') await measureReading()
if (what === 'all' || what === 'serving') await measureServing()
if (what === 'all' || what === 'processes') await measureProcesses()
if (what === 'all' || what === 'newsletter') await measureNewsletter()
if (what === 'all' || what === 'letters') await measureLetters(Number(readers))
if (what === 'all' || what === 'search') measureSearch(sizes)
if (what === 'peers') await measurePeers()
if (what === 'all' || /^\d+$/.test(what)) await measureScale(sizes)
