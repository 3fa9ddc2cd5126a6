/** The tables of the newsletter. `npx drizzle-kit generate` writes a migration from what changes here. */
import { sql } from 'drizzle-orm'
import { bigserial, boolean, check, index, integer, pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const subscriberState = pgEnum('subscriber_state', ['pending', 'active', 'left', 'suppressed'])
export const mailState = pgEnum('mail_state', ['waiting', 'sent', 'dead'])
export const mailKind = pgEnum('mail_kind', ['code', 'welcome', 'already', 'farewell', 'erased'])
/** Faults of ours, as far as is known: a mail that waits for one of these stops all sending until one goes out. */
export const mailFaults = ['connection', 'tls', 'login', 'sender', 'policy', 'refused', 'outbox', 'template'] as const
/** Why a mail waits or was given up: a fault of ours, or something about this mail alone. */
export const mailReason = pgEnum('mail_reason', [...mailFaults, 'address', 'strike', 'deferred', 'message', 'unwelcome', 'overdue'])

/** What came in by the form and has been acknowledged. The mail worker decides what becomes of it, out of the reader's sight. */
export const signupRequests = pgTable(
  'signup_requests',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    address: text('address').notNull(),
    addressHash: text('address_hash').notNull(),
    /** Which wording of the form the reader agreed to. */
    form: text('form').notNull(),
    networkHash: text('network_hash').notNull(),
    asked: moment('asked').notNull(),
    /** 0: decided as it came. More: after all of those, by this. How many its network had sent when too many came from around it. */
    turn: integer('turn').notNull().default(0),
    /** Why it was set aside: it could not be decided, and waits for `npm run mail:retry`. */
    problem: text('problem'),
  },
  ({ turn, id }) => [index('signup_requests_by_turn').on(turn, id)],
)

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

/** Keyed hashes of addresses that were erased, so that none is ever mailed by mistake. Only their owners' confirmation ends one. */
export const erased = pgTable('erased', {
  addressHash: text('address_hash').primaryKey(),
  at: moment('at').notNull(),
  /** When the form last had us write there all the same. */
  mailed: moment('mailed'),
  /** Whether the address had been refused, or had complained: then nobody is written to there again. */
  suppressed: boolean('suppressed').notNull().default(false),
})

/** How often in a row the form had us write to a mailbox, by a keyed hash: addresses with tags share one. */
export const mailboxes = pgTable('mailboxes', {
  hash: text('hash').primaryKey(),
  mailed: moment('mailed'),
  mails: integer('mails').notNull().default(0),
})

/** The queue of mail. A row is written in the transaction that makes it due. */
export const mails = pgTable(
  'mails',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    kind: mailKind('kind').notNull(),
    /** Only of a mail whose subscriber is gone, and only until it is sent or given up; every other goes to its subscriber's address. */
    address: text('address'),
    subscriber: uuid('subscriber'),
    state: mailState('state').notNull().default('waiting'),
    /** Failures that count: those that are no fault of ours. */
    tries: integer('tries').notNull().default(0),
    /** Not to be tried before this; a sender that takes it moves it on, so that no other takes it too. */
    due: moment('due').notNull(),
    made: moment('made').notNull(),
    sent: moment('sent'),
    /** When it failed last; of a mail that a fault of ours holds up, when that began. */
    failed: moment('failed'),
    reason: mailReason('reason'),
    /** The phase and the codes of the last failure, never the words of a server: they may name an address. */
    problem: text('problem'),
  },
  ({ state, due, reason, subscriber, kind, address }) => [
    index('mails_by_due').on(state, due),
    index('mails_by_reason').on(state, reason),
    index('mails_by_subscriber').on(subscriber),
    check('mails_keep_no_address', sql`${address} is null or (${kind} = 'erased' and ${state} = 'waiting')`),
  ],
)

/** How often something happened since a moment. */
export const limits = pgTable('limits', {
  key: text('key').primaryKey(),
  started: moment('started').notNull(),
  count: integer('count').notNull(),
})

/** Random keys, made once: for keyed hashes and signed links. */
export const keys = pgTable('keys', { name: text('name').primaryKey(), value: text('value').notNull() })
