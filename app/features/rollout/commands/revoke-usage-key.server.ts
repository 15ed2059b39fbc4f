import { and, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged, present } from '~/lib/change.server'
import { accessKey } from '~db/schema/landing'
import type { RevokeUsageKey } from '../schema'

/** Ends a key at once and for good; what it has brought stays. */
export function revokeUsageKey(
  context: ChangeContext,
  { keyId, version }: RevokeUsageKey,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'revokeUsageKey', async (tx, record) => {
    authorise(context, 'accessKey.manage')
    const ofProgramme = and(eq(accessKey.programmeId, context.programmeId ?? 0), eq(accessKey.purpose, 'usage'))
    const [found] = await tx
      .select()
      .from(accessKey)
      .where(and(eq(accessKey.id, keyId), ofProgramme))
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
