import { and, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { mayGoLive } from '~/domain/waves'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { settleChecks } from '~/lib/due-days.server'
import { writePoints } from '~/lib/readiness-points.server'
import { programmeAtHand } from '~/lib/scope.server'
import { readinessCheck } from '~db/schema/readiness'
import { rollout } from '~db/schema/wave'
import { rolloutAtHand } from '../rows.server'
import type { GoLive } from '../schema'

/**
 * Records the day on which a rollout went live, which settles its checks; null takes it back and opens them again.
 * Answers the rollout's id. Refused: `waveNotYetCommitted` and `dayInFuture` (field `liveOn`).
 */
export async function recordGoLive(
  context: ChangeContext,
  { rolloutId, liveOn, version }: GoLive,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'recordGoLive', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    const { rollout: row, wave, ownerId, deputyId } = await rolloutAtHand(tx, context, rolloutId)
    authorise(context, 'rollout.record', { ownerId, deputyId, unitId: row.unitId })
    ensureUnchanged(row, version, 'rollout')
    if (liveOn !== null) {
      ensure(mayGoLive(wave.committedAt !== null, liveOn, today))
    }
    if (row.liveOn === liveOn) return rolloutId
    await tx
      .update(rollout)
      .set({ liveOn, version: row.version + 1 })
      .where(eq(rollout.id, rolloutId))
    record.changed('rollout', rolloutId, row, { liveOn })
    const ofRollout = and(eq(readinessCheck.programmeId, programme.id), eq(readinessCheck.rolloutId, rolloutId))
    await settleChecks(tx, ofRollout, liveOn)
    await writePoints(tx, { programmeId: programme.id, today }, [
      { subProcessId: row.subProcessId, waveKey: row.waveId },
    ])
    return rolloutId
  })
}
