/** What every mail is made of. */
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { TestSmtp } from '../../tests/fakes/smtp.ts'
import { compose } from './compose.ts'
import { makeMailer } from './mailer.ts'
import type { MailKind } from './subscription.ts'

const ann = 'ann@example.com'
const kinds: readonly MailKind[] = ['code', 'welcome', 'already', 'farewell', 'erased']

describe('every mail', () => {
  const addressed = (kind: MailKind) => ({
    id: '11111111-1111-4111-8111-111111111111',
    kind,
    subscriber: '22222222-2222-4222-8222-222222222222',
    to: ann,
    code: '123456',
    token: 'token-of-the-link',
  })

  test.each(kinds)('%s: text and HTML say the same, under 30 KB, with nothing from elsewhere', async (kind) => {
    const { html, text, subject } = await compose('key', addressed(kind), new Date())
    expect(Buffer.byteLength(html) + Buffer.byteLength(text)).toBeLessThan(30 * 1024)
    expect(html).not.toMatch(/<img|<script|@font-face|@import|url\(|<link/i)
    expect(html).toContain('prefers-color-scheme: dark')
    expect(subject.length).toBeGreaterThan(10)
    const links = (words: string) =>
      new Set([...words.matchAll(/https?:\/\/localhost[^\s"<)]+/g)].map(([link]) => link.replaceAll('&amp;', '&')))
    expect(links(text)).toEqual(links(html))
    for (const link of links(html)) expect(link).toMatch(/^http:\/\/localhost:3000\/(newsletter|letters\/latest$)/)
  })

  test('to somebody on the list carries what Gmail and Yahoo ask of it', async () => {
    const smtp = new TestSmtp()
    await smtp.start()
    const mailer = makeMailer(smtp.url)
    await mailer.send(await compose('key', addressed('welcome'), new Date()))
    mailer.close()
    await smtp.stop()
    const { headers, from, messageId, date } = await PostalMime.parse(smtp.to(ann)[0]?.text ?? '')
    const header = (name: string) => headers.find(({ key }) => key === name)?.value
    expect(header('list-unsubscribe')).toMatch(/^<http:\/\/localhost:3000\/newsletter\/leave\?who=[^>]+>$/)
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(header('auto-submitted')).toBe('auto-generated')
    expect([from?.address, messageId, Boolean(date)]).toEqual([
      'letters@localhost',
      '<11111111-1111-4111-8111-111111111111@localhost>',
      true,
    ])
  })
})
