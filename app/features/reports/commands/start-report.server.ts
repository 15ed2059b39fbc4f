import { and, eq, isNull } from 'drizzle-orm'
import { mayStartReport } from '~/domain/report-cadence'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { report } from '~db/schema/report'

/** Begins the next report; answers its id. Refused: `reportDraftExists`. */
export function startReport(context: ChangeContext): Promise<Verdict<Changed<number>>> {
  return change(context, 'startReport', async (tx, record) => {
    authorise(context, 'report.prepare')
    const { programme } = await programmeAtHand(tx, context)
    const drafts = await tx
      .select({ id: report.id })
      .from(report)
      .where(and(eq(report.programmeId, programme.id), eq(report.state, 'draft'), isNull(report.archivedAt)))
    ensure(mayStartReport(drafts.length))
    const createdById = context.actor.personId ?? stop({ code: 'forbidden' })
    const values = { programmeId: programme.id, createdById, createdAt: context.now }
    const made = present((await tx.insert(report).values(values).returning({ id: report.id }))[0])
    record.created('report', made.id, values)
    return made.id
  })
}
