import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { reportLink } from '~db/schema/report'
import { linkAtHand } from '../link-at-hand.server'
import type { RevokeReportLink } from '../schema'

/** Ends a link at once and for good; its visits stay on record. */
export function revokeReportLink(
  context: ChangeContext,
  input: RevokeReportLink,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'revokeReportLink', async (tx, record) => {
    const row = await linkAtHand(tx, context, input)
    if (row.revokedAt !== null) return undefined
    const after = { revokedAt: context.now }
    await tx
      .update(reportLink)
      .set({ ...after, version: row.version + 1 })
      .where(eq(reportLink.id, row.id))
    record.changed('reportLink', row.id, row, after)
    return undefined
  })
}
