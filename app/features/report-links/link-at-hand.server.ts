import { and, eq } from 'drizzle-orm'
import { authorise, type ChangeContext, ensureUnchanged, present } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { report, reportLink } from '~db/schema/report'
import type { RevokeReportLink } from './schema'

/** Inside a change: a link to a report of the programme at hand, unchanged, and the actor's to revoke. */
export async function linkAtHand(tx: Statements, context: ChangeContext, { linkId, version }: RevokeReportLink) {
  authorise(context, 'report.share')
  const [row] = await tx
    .select({ link: reportLink })
    .from(reportLink)
    .innerJoin(report, eq(report.id, reportLink.reportId))
    .where(and(eq(reportLink.id, linkId), eq(report.programmeId, context.programmeId ?? 0)))
  const { link } = present(row)
  ensureUnchanged(link, version, 'reportLink')
  return link
}
