import { and, eq, isNull } from 'drizzle-orm'
import { type ChangeContext, present } from '~/lib/change.server'
import type { WaveRow } from '~/lib/rollout-places.server'
import type { Statements } from '~db/client.server'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'

/** Inside a change: a wave of the programme at hand that is still there. */
export async function waveAtHand(tx: Statements, context: ChangeContext, waveId: number): Promise<WaveRow> {
  const ofProgramme = eq(wave.programmeId, context.programmeId ?? 0)
  return present(
    (
      await tx
        .select()
        .from(wave)
        .where(and(eq(wave.id, waveId), ofProgramme, isNull(wave.archivedAt)))
    )[0],
  )
}

/** Inside a change: a rollout in scope, its wave, and who answers for it. */
export async function rolloutAtHand(tx: Statements, context: ChangeContext, rolloutId: number) {
  const [row] = await tx
    .select({ rollout, wave, ownerId: subProcess.ownerId, deputyId: subProcess.deputyId })
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
  return present(row)
}
