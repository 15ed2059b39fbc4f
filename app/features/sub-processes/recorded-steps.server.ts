import { and, eq, isNull } from 'drizzle-orm'
import { type RecordedStep, recordedBy } from '~/domain/steps'
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
  const steps = recordedBy(
    rows,
    branches.map(({ liveOn }) => liveOn),
  )
  return { rows, steps, hasRollouts: branches.length > 0 }
}

/** Inside a change: the row of one kind, or an end of the change. */
export function rowOfKind(rows: readonly StepRow[], kind: StepKind): StepRow {
  return present(rows.find((row) => row.kind === kind))
}
