/**
 * What becomes of a subscriber: the table of states, without a database, a clock or a mail. `none` is an address that we do not
 * hold; erasing leads there from everywhere and leaves a keyed hash behind. Who never confirms goes with `purgeExpired`.
 */

export const states = ['none', 'pending', 'active', 'left', 'suppressed'] as const
export type State = (typeof states)[number]

export const events = ['ask', 'confirm', 'leave', 'bounce', 'erase', 'allow'] as const
/**
 * `ask`: the form, or the button of somebody who comes back. `confirm`: the right code, or the mail's button. `leave`: the
 * one-click POST, or the button. `bounce`: a verdict on the address, or a complaint. `allow`: the editors let somebody back in.
 */
export type Event = (typeof events)[number]

export type MailKind = 'code' | 'welcome' | 'already' | 'farewell' | 'erased'
export type Decision = { readonly to: State; readonly mail?: MailKind }

/** What is not in the table changes nothing and mails nothing. */
const table: Readonly<Record<State, Partial<Record<Event, Decision>>>> = {
  none: { ask: { to: 'pending', mail: 'code' } },
  pending: {
    ask: { to: 'pending', mail: 'code' },
    confirm: { to: 'active', mail: 'welcome' },
    bounce: { to: 'suppressed' },
    erase: { to: 'none', mail: 'erased' },
  },
  active: {
    ask: { to: 'active', mail: 'already' },
    leave: { to: 'left', mail: 'farewell' },
    bounce: { to: 'suppressed' },
    erase: { to: 'none', mail: 'erased' },
  },
  left: { ask: { to: 'pending', mail: 'code' }, bounce: { to: 'suppressed' }, erase: { to: 'none', mail: 'erased' } },
  // Nobody who bounced or complained is mailed again, not even to say goodbye.
  suppressed: { ask: { to: 'suppressed' }, allow: { to: 'pending', mail: 'code' }, erase: { to: 'none' } },
}

/** The decision, or undefined where the table has none: the event is refused. */
export const decide = (from: State, event: Event): Decision | undefined => table[from][event]
