import { answerWebhook } from '@/lib/letters/reports/receive'

/** POST /newsletter/reports/mailgun: what became of letters, by the relay's webhook. */
export const POST = (request: Request) => answerWebhook('mailgun', request)
