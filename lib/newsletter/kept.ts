/**
 * What is kept of people, table by table, in the words of /privacy. A column that is added, or a time that changes, has to pass here: the
 * test holds this list to the schema.
 */
import { rules } from './rules.ts'

const day = 24 * 60 * 60_000
const {
  mail: { keep: mail },
  letters,
} = rules
const days = (ms: number) => `${ms / day} days`

export const kept = {
  signup_requests: {
    columns: ['id', 'address', 'addressHash', 'form', 'networkHash', 'asked', 'turn', 'problem'],
    words: [
      `what the form sent, until it is decided what becomes of it: for seconds as a rule, for some hours while very many sign up at once, and never longer than ${days(rules.lapse)};`,
    ],
  },
  subscribers: {
    columns: [
      'id',
      'address',
      'addressHash',
      'state',
      'since',
      'codeHash',
      'linkHash',
      'codeMade',
      'codeTries',
      'form',
      'asked',
      'confirmed',
      'method',
      'networkHash',
    ],
    words: [
      'your address, in lower case, a keyed hash of it, and whether it is waiting for your code, on the list, has left, or must not be written to;',
      'when you asked and on which wording of the form, when you confirmed, and whether by code or by button: the proof that you did;',
      'the code and the link of the last mail, as hashes from which neither can be read, when they were made, and how many wrong codes were typed: a used code goes within a few hours, a used link when you leave, so that whoever presses it again can be told that it has done its work;',
      `the network that the form came from, as a keyed hash, for ${days(rules.network)}, so that nobody can enter thousands of addresses;`,
    ],
  },
  mails: {
    columns: ['id', 'kind', 'address', 'subscriber', 'state', 'tries', 'due', 'lease', 'made', 'sent', 'failed', 'reason', 'problem'],
    words: [
      `which mails are due, for at most ${days(mail.waiting)}, which went out, for ${days(mail.sent)}, and which were refused, for ${days(mail.waiting + mail.dead)} at most; without your address, which stands once, above. Only the last mail, after you were erased, holds it, until it is sent or given up;`,
    ],
  },
  mailboxes: {
    columns: ['hash', 'mailed', 'mails'],
    words: [
      `a keyed hash of your mailbox, how often in a row the form had us write to it, and when it last did, for ${days(rules.mailbox.forget)}: so nobody can use the form to plague you;`,
    ],
  },
  letters: {
    columns: [
      'id',
      'slug',
      'state',
      'since',
      'hash',
      'send',
      'notAfter',
      'isLate',
      'problem',
      'mail',
      'frozen',
      'unpromised',
      'frozenAt',
      'allTried',
      'settledAt',
      'receipt',
    ],
    words: [],
  },
  letter_changes: { columns: ['id', 'letter', 'at', 'event', 'from', 'to', 'words'], words: [] },
  deliveries: {
    columns: ['letter', 'subscriber', 'state', 'lane', 'due', 'tries', 'tried', 'worker', 'lease', 'at', 'reason', 'reply'],
    words: [
      `which letters were sent to you, whose servers took or refused them, with which codes and when, for ${days(letters.deliveries)} after each: so that none comes twice, and none is counted that did not arrive; without your address, and without a word on whether you opened it, which nobody knows;`,
    ],
  },
  strikes: {
    columns: ['subscriber', 'letter', 'reason', 'at'],
    words: [`letters that your mailbox did not take, for ${days(letters.strikes)}, so that we stop writing to one that is gone;`],
  },
  lanes: {
    columns: [
      'name',
      'rate',
      'mostRate',
      'tokens',
      'filled',
      'mostDaily',
      'day',
      'today',
      'slowed',
      'fault',
      'faultSince',
      'held',
      'paused',
    ],
    words: [],
  },
  lane_counts: { columns: ['letter', 'lane', 'accepted', 'policy', 'complaints'], words: [] },
  epochs: { columns: ['name', 'id', 'turn', 'adopted'], words: [] },
  report_counts: { columns: ['source', 'outcome', 'count', 'last'], words: [] },
  seen_reports: { columns: ['hash', 'at'], words: [] },
  limits: {
    columns: ['key', 'started', 'count'],
    words: [
      'how many forms came from a network, and how many wrong codes from it or for a mailbox, by keyed hashes, for at most two days;',
    ],
  },
  erased: {
    columns: ['addressHash', 'at', 'mailed', 'suppressed'],
    words: [
      'a keyed hash of an address that was erased, when it was, and when the form last had us write there: see the end of this page.',
    ],
  },
  keys: { columns: ['name', 'value'], words: [] },
} as const
