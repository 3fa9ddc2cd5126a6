import { answer, file, notFound } from '@/lib/newsletter/answers'
import { tokenParam } from '@/lib/newsletter/form'
import { exportAll } from '@/lib/newsletter/service'

/** What we hold, as a file. */
export async function GET(request: Request) {
  return answer(async () => {
    const held = await exportAll(tokenParam(request))
    return held ? file('reticule.json', held) : notFound()
  })
}
