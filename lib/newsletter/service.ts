/** What the pages and routes of the newsletter ask for. Each call goes to this process's store and tells the truth of its clock. */
import { now } from '../clock.ts'
import { database } from '../db/database.ts'
import { toAddress } from './address.ts'
import { readCode } from './code.ts'
import { networkOf } from './network.ts'
import { keyedHash, type Purpose, read } from './secrets.ts'
import { type Confirmed, change, confirmByCode, confirmByLink, findSubscriber, keyOf, type Subscriber, takeAsk } from './store.ts'

/** The wording of the form, kept as proof of what a reader agreed to. Another wording, another version. */
export const FORM = '2026-11'

export type SignUp =
  | { readonly outcome: 'taken'; readonly to: string }
  | { readonly outcome: 'no address' }
  | { readonly outcome: 'too many' }

/** Takes an address from the form. Resolves when it is kept; rejects when the store does not answer. */
export async function signUp(typed: string, client: string): Promise<SignUp> {
  const address = toAddress(typed)
  if (!address) return { outcome: 'no address' }
  return takeAddress(address, client)
}

async function takeAddress(address: string, client: string): Promise<SignUp> {
  const db = await database()
  const [addressKey, networkKey] = [await keyOf(db, 'address'), await keyOf(db, 'network')]
  const addressHash = keyedHash(addressKey, address)
  const networkHash = keyedHash(networkKey, networkOf(client))
  const isTaken = await takeAsk(db, { address, addressHash, form: FORM, networkHash, at: now() })
  return isTaken ? { outcome: 'taken', to: addressHash } : { outcome: 'too many' }
}

/** Somebody who left and presses the button: the same as the form, with the address that we still hold. */
export async function signUpAgain(who: string, client: string): Promise<SignUp> {
  const subscriber = await whoIs('leave', who)
  return subscriber ? takeAddress(subscriber.address, client) : { outcome: 'no address' }
}

export const confirmCode = async (to: string, code: string): Promise<Confirmed> =>
  confirmByCode(await database(), to, readCode(code) ?? '', now())

export const confirmLink = async (token: string): Promise<Confirmed> => confirmByLink(await database(), token, now())

/** The subscriber whom a signed link names, while the link is good and we hold anything. */
export async function whoIs(purpose: Purpose, signed: string): Promise<Subscriber | undefined> {
  const db = await database()
  const id = read(await keyOf(db, 'links'), purpose, signed, now().getTime() / 1000)
  return id ? findSubscriber(db, { id }) : undefined
}

/** Leaves the list, whether or not the subscriber was still on it. False when the link names nobody. */
export async function leave(signed: string): Promise<boolean> {
  const subscriber = await whoIs('leave', signed)
  if (!subscriber) return false
  await change(await database(), subscriber.id, 'leave', now())
  return true
}

/** Erases what we hold. False when the link names nobody. */
export async function erase(signed: string): Promise<boolean> {
  const subscriber = await whoIs('me', signed)
  return subscriber ? change(await database(), subscriber.id, 'erase', now()) : false
}

/** What we hold of a subscriber, in words that a reader knows. */
export const heldOf = ({ address, state, since, form, asked, confirmed, method, networkHash }: Subscriber) => ({
  address,
  state,
  since: since.toISOString(),
  asked: asked.toISOString(),
  form,
  confirmed: confirmed?.toISOString() ?? null,
  method,
  network: networkHash ? 'a keyed hash, kept for 30 days' : null,
})
