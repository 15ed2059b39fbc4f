import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import type { CheckTarget } from '~/domain/check-update'
import { type ChangeContext, chunks, present, stop } from '~/lib/change.server'
import { type GateQuestion, PILOT_KEY } from '~/lib/readiness-points.server'
import type { Statements } from '~db/client.server'
import { evidenceFile, readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { rollout } from '~db/schema/wave'

export type CheckRow = typeof readinessCheck.$inferSelect

/** A check, and whom it concerns. */
export interface AnswerableCheck {
  row: CheckRow
  target: CheckTarget
  /** The gate that asks for it. */
  question: GateQuestion
}

/** More identifiers do not go into one statement. */
export const IDS_AT_ONCE = 500

/** The checks of these ids that belong to the programme, settled or not; ids of other programmes find nothing. */
export async function checksById(
  tx: Statements,
  programmeId: number | null,
  ids: readonly number[],
): Promise<AnswerableCheck[]> {
  const found: AnswerableCheck[] = []
  for (const portion of chunks([...new Set(ids)], IDS_AT_ONCE)) {
    const rows = await tx
      .select({
        row: readinessCheck,
        ownerId: subProcess.ownerId,
        deputyId: subProcess.deputyId,
        unitId: rollout.unitId,
        waveId: rollout.waveId,
      })
      .from(readinessCheck)
      .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
      .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
      .where(
        and(
          eq(readinessCheck.programmeId, programmeId ?? 0),
          inArray(readinessCheck.id, portion),
          isNull(subProcess.archivedAt),
        ),
      )
    for (const { row, waveId, ...concerned } of rows) {
      const question = { subProcessId: row.subProcessId, waveKey: waveId ?? PILOT_KEY }
      found.push({ row, target: { ...concerned, assigneeId: row.assigneeId }, question })
    }
  }
  return found
}

/** Inside a change: the check, or an end of the change because it is not of this programme. */
export async function checkById(tx: Statements, context: ChangeContext, id: number): Promise<AnswerableCheck> {
  return present((await checksById(tx, context.programmeId, [id]))[0])
}

/** Inside a change: how many files each of these checks has as its evidence; those without any are left out. */
export async function fileCounts(tx: Statements, ids: readonly number[]): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const portion of chunks([...new Set(ids)], IDS_AT_ONCE)) {
    const rows = await tx
      .select({ checkId: evidenceFile.checkId, files: count() })
      .from(evidenceFile)
      .where(and(inArray(evidenceFile.checkId, portion), isNull(evidenceFile.archivedAt)))
      .groupBy(evidenceFile.checkId)
    for (const { checkId, files } of rows) counts.set(checkId, files)
  }
  return counts
}

/** Inside a change: ends it when the gate of the check has been passed, since what was true then stays as it was. */
export function ensureOpen(row: CheckRow): void {
  if (row.settledOn !== null) stop({ code: 'checkSettled' })
}
