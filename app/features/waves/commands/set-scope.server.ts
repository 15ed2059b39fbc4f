import { eq } from 'drizzle-orm'
import { placeKey } from '~/domain/places'
import type { Verdict } from '~/domain/verdict'
import { mayScope, type TakenCell } from '~/domain/waves'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { passageOfWave } from '~/lib/gate-passage.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import {
  archiveRollouts,
  ensurePlaces,
  type PlacedRollout,
  placeRollouts,
  rolloutsOf,
} from '~/lib/rollout-places.server'
import { programmeAtHand } from '~/lib/scope.server'
import { wave } from '~db/schema/wave'
import { waveAtHand } from '../rows.server'
import type { SetScope } from '../schema'

/**
 * Makes these cells the whole scope of the wave: new ones become rollouts with their checks, those taken out before
 * find theirs again, those no longer wanted are archived. Answers how many came and went. A fixed number of statements
 * a thousand cells. Refused: `notFound` (field `cells`) for a foreign sub-process or anything but an unarchived branch,
 * `alreadyInWave`, `rolloutIsLive`, `wavePassed` (field `cells`).
 */
export async function setScope(
  context: ChangeContext,
  { waveId, cells, version }: SetScope,
): Promise<Verdict<Changed<{ added: number; removed: number }>>> {
  return change(context, 'setScope', async (tx, record) => {
    authorise(context, 'wave.plan')
    const { programme, today } = await programmeAtHand(tx, context)
    const row = await waveAtHand(tx, context, waveId)
    ensureUnchanged(row, version, 'wave')
    const wanted = new Map(cells.map((cell) => [placeKey(cell), cell]))
    await ensurePlaces(tx, programme.id, wanted.values())
    const existing = await rolloutsOf(tx, programme.id)
    const taken = existing.filter(({ rollout: { archivedAt } }) => archivedAt === null)
    const entry = await passageOfWave(tx, waveId)
    ensure(mayScope([...wanted.values()], taken.map(takenCell), { number: row.number, entry }))

    const calendar = await calendarOfProgramme(context.db, programme)
    const placing = { tx, record, programmeId: programme.id, calendar, today, now: context.now }
    const inScope = new Set(taken.map((one) => placeKey(one.rollout)))
    const added = [...wanted.values()].filter((cell) => !inScope.has(placeKey(cell)))
    const removed = taken.map((one) => one.rollout).filter((one) => one.waveId === waveId && !wanted.has(placeKey(one)))
    await placeRollouts(placing, added, row, existing)
    await archiveRollouts(placing, removed)

    const changes = { added: added.length, removed: removed.length }
    if (changes.added + changes.removed > 0) {
      await tx
        .update(wave)
        .set({ version: row.version + 1 })
        .where(eq(wave.id, waveId))
    }
    return changes
  })
}

function takenCell({ rollout, wave, code, unit }: PlacedRollout): TakenCell {
  return {
    subProcessId: rollout.subProcessId,
    unitId: rollout.unitId,
    wave,
    code,
    unit,
    isLive: rollout.liveOn !== null,
  }
}
