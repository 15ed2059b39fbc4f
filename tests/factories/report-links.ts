import { and, eq } from 'drizzle-orm'
import { makeReportLink } from '~/features/report-links/commands/make-report-link.server'
import type { ChangeContext } from '~/lib/change.server'
import { newToken } from '~/lib/secret-token.server'
import { reportLink } from '~db/schema/report'
import { answerOf } from './waves'

/** A link to a report, made by the command that users use; answers its id and its secret. */
export async function shareReport(
  office: ChangeContext,
  reportId: number,
  { days = 14, purpose = 'Board' } = {},
): Promise<{ linkId: number; token: string }> {
  const { token, tokenHash } = newToken()
  answerOf(await makeReportLink(office, { reportId, tokenHash, purpose, days }))
  const [row] = await office.db.read
    .select({ id: reportLink.id })
    .from(reportLink)
    .where(and(eq(reportLink.tokenHash, tokenHash), eq(reportLink.reportId, reportId)))
  return { linkId: row!.id, token }
}
