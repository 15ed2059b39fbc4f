import { and, eq, isNull } from 'drizzle-orm'
import { type ChangeContext, present } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { report } from '~db/schema/report'

/** Inside a change: a report of the programme at hand that was not discarded. */
export async function reportAtHand(tx: Statements, context: ChangeContext, id: number) {
  const ofProgramme = eq(report.programmeId, context.programmeId ?? 0)
  const [row] = await tx
    .select()
    .from(report)
    .where(and(eq(report.id, id), ofProgramme, isNull(report.archivedAt)))
  return present(row)
}
