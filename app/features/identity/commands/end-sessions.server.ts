import { and, eq } from 'drizzle-orm'
import { keepReceipt, receiptOf } from '~/lib/form-receipts.server'
import { recordQuietly } from '~/lib/quiet-event.server'
import { endSessionsOf } from '~/lib/session.server'
import { session } from '~db/schema/people'
import type { OwnAccount } from '../account.server'

/** Signs a person out of one browser. False when it is not a session of theirs, or none any more. */
export async function endOneSession({ db, actor, now, form }: OwnAccount, sessionId: number): Promise<boolean> {
  const key = form?.nextKey('endSession')
  return db.write(async (tx) => {
    if (key && (await receiptOf(tx, key))) return true
    const isTheirs = and(eq(session.id, sessionId), eq(session.personId, actor.personId))
    const ended = await tx.delete(session).where(isTheirs).returning({ id: session.id })
    if (ended.length === 0) return false
    await recordQuietly(tx, { actor, now }, { verb: 'endSession', personId: actor.personId, field: 'session' })
    if (key) await keepReceipt(tx, { key, at: now, value: null, changeId: null })
    return true
  })
}

/** Signs a person out of every browser, or of every other one. */
export async function endSessions({ db, actor, sessionId, now }: OwnAccount, which: 'others' | 'all'): Promise<void> {
  const { personId } = actor
  await db.write(async (tx) => {
    const ended = await endSessionsOf(tx, personId, which === 'others' ? { except: sessionId } : {})
    if (ended === 0) return
    await recordQuietly(tx, { actor, now }, { verb: 'endSessions', personId, field: 'session', from: String(ended) })
  })
}
