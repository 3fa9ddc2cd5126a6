/** A newsletter in a test that sends through a real SMTP server of its own: one for each test, over one store. */
import { eq } from 'drizzle-orm'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { mails } from '../../lib/db/schema.ts'
import { confirmByCode } from '../../lib/newsletter/confirmation.ts'
import { type Mailer, makeMailer } from '../../lib/newsletter/mailer.ts'
import { rules } from '../../lib/newsletter/rules.ts'
import { keyedHash } from '../../lib/newsletter/secrets.ts'
import { enqueueSignup } from '../../lib/newsletter/signups.ts'
import { findSubscriber } from '../../lib/newsletter/store.ts'
import { TestNewsletter } from './post.ts'
import { TestSmtp } from './smtp.ts'
import type { TestStore } from './stores.ts'

/** As in the magazine: nothing can be read from it. */
export const hashOf = (text: string) => keyedHash('a key', text)

class SmtpNewsletter extends TestNewsletter {
  readonly smtp = new TestSmtp()
  private connected: Mailer | undefined

  get smtpMailer(): Mailer {
    this.connected ??= makeMailer(this.smtp.urlWithLogin)
    return this.connected
  }

  /** A connection that stands has greeted and logged in already. */
  reconnect() {
    this.connected?.close()
    this.connected = undefined
  }

  /** The form, and nothing after it. */
  signUp = (address: string) =>
    enqueueSignup(this.db, { address, addressHash: hashOf(address), form: 'test', networkHash: hashOf(address), at: this.clock() })

  /** Everything that is due, through the server. */
  deliver = () => this.workWith(this.smtpMailer)

  async sentCode(address: string): Promise<string> {
    const { subject = '' } = await PostalMime.parse(this.smtp.to(address).at(-1)?.text ?? '')
    return subject.slice(0, 6)
  }

  confirm = async (address: string) => confirmByCode(this.db, hashOf(address), await this.sentCode(address), this.clock())

  /** Somebody comes on the list: two mails. */
  async join(address: string) {
    await this.signUp(address)
    await this.deliver()
    expect(await this.confirm(address)).toBe('confirmed')
    await this.deliver()
  }

  /** Somebody on the list is written to again: the form tells them by mail that they are on it. */
  async write(address: string) {
    this.wind(rules.mailbox.pauses[0])
    await this.signUp(address)
    await this.deliver()
  }

  waiting = () => this.db.select().from(mails).where(eq(mails.state, 'waiting'))
  idOf = async (address: string) => (await findSubscriber(this.db, { address }))?.id ?? ''
}

/** Opens a store for the tests that follow, and hands each a newsletter that begins empty. */
export function smtpNewsletter(open: () => Promise<TestStore>): () => SmtpNewsletter {
  let store: TestStore
  let news: SmtpNewsletter
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.remove())
  beforeEach(async () => {
    news = new SmtpNewsletter(store.db)
    await news.empty()
    await news.smtp.start()
  })
  afterEach(async () => {
    news.reconnect()
    await news.smtp.stop()
  })
  return () => news
}
