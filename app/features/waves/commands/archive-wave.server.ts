import { and, eq, isNull, or } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { mayArchive } from '~/domain/waves'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  type Recorder,
} from '~/lib/change.server'
import { archiveRollouts } from '~/lib/rollout-places.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { rollout, wave, waveDependency } from '~db/schema/wave'
import { recordWaiting } from '../predecessors.server'
import { waveAtHand } from '../rows.server'
import type { OneWave } from '../schema'

/**
 * Takes a wave out of the plan, with its rollouts; nobody waits for it any more. Its number is not given out again.
 * Refused: `waveHasLiveRollouts`.
 */
export async function archiveWave(
  context: ChangeContext,
  { waveId, version }: OneWave,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'archiveWave', async (tx, record) => {
    authorise(context, 'wave.plan')
    const { today } = await programmeAtHand(tx, context)
    const row = await waveAtHand(tx, context, waveId)
    ensureUnchanged(row, version, 'wave')
    const rollouts = await tx
      .select()
      .from(rollout)
      .where(and(eq(rollout.waveId, waveId), isNull(rollout.archivedAt)))
    ensure(mayArchive(rollouts.filter((one) => one.liveOn !== null).length))

    const after = { archivedAt: context.now }
    await archiveRollouts({ tx, record, now: context.now, today }, rollouts)
    await endWaiting(tx, record, waveId)
    await tx
      .update(wave)
      .set({ ...after, version: row.version + 1 })
      .where(eq(wave.id, waveId))
    record.changed('wave', waveId, row, after)
    return waveId
  })
}

/** Neither does it wait for others, nor others for it. */
async function endWaiting(tx: Statements, record: Recorder, waveId: number): Promise<void> {
  const touching = or(eq(waveDependency.predecessorId, waveId), eq(waveDependency.successorId, waveId))
  const rows = await tx.select({ id: waveDependency.successorId }).from(waveDependency).where(touching)
  await recordWaiting(tx, record, [...new Set(rows.map(({ id }) => id))], async () => {
    await tx.delete(waveDependency).where(touching)
  })
}
