import { and, eq, isNull } from 'drizzle-orm'
import { maxDay, minDay } from '~/domain/calendar'
import type { RecordedStep } from '~/domain/steps'
import type { StepKind } from '~/domain/vocabulary'
import { present } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { step } from '~db/schema/sub-process'
import { rollout } from '~db/schema/wave'

export type StepRow = typeof step.$inferSelect

/** Inside a change: what has been recorded of a sub-process's steps, the rollout by its branches. */
export async function recordedSteps(
  tx: Statements,
  subProcessId: number,
): Promise<{ rows: StepRow[]; steps: RecordedStep[]; hasRollouts: boolean }> {
  const rows = await tx.select().from(step).where(eq(step.subProcessId, subProcessId))
  const branches = await tx
    .select({ liveOn: rollout.liveOn })
    .from(rollout)
    .where(and(eq(rollout.subProcessId, subProcessId), isNull(rollout.archivedAt)))
  const live = branches.flatMap(({ liveOn }) => liveOn ?? [])
  const steps = rows.map((row) => {
    if (row.kind !== 'rollout' || branches.length === 0) return row
    return {
      kind: row.kind,
      actualStart: live.length > 0 ? live.reduce(minDay) : null,
      actualEnd: live.length === branches.length ? live.reduce(maxDay) : null,
    }
  })
  return { rows, steps, hasRollouts: branches.length > 0 }
}

/** Inside a change: the row of one kind, or an end of the change. */
export function rowOfKind(rows: readonly StepRow[], kind: StepKind): StepRow {
  return present(rows.find((row) => row.kind === kind))
}
