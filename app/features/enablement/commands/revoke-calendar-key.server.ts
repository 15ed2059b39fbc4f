import { and, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged, present } from '~/lib/change.server'
import { accessKey } from '~db/schema/landing'
import type { RevokeCalendarKey } from '../schema'

/** Ends a key of the actor's own at once and for good. Somebody else's does not exist for them. */
export function revokeCalendarKey(
  context: ChangeContext,
  { keyId, version }: RevokeCalendarKey,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'revokeCalendarKey', async (tx, record) => {
    authorise(context, 'programme.view')
    const ofProgramme = and(eq(accessKey.programmeId, context.programmeId ?? 0), eq(accessKey.purpose, 'calendar'))
    const [found] = await tx
      .select()
      .from(accessKey)
      .where(and(eq(accessKey.id, keyId), ofProgramme, eq(accessKey.personId, context.actor.personId ?? 0)))
    const row = present(found)
    ensureUnchanged(row, version, 'accessKey')
    if (row.revokedAt !== null) return undefined
    const after = { revokedAt: context.now }
    await tx
      .update(accessKey)
      .set({ ...after, version: row.version + 1 })
      .where(eq(accessKey.id, row.id))
    record.changed('accessKey', row.id, row, after)
    return undefined
  })
}
