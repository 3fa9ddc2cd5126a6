/** The addresses that stand in mails. Opening one changes nothing; each leads to a page with one button, or is posted to. */
import { absolute } from '../site.ts'
import { rules } from './rules.ts'
import { sign } from './secrets.ts'

export const linksFor = (key: string, id: string, now: Date) => ({
  leave: absolute(`/newsletter/leave?who=${sign(key, 'leave', id)}`),
  me: absolute(`/newsletter/me?who=${sign(key, 'me', id, Math.floor((now.getTime() + rules.me) / 1000))}`),
  confirm: (token: string) => absolute(`/newsletter/confirm?link=${token}`),
  newsletter: absolute('/newsletter'),
})

export type Links = ReturnType<typeof linksFor>
