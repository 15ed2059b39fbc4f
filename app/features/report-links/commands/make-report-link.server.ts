import { and, eq, isNull } from 'drizzle-orm'
import { linkEnd } from '~/domain/report-links'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { report, reportLink } from '~db/schema/report'
import type { MakeReportLink } from '../schema'

/**
 * Makes a link by which whoever has it may read a frozen report. Answers the hash of the link that was made: of a form
 * sent again it is that of the first one, whose secret nobody knows any more. Refused: `notFound` for a draft.
 */
export function makeReportLink(
  context: ChangeContext,
  { reportId, tokenHash, purpose, days }: MakeReportLink,
): Promise<Verdict<Changed<string>>> {
  return change(context, 'makeReportLink', async (tx, record) => {
    authorise(context, 'report.share')
    const { programme } = await programmeAtHand(tx, context)
    const ofProgramme = and(eq(report.programmeId, programme.id), eq(report.state, 'frozen'), isNull(report.archivedAt))
    present(
      (
        await tx
          .select({ id: report.id })
          .from(report)
          .where(and(eq(report.id, reportId), ofProgramme))
      )[0],
    )
    const createdById = context.actor.personId ?? stop({ code: 'forbidden' })
    const expiresAt = linkEnd(context.now, days)
    const values = { reportId, tokenHash, purpose, createdById, createdAt: context.now, expiresAt }
    const made = present((await tx.insert(reportLink).values(values).returning({ id: reportLink.id }))[0])
    record.created('reportLink', made.id, { purpose, expiresAt })
    return tokenHash
  })
}
