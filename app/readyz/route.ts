import { now } from '@/lib/clock'
// biome-ignore lint/style/noRestrictedImports: a probe asks whether the content can be read, and shows nothing of it.
import { listStories } from '@/lib/content/stories'
import { database, ping } from '@/lib/db/database'
import { log, reasonOf } from '@/lib/log'
import { type MailStatus, mailStatusOf, mailStatusWords } from '@/lib/newsletter/mail-upkeep'
import { editionStatus } from '@/lib/page-data/readiness'
import { searchWords } from '@/lib/page-data/search-index'
import { isStopping } from '@/lib/stopping'

export const dynamic = 'force-dynamic'

/** Whether a part works. Why it does not is for the log: everybody can read this page. */
async function wordOf(part: string, work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (problem) {
    log.error({ reason: reasonOf(problem) }, `not ready: ${part}`)
    return `${part}: away`
  }
}

/**
 * The content can be read, the store answers, mail goes out, no change is overdue, and the process is to stay: one line for each part. 503 where
 * one is not so. A search that rests is told and stays 200: everything else works.
 */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' }
  if (isStopping()) return new Response('not ready\nmagazine: stopping\n', { status: 503, headers })
  let mail: MailStatus | undefined
  const store = async () => {
    await ping()
    mail = await mailStatusOf(await database('health'), now())
  }
  const words = [await wordOf('content', async () => listStories()), await wordOf('store', store)].filter((word) => word !== undefined)
  if (mail?.stopped || mail?.isLate) words.push(mailStatusWords(mail))
  const edition = editionStatus()
  const others = [...edition.words, ...searchWords()]
  if (words.length || edition.isLate) return new Response(`${['not ready', ...words, ...others].join('\n')}\n`, { status: 503, headers })
  const ready = [`ready, ${listStories().length} stories`, ...others, 'store: in order', ...(mail ? [mailStatusWords(mail)] : [])]
  return new Response(`${ready.join('\n')}\n`, { headers })
}
