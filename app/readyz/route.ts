// biome-ignore lint/style/noRestrictedImports: a probe asks whether the content can be read, and shows nothing of it.
import { listStories } from '@/lib/content/stories'
import { database, ping } from '@/lib/db/database'
import { log, reasonOf } from '@/lib/log'
import { type MailStatus, mailStatusOf, mailStatusWords } from '@/lib/newsletter/mail-upkeep'
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

/** The content can be read, the store answers, mail goes out, and the process is to stay. 503, and one line for each part that is not so. */
export async function GET() {
  const headers = { 'Cache-Control': 'no-store' }
  if (isStopping()) return new Response('not ready\nmagazine: stopping\n', { status: 503, headers })
  let mail: MailStatus | undefined
  const store = async () => {
    await ping()
    mail = await mailStatusOf(await database('health'))
  }
  const words = [await wordOf('content', async () => listStories()), await wordOf('store', store)].filter((word) => word !== undefined)
  if (mail?.stopped) words.push(mailStatusWords(mail))
  if (words.length) return new Response(`not ready\n${words.join('\n')}\n`, { status: 503, headers })
  return new Response(`ready, ${listStories().length} stories\n${mail ? mailStatusWords(mail) : ''}\n`, { headers })
}
