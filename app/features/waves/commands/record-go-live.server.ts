import { and, eq, isNull } from 'drizzle-orm'
import { mayBegin } from '~/domain/gate-passage'
import type { Verdict } from '~/domain/verdict'
import { mayGoLive } from '~/domain/waves'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { settleChecks } from '~/lib/due-days.server'
import { type Following, followChecklist } from '~/lib/follow-checklist.server'
import { passageOfWave } from '~/lib/gate-passage.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import { writePoints } from '~/lib/readiness-points.server'
import { programmeAtHand } from '~/lib/scope.server'
import { checklistItem } from '~db/schema/checklist'
import { readinessCheck } from '~db/schema/readiness'
import { rollout } from '~db/schema/wave'
import { rolloutAtHand } from '../rows.server'
import type { GoLive } from '../schema'

/**
 * Records the day on which a rollout went live behind the Go of its wave, which settles its checks; null takes it back
 * and opens them again. Answers the rollout's id. Refused: `waveNotYetCommitted` and `dayInFuture` (field `liveOn`),
 * and what `mayBegin` refuses.
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
      const gate = { kind: 'rolloutEntry', wave: wave.number } as const
      const going = { gate, name: { zh: wave.nameZh, en: wave.nameEn }, on: liveOn, began: row.liveOn }
      ensure(mayBegin(await passageOfWave(tx, wave.id), going, 'liveOn'))
    }
    if (row.liveOn === liveOn) return rolloutId
    await tx
      .update(rollout)
      .set({ liveOn, version: row.version + 1 })
      .where(eq(rollout.id, rolloutId))
    record.changed('rollout', rolloutId, row, { liveOn })
    const ofRollout = and(eq(readinessCheck.programmeId, programme.id), eq(readinessCheck.rolloutId, rolloutId))
    await settleChecks(tx, and(ofRollout, isNull(readinessCheck.retiredOn)), liveOn)
    if (liveOn === null) {
      const calendar = await calendarOfProgramme(context.db, programme)
      await askWhatIsOnTheList({ tx, record, programmeId: programme.id, calendar, today }, row)
    }
    await writePoints(tx, { programmeId: programme.id, today }, [
      { subProcessId: row.subProcessId, waveKey: row.waveId },
    ])
    return rolloutId
  })
}

/** Its checklist may have changed while the rollout counted as live. */
async function askWhatIsOnTheList(
  following: Following,
  { id, subProcessId }: { id: number; subProcessId: number },
): Promise<void> {
  const items = await following.tx.select().from(checklistItem).where(eq(checklistItem.subProcessId, subProcessId))
  await followChecklist(following, items, id)
}
