import { and, eq, isNull } from 'drizzle-orm'
import { authorise, type ChangeContext, ensureUnchanged, present } from '~/lib/change.server'
import { subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { kpiResult } from '~db/schema/planning'

/** Inside a change: a result of the programme at hand that is still there, unchanged, and the actor's to change. */
export async function resultAtHand(
  tx: Statements,
  context: ChangeContext,
  { resultId, version }: { resultId: number; version: number },
) {
  const ofProgramme = eq(kpiResult.programmeId, context.programmeId ?? 0)
  const [found] = await tx
    .select()
    .from(kpiResult)
    .where(and(eq(kpiResult.id, resultId), ofProgramme, isNull(kpiResult.archivedAt)))
  const row = present(found)
  authorise(context, 'result.record', await subProcessAtHand(tx, context, row.subProcessId))
  ensureUnchanged(row, version, 'kpiResult')
  return row
}
