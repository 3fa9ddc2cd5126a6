/** The test inbox: what the magazine behind nginx has written to its outbox, as a mail program would show it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { frontData } from './servers'

const outbox = join(frontData, 'outbox')

/** The mails to an address, oldest first. */
async function mailsTo(address: string): Promise<readonly Email[]> {
  if (!existsSync(outbox)) return []
  const files = readdirSync(outbox)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => join(outbox, name))
  const mails = await Promise.all(
    files.sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs).map((file) => PostalMime.parse(readFileSync(file))),
  )
  return mails.filter(({ to }) => to?.some((one) => one.address === address))
}

/** The newest mail to an address whose subject has some words, once it is there. */
export async function mailTo(address: string, words: RegExp): Promise<Email> {
  for (let tries = 0; tries < 100; tries++) {
    const mail = (await mailsTo(address)).filter(({ subject }) => words.test(subject ?? '')).at(-1)
    if (mail) return mail
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No mail about ${words} came to ${address}.`)
}

/** The links of a mail as paths of the site. */
export const linksIn = ({ text = '' }: Email) => [...text.matchAll(/https?:\/\/localhost(?::\d+)?(\/\S*)/g)].map(([, path = '']) => path)
export const codeIn = ({ subject = '' }: Email) => subject.slice(0, 6)
