/**
 * Who may send letters. The row `sender` has an id, and counts turns: one each time deliveries are taken. What the row says is also written to a file
 * outside of the store, before any of those mails leaves. A backup that is put back has an earlier turn than the file, or another id: nothing is sent
 * until an operator adopts it.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { writeAtomic } from '../../atomic-write.ts'
import type { Database } from '../../db/database.ts'
import { deliveries, epochs, letters } from '../../db/schema.ts'
import type { Transaction } from '../../newsletter/store.ts'
import { applyToLetter } from './letter-rows.ts'

const SENDER = 'sender'
const isSender = eq(epochs.name, SENDER)

/** What was seen last, outside of the store. */
export type Witness = { readonly id: string; readonly turn: number }

const witnessForm = z.object({ id: z.uuid(), turn: z.number().int().min(0) })

/** The file beside the embedded store, and not in it: a backup of the store does not bring it back. */
export const witnessIn = (folder: string) => join(folder, 'letters-sender.json')

function readWitness(file: string): Witness | undefined {
  return existsSync(file) ? witnessForm.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

/** It must outlast a power cut that the store outlasts: without it the store would be taken for a backup. */
const writeWitness = (file: string, { id, turn }: Witness) => writeAtomic(file, JSON.stringify({ id, turn }), { isDurable: true })

/** Why this machine sends no letters, in words for operators; nothing while it may. */
export type Ownership = { readonly epoch: Witness } | { readonly refused: string }

const ADOPT = 'No letter is sent until you say: npm run letters -- adopt (adopt --join, where this machine joins others that send)'

/** Whether this machine may send. The first one that asks an empty store becomes its sender. */
export async function ownership(db: Database, file: string, now: Date): Promise<Ownership> {
  const seen = readWitness(file)
  if (!seen) await db.insert(epochs).values({ name: SENDER, id: randomUUID(), turn: 0, adopted: now }).onConflictDoNothing()
  const [row] = await db.select().from(epochs).where(isSender)
  if (!row) return { refused: `The store knows of no sender, and this machine has sent letters: another store, or a backup. ${ADOPT}` }
  if (!seen && row.turn > 0) return { refused: `Letters were sent from this store, and not by this machine. ${ADOPT}` }
  if (seen && seen.id !== row.id)
    return { refused: `The store has been adopted elsewhere, or is another one than this machine knew. ${ADOPT}` }
  if (seen && seen.turn > row.turn) {
    // Nobody else may go on either: another id is held by no machine.
    await db
      .update(epochs)
      .set({ id: randomUUID() })
      .where(and(isSender, eq(epochs.id, seen.id)))
    return { refused: `The store is older than what this machine has sent: a backup was put back. ${ADOPT}` }
  }
  // Also after what others sent: each machine knows the latest turn.
  if (seen?.turn !== row.turn) writeWitness(file, row)
  return { epoch: { id: row.id, turn: row.turn } }
}

/** Counts a turn in the transaction that takes deliveries. Throws when the store has been adopted by somebody else meanwhile. */
export async function takeTurn(tx: Transaction, { id }: Witness): Promise<Witness> {
  const [row] = await tx
    .update(epochs)
    .set({ turn: sql`${epochs.turn} + 1` })
    .where(and(isSender, eq(epochs.id, id)))
    .returning()
  if (!row) throw new Error('The store has another sender now.')
  return { id, turn: row.turn }
}

/** Notes a turn outside of the store, before anything of it is sent. */
export const noteTurn = (file: string, epoch: Witness) => writeWitness(file, epoch)

/** When the store was adopted last: letters that were to go out before that are not sent by the clock. */
export async function adoptedAt(db: Database): Promise<Date | undefined> {
  return (await db.select({ adopted: epochs.adopted }).from(epochs).where(isSender))[0]?.adopted
}

export type Adopted = { readonly letters: readonly string[]; readonly uncertain: number }

/** Lets this machine send beside others that work with the same store. Throws when there is no such store. */
export async function joinSenders(db: Database, file: string): Promise<void> {
  const [row] = await db.select().from(epochs).where(isSender)
  if (!row) throw new Error('The store knows of no sender that this machine could join: npm run letters -- adopt.')
  writeWitness(file, row)
}

/**
 * Makes this machine the sender of a store that was put back, or that another machine sent from. Whatever of a letter had not been noted as done there
 * may have been sent since: it is uncertain, and the letter paused.
 */
export async function adopt(db: Database, file: string, now: Date): Promise<Adopted> {
  const seen = readWitness(file)
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(epochs).where(isSender).for('update')
    const epoch = { id: randomUUID(), turn: Math.max(seen?.turn ?? 0, row?.turn ?? 0) + 1 }
    const values = { name: SENDER, ...epoch, adopted: now }
    await tx.insert(epochs).values(values).onConflictDoUpdate({ target: epochs.name, set: values })
    const open = await tx
      .select()
      .from(letters)
      .where(inArray(letters.state, ['frozen', 'sending', 'paused']))
      .for('update')
    const uncertain = await doubt(tx, now)
    for (const letter of open) {
      const problem = 'a backup was put back: whoever had not been noted as served may have been'
      if (letter.state === 'paused') await tx.update(letters).set({ problem }).where(eq(letters.id, letter.id))
      else await applyToLetter(tx, letter, 'pause', now, { problem }, problem)
    }
    writeWitness(file, epoch)
    return { letters: open.map(({ slug }) => slug), uncertain }
  })
}

async function doubt(tx: Transaction, now: Date): Promise<number> {
  const rows = await tx
    .update(deliveries)
    .set({ state: 'uncertain', worker: null, lease: null, at: now, reply: 'a backup was put back' })
    .where(inArray(deliveries.state, ['waiting', 'leased', 'handing', 'deferred']))
    .returning({ letter: deliveries.letter })
  return rows.length
}
