import { answerWebhook } from '@/lib/letters/reports/receive'

/** POST /newsletter/reports/postmark: what became of letters, by the relay's webhook. */
export const POST = (request: Request) => answerWebhook('postmark', request)
