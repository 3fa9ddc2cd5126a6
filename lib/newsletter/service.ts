/** What the pages and routes of the newsletter ask for. Each call goes to this process's store and tells the truth of its clock. */
import { randomUUID } from 'node:crypto'
import { channel } from 'node:diagnostics_channel'
import { now } from '../clock.ts'
import { type Database, database } from '../db/database.ts'
import { inTime, StoreIsClosed } from '../db/failure.ts'
import type { Share } from '../db/shares.ts'
import { readAddress } from './address.ts'
import { readCode } from './code.ts'
import { type Confirmed, confirmByCode, confirmByLink } from './confirmation.ts'
import { exportPost } from './export.ts'
import { hashedNetworksOf, withinTries } from './limits.ts'
import { currentPromise } from './promise.ts'
import { rules } from './rules.ts'
import { keyedHash, type Purpose, sign, verifySignedId } from './secrets.ts'
import { enqueueSignup } from './signups.ts'
import { change, findSubscriber, keyOf, type Subscriber } from './store.ts'

/** The store, or StoreIsClosed: whatever keeps it from being opened is a failure of the store. */
async function open(share: Share = 'subscriber'): Promise<Database> {
  try {
    return await database(share)
  } catch (problem) {
    throw new StoreIsClosed(problem instanceof Error ? problem.message : 'the store cannot be opened')
  }
}

export type SignUp =
  | { readonly outcome: 'taken'; readonly to: string; readonly isLater: boolean }
  | { readonly outcome: 'no address' | 'too many' | 'full' }

/** What became of each sign-up, for whoever counts: a word, and nothing of whom it was. */
const outcomes = channel('reticule:sign-up')

/** Tells what becomes of a sign-up. */
async function told(work: Promise<SignUp>): Promise<SignUp> {
  try {
    const signedUp = await work
    outcomes.publish(signedUp.outcome === 'taken' && signedUp.isLater ? 'taken for later' : signedUp.outcome)
    return signedUp
  } catch (problem) {
    outcomes.publish('failed')
    throw problem
  }
}

/** Takes an address from the form. Resolves when it is kept; rejects when the store does not answer. */
export async function signUp(typed: string, client: string): Promise<SignUp> {
  const read = readAddress(typed)
  return told('address' in read ? keepAddress(read.address, client) : Promise.resolve({ outcome: 'no address' }))
}

async function keepAddress(address: string, client: string): Promise<SignUp> {
  const db = await open('signup')
  const addressHash = keyedHash(await keyOf(db, 'address'), address)
  const [{ hash: networkHash }, ...around] = hashedNetworksOf(await keyOf(db, 'network'), client)
  const outcome = await enqueueSignup(db, { address, addressHash, form: currentPromise.version, networkHash, around, at: now() })
  if (outcome === 'too many' || outcome === 'full') return { outcome }
  return { outcome: 'taken', to: addressHash, isLater: outcome === 'later' }
}

/** Somebody who left and presses the button: the same as the form, with the address that we still hold. */
export async function signUpAgain(who: string, client: string): Promise<SignUp> {
  const subscriber = await findBySignedToken('leave', who)
  return told(subscriber ? keepAddress(subscriber.address, client) : Promise.resolve({ outcome: 'no address' }))
}

/** Marks a form that is shown once more to somebody who looked like a program; good for an hour, and for any address. */
export async function signSecondForm(): Promise<string> {
  const until = Math.floor((now().getTime() + rules.secondForm) / 1000)
  return sign(await keyOf(await open(), 'links'), 'again', randomUUID(), until)
}

export async function isSecondForm(proof: string): Promise<boolean> {
  return verifySignedId(await keyOf(await open(), 'links'), 'again', proof, now().getTime() / 1000) !== undefined
}

/** A keyed hash, and a token of 128 bits, as we print them; what is none is not worth a question to the store. */
const isHash = (text: string) => /^[\w-]{43}$/.test(text)
const isToken = (text: string) => /^[\w-]{22}$/.test(text)

/** `digits`: what was typed is no code, and costs no try. */
export async function confirmCode(to: string, typed: string, client: string): Promise<Confirmed | 'digits' | 'too many tries'> {
  const code = readCode(typed)
  if (!code) return 'digits'
  if (!isHash(to)) return 'wrong'
  return tried('code', client, (db) => confirmByCode(db, to, code, now()))
}

export async function confirmLink(token: string, client: string) {
  return isToken(token) ? tried('link', client, (db) => confirmByLink(db, token, now())) : 'wrong'
}

async function tried<Outcome extends Confirmed>(kind: 'code' | 'link', client: string, confirm: (db: Database) => Promise<Outcome>) {
  const db = await open()
  return withinTries(db, kind, hashedNetworksOf(await keyOf(db, 'network'), client), now(), () => confirm(db))
}

/** The subscriber whom a signed link names, while the link is good and we hold anything; within `rules.patience.page`. */
export const findBySignedToken = (purpose: Purpose, signed: string): Promise<Subscriber | undefined> =>
  inTime(rules.patience.page, async () => {
    const db = await open()
    const id = verifySignedId(await keyOf(db, 'links'), purpose, signed, now().getTime() / 1000)
    return id ? findSubscriber(db, { id }) : undefined
  })

/** Leaves the list, whether or not the subscriber was still on it. False when the link names nobody. */
export async function leave(signed: string): Promise<boolean> {
  const subscriber = await findBySignedToken('leave', signed)
  if (!subscriber) return false
  await change(await open(), subscriber.id, 'leave', now())
  return true
}

/** Erases what we hold. False when the link names nobody. */
export async function erase(signed: string): Promise<boolean> {
  const subscriber = await findBySignedToken('me', signed)
  return subscriber ? change(await open(), subscriber.id, 'erase', now()) : false
}

/** All that we hold of whom a signed link names, as a file has it; nothing where it names nobody. */
export async function exportAll(signed: string) {
  const subscriber = await findBySignedToken('me', signed)
  return subscriber && { ...exportSubscriberData(subscriber), ...(await exportPost(await open(), subscriber)) }
}

/** What stands of a subscriber in their own row, in words that a reader knows. */
export const exportSubscriberData = ({ address, state, since, form, asked, confirmed, method, networkHash }: Subscriber) => ({
  address,
  state,
  since: since.toISOString(),
  asked: asked.toISOString(),
  form,
  confirmed: confirmed?.toISOString() ?? null,
  method,
  network: networkHash ? 'a keyed hash, kept for 30 days' : null,
})
