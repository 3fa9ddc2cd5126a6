/** The tables of the newsletter. `npx drizzle-kit generate` writes a migration from what changes here. */
import { sql } from 'drizzle-orm'
import { bigserial, check, index, integer, pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const subscriberState = pgEnum('subscriber_state', ['pending', 'active', 'left', 'suppressed'])
export const mailState = pgEnum('mail_state', ['waiting', 'sent', 'dead'])
export const mailKind = pgEnum('mail_kind', ['code', 'welcome', 'already', 'farewell', 'erased'])

/** What came in by the form and has been acknowledged. The post room decides what becomes of it, out of the reader's sight. */
export const asks = pgTable('asks', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  address: text('address').notNull(),
  addressHash: text('address_hash').notNull(),
  /** Which wording of the form the reader agreed to. */
  form: text('form').notNull(),
  networkHash: text('network_hash').notNull(),
  asked: moment('asked').notNull(),
})

export const subscribers = pgTable(
  'subscribers',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    address: text('address').notNull().unique(),
    /** Keyed. Stands in the address of the page that asks for the code, and tells that page whose code it is. */
    addressHash: text('address_hash').notNull().unique(),
    state: subscriberState('state').notNull(),
    since: moment('since').notNull(),
    codeHash: text('code_hash'),
    /** Of the token in the mail's link. */
    linkHash: text('link_hash'),
    codeMade: moment('code_made'),
    codeTries: integer('code_tries').notNull().default(0),
    /** When a mail was last caused by the form: the cooldown counts from here. */
    mailed: moment('mailed'),
    /** Proof of consent: when and on which form it was asked, how and when it was confirmed. */
    form: text('form').notNull(),
    asked: moment('asked').notNull(),
    confirmed: moment('confirmed'),
    method: text('method'),
    /** Keyed, and emptied after 30 days. */
    networkHash: text('network_hash'),
  },
  ({ address, state, since, linkHash }) => [
    check('address_is_lower_case', sql`${address} = lower(${address})`),
    index('subscribers_by_state').on(state, since),
    index('subscribers_by_link').on(linkHash),
  ],
)

/** Keyed hashes of addresses that were erased, so that none is ever mailed by mistake. */
export const erased = pgTable('erased', { addressHash: text('address_hash').primaryKey(), at: moment('at').notNull() })

/** The queue of mail. A row is written in the transaction that makes it due. */
export const mails = pgTable(
  'mails',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    kind: mailKind('kind').notNull(),
    /** Codes and tokens are made when it is sent: none lies here in the open. */
    address: text('address').notNull(),
    subscriber: uuid('subscriber'),
    state: mailState('state').notNull().default('waiting'),
    tries: integer('tries').notNull().default(0),
    /** Not to be tried before this; a sender that takes it moves it on, so that no other takes it too. */
    due: moment('due').notNull(),
    made: moment('made').notNull(),
    sent: moment('sent'),
    problem: text('problem'),
  },
  ({ state, due }) => [index('mails_by_due').on(state, due)],
)

/** How often something happened since a moment. */
export const limits = pgTable('limits', {
  key: text('key').primaryKey(),
  started: moment('started').notNull(),
  count: integer('count').notNull(),
})

/** Random keys, made once: for keyed hashes and signed links. */
export const keys = pgTable('keys', { name: text('name').primaryKey(), value: text('value').notNull() })
