/** The tables of the newsletter and of its letters. `npx drizzle-kit generate` writes a migration from what changes here. */
import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  serial,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

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
    /** Until when it is in hand: whatever becomes of other mails, it is not due before. */
    lease: moment('lease'),
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

export const letterState = pgEnum('letter_state', [
  'draft',
  'ready',
  'tested',
  'armed',
  'frozen',
  'sending',
  'paused',
  'settled',
  'cancelled',
])

/** Letters: issues of the newsletter. What one says stands in content/; here is how far it has got, and, once it is frozen, the mail itself. */
export const letters = pgTable('letters', {
  id: serial('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  state: letterState('state').notNull(),
  since: moment('since').notNull(),
  /** Of what was tested, and is sent: another hash is another letter. */
  hash: text('hash').notNull(),
  send: moment('send').notNull(),
  notAfter: moment('not_after').notNull(),
  /** The operator has said that it may go out after `notAfter`. */
  isLate: boolean('is_late').notNull().default(false),
  /** Why it is paused, in words for operators. */
  problem: text('problem'),
  /** The mail as it was rendered when it was frozen, with marks where one reader's addresses go. */
  mail: jsonb('mail'),
  /** How many it was frozen for, and how many on the list had been promised something else. */
  frozen: integer('frozen'),
  unpromised: integer('unpromised'),
  frozenAt: moment('frozen_at'),
  /** When everybody it was frozen for had been sent it once, or had gone. Never taken back: from then on it is told as sent. */
  allTried: moment('all_tried'),
  settledAt: moment('settled_at'),
  /** What became of it, once the rows of its deliveries are gone. */
  receipt: jsonb('receipt'),
})

/** Every change of a letter's state. */
export const letterChanges = pgTable(
  'letter_changes',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    letter: integer('letter').notNull(),
    at: moment('at').notNull(),
    event: text('event').notNull(),
    from: letterState('from_state'),
    to: letterState('to_state').notNull(),
    words: text('words'),
  },
  ({ letter }) => [index('letter_changes_by_letter').on(letter)],
)

export const deliveryState = pgEnum('delivery_state', [
  'waiting',
  'leased',
  'handing',
  'accepted',
  'deferred',
  'refused',
  'skipped',
  'uncertain',
])

/** One letter for one reader. All that is known of sending stands in these rows. The address does not: it is asked for when the mail leaves. */
export const deliveries = pgTable(
  'deliveries',
  {
    letter: integer('letter').notNull(),
    /** Of somebody erased it names nobody. */
    subscriber: uuid('subscriber').notNull(),
    state: deliveryState('state').notNull(),
    /** Whose servers take it: a row of `lanes`. */
    lane: text('lane').notNull(),
    /** Not to be tried before this. */
    due: moment('due').notNull(),
    /** Failures that count: those that are no fault of ours. */
    tries: integer('tries').notNull().default(0),
    tried: moment('tried'),
    /** Whose it is while it is leased or handed over, and until when. */
    worker: uuid('worker'),
    lease: moment('lease'),
    /** When it came to be as it is, once it was handed over. */
    at: moment('at'),
    reason: mailReason('reason'),
    /** The phase and the codes of the last failure, never the words of a server: they may name an address. */
    reply: text('reply'),
  },
  ({ letter, subscriber, state, lane, due, lease }) => [
    primaryKey({ columns: [letter, subscriber] }),
    index('deliveries_by_due').on(letter, lane, due).where(sql`${state} in ('waiting', 'deferred')`),
    index('deliveries_by_lease').on(lease).where(sql`${state} in ('leased', 'handing')`),
    index('deliveries_by_subscriber').on(subscriber),
  ],
)

/** Whose servers mail goes to: the relay as a whole (`relay`), and groups below it. A bucket of tokens each, which every worker takes from. */
export const lanes = pgTable('lanes', {
  name: text('name').primaryKey(),
  /** Mails a second, now and at most; without one there is no limit. */
  rate: doublePrecision('rate'),
  mostRate: doublePrecision('most_rate'),
  tokens: doublePrecision('tokens').notNull().default(0),
  filled: moment('filled').notNull(),
  /** Mails a day, at most, and those of a day. */
  mostDaily: integer('most_daily'),
  day: text('day').notNull().default(''),
  today: integer('today').notNull().default(0),
  /** When it was last told to go slower. */
  slowed: moment('slowed'),
  /** A fault of ours: one mail at a time is tried, not before `held`. */
  fault: mailReason('fault'),
  faultSince: moment('fault_since'),
  held: moment('held'),
  /** Why it is paused, in words for operators, until one of them opens it. */
  paused: text('paused'),
})

/** What a lane did with a letter: for its share of refusals and complaints. */
export const laneCounts = pgTable(
  'lane_counts',
  {
    letter: integer('letter').notNull(),
    lane: text('lane').notNull(),
    accepted: integer('accepted').notNull().default(0),
    policy: integer('policy').notNull().default(0),
    complaints: integer('complaints').notNull().default(0),
  },
  ({ letter, lane }) => [primaryKey({ columns: [letter, lane] })],
)

/** Letters that an address did not take for a reason that counts against it when it lasts. */
export const strikes = pgTable(
  'strikes',
  {
    subscriber: uuid('subscriber')
      .notNull()
      .references(() => subscribers.id, { onDelete: 'cascade' }),
    letter: integer('letter').notNull(),
    reason: mailReason('reason').notNull(),
    at: moment('at').notNull(),
  },
  ({ subscriber, letter }) => [primaryKey({ columns: [subscriber, letter] })],
)

/** Who may send letters: whoever holds the same id, and has seen no later turn than stands here. A backup that is put back has an earlier one. */
export const epochs = pgTable('epochs', {
  name: text('name').primaryKey(),
  id: uuid('id').notNull(),
  turn: bigint('turn', { mode: 'number' }).notNull().default(0),
  adopted: moment('adopted').notNull(),
})

/** Reports that came in, by the way they came and what became of them. */
export const reportCounts = pgTable(
  'report_counts',
  {
    source: text('source').notNull(),
    outcome: text('outcome').notNull(),
    count: integer('count').notNull(),
    last: moment('last').notNull(),
  },
  ({ source, outcome }) => [primaryKey({ columns: [source, outcome] })],
)

/** Hashes of webhooks that were taken, so that none is taken twice. */
export const seenReports = pgTable('seen_reports', { hash: text('hash').primaryKey(), at: moment('at').notNull() })
