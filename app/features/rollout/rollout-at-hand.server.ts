import { and, eq, isNull } from 'drizzle-orm'
import { type ChangeContext, present } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { liveConfirmation } from '~db/schema/landing'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'

/** Inside a change: a rollout in scope, who answers for its sub-process, and who has confirmed it. */
export async function rolloutAtHand(tx: Statements, context: ChangeContext, rolloutId: number) {
  const [found] = await tx
    .select({ rollout, ownerId: subProcess.ownerId, deputyId: subProcess.deputyId })
    .from(rollout)
    .innerJoin(wave, eq(wave.id, rollout.waveId))
    .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
    .where(
      and(
        eq(rollout.id, rolloutId),
        eq(rollout.programmeId, context.programmeId ?? 0),
        isNull(rollout.archivedAt),
        isNull(wave.archivedAt),
      ),
    )
  const { rollout: row, ownerId, deputyId } = present(found)
  return { row, ownerId, deputyId }
}

/** Inside a change: what has been said of its being live. */
export function confirmationsIn(tx: Statements, rolloutId: number) {
  return tx.select().from(liveConfirmation).where(eq(liveConfirmation.rolloutId, rolloutId))
}
