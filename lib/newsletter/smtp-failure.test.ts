/** Each phase as nodemailer reports it of a real server. */
import { createServer } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Manner, type SmtpPhase, TestSmtp } from '../../tests/fakes/smtp.ts'
import { freePort } from '../../tests/fakes/stores.ts'
import { makeMailer } from './mailer.ts'
import { SendFailure } from './smtp-failure.ts'

let smtp: TestSmtp
beforeEach(async () => {
  smtp = new TestSmtp()
  await smtp.start()
})
afterEach(() => smtp.stop())

const mail = { id: 'one', to: 'ann@example.com', subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' }

/** Phase and codes of the failure of one mail. */
async function failure(url: string, changes: Partial<typeof mail> = {}, signal?: AbortSignal): Promise<string> {
  const mailer = makeMailer(url)
  try {
    await mailer.send({ ...mail, ...changes }, signal)
    return 'sent'
  } catch (problem) {
    return problem instanceof SendFailure ? problem.message : 'another error'
  } finally {
    mailer.close()
  }
}

const replies = ['421 4.3.2 closing', '451 4.7.1 later', '535 5.7.8 no', '550 5.1.1 no such user', '550 no', '554 5.7.1 policy']
const cases = (['connect', 'login', 'mail', 'rcpt', 'data'] satisfies SmtpPhase[]).flatMap((at) =>
  replies.map((says) => [at, says] as const),
)

test.each(cases)('refused in %s with "%s"', async (at, says) => {
  smtp.manner = { at, says }
  const [, codes = ''] = /^(\d{3}(?: \d\.\d\.\d)?)/.exec(says) ?? []
  // The server ends the connection with a 421: that it was in answer to a command is not always told.
  expect((await failure(smtp.urlWithLogin)).replace('lost 421', `${at} 421`)).toBe(`${at} ${codes}`)
})

test('a server that takes it', async () => expect(await failure(smtp.urlWithLogin)).toBe('sent'))

test('nobody listens', async () => expect(await failure(`smtp://127.0.0.1:${await freePort()}`)).toBe('connect'))

test('a name that leads nowhere', async () => expect(await failure('smtp://nowhere.invalid')).toBe('connect'))

test('TLS is asked of a server that has none', async () => expect(await failure(smtp.url.replace('smtp:', 'smtps:'))).toBe('tls'))

test.each(['drop', 'hang'] satisfies Manner[])('a connection that ends or stands in the midst of a mail: %s', async (manner) => {
  smtp.manner = manner
  expect(await failure(smtp.url, {}, AbortSignal.timeout(manner === 'hang' ? 300 : 60_000))).toBe('lost')
})

test('a server that closes before its greeting', async () => {
  const server = createServer((socket) => socket.end())
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  expect(await failure(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)).toMatch(/^(connect|lost)$/)
  await new Promise((closed) => server.close(closed))
})

test('a recipient that no mail can be written for', async () => expect(await failure(smtp.url, { to: '' })).toBe('message'))
