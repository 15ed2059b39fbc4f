import { and, eq } from 'drizzle-orm'
import { recordQuietly } from '~/lib/quiet-event.server'
import { endSessionsOf } from '~/lib/session.server'
import { session } from '~db/schema/people'
import type { OwnAccount } from '../account.server'

/** Signs a person out of one browser. False when it is not a session of theirs, or none any more. */
export async function endOneSession({ db, actor, now }: OwnAccount, sessionId: number): Promise<boolean> {
  return db.write(async (tx) => {
    const isTheirs = and(eq(session.id, sessionId), eq(session.personId, actor.personId))
    const ended = await tx.delete(session).where(isTheirs).returning({ id: session.id })
    if (ended.length === 0) return false
    await recordQuietly(tx, { actor, now }, { verb: 'endSession', personId: actor.personId, field: 'session' })
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
