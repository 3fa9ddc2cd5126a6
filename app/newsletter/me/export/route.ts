import { answer, file, notFound } from '@/lib/newsletter/answers'
import { tokenParam } from '@/lib/newsletter/form'
import { exportSubscriberData, findBySignedToken } from '@/lib/newsletter/service'

/** What we hold, as a file. */
export async function GET(request: Request) {
  return answer(async () => {
    const subscriber = await findBySignedToken('me', tokenParam(request))
    return subscriber ? file('reticule.json', exportSubscriberData(subscriber)) : notFound()
  })
}
