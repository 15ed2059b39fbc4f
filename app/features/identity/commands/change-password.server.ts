import { and, eq } from 'drizzle-orm'
import { accepted, refuse, type Verdict } from '~/domain/verdict'
import { keepReceipt, receiptOf } from '~/lib/form-receipts.server'
import { hashPassword, isRightPassword } from '~/lib/password.server'
import { recordQuietly } from '~/lib/quiet-event.server'
import { endSessionsOf } from '~/lib/session.server'
import { person } from '~db/schema/people'
import type { OwnAccount } from '../account.server'
import type { ChangePassword } from '../schema'

/**
 * Gives a person another password and signs them out of all other browsers: whoever knew the old one is out. Both
 * hashes are made before the write, which would keep others waiting. Refusals: passwordWrong at its field; conflict,
 * when it was changed elsewhere meanwhile.
 */
export async function changePassword(
  { db, actor, sessionId, now, form }: OwnAccount,
  input: ChangePassword,
): Promise<Verdict> {
  const { personId } = actor
  const key = form?.nextKey('changePassword')
  if (key && (await receiptOf(db.read, key))) return accepted
  const [row] = await db.read.select({ known: person.passwordHash }).from(person).where(eq(person.id, personId))
  const known = row?.known ?? null
  if (!(await isRightPassword(known, input.currentPassword)) || known === null) {
    return refuse({ code: 'passwordWrong' }, 'currentPassword')
  }
  const passwordHash = await hashPassword(input.password)
  return db.write(async (tx) => {
    if (key && (await receiptOf(tx, key))) return accepted
    const isStill = and(eq(person.id, personId), eq(person.passwordHash, known))
    const changed = await tx.update(person).set({ passwordHash }).where(isStill).returning({ id: person.id })
    if (changed.length === 0) return refuse({ code: 'conflict' })
    await endSessionsOf(tx, personId, { except: sessionId })
    await recordQuietly(tx, { actor, now }, { verb: 'changePassword', personId, field: 'password' })
    if (key) await keepReceipt(tx, { key, at: now, value: null, changeId: null })
    return accepted
  })
}
