import { and, eq, inArray, max } from 'drizzle-orm'
import { placeKey } from '~/domain/places'
import type { CellShift, PlanChange } from '~/domain/plan-change'
import { checksDueOn } from '~/domain/schedule'
import { chunks, present } from '~/lib/change.server'
import { checksOfPilot, checksOfWave, moveDueDays } from '~/lib/due-days.server'
import { archiveRollouts, ensurePlaces, type Placing, placeRollouts, rolloutsOf } from '~/lib/rollout-places.server'
import { step } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'

/** Rows named in one statement by their ids. */
const IDS_A_STATEMENT = 1_000

/**
 * Inside a change: makes a change of the plan that has been judged. Steps and waves get their days, and `slipReason`
 * where `needsReason` names them; the open checks of a gate that moves fall due with it; new waves get the next
 * numbers; rollouts come, go, and change their wave. Answers the ids that the new waves got.
 */
export async function writePlanChange(
  placing: Placing,
  change: PlanChange,
  slip: { reason: string; needsReason: ReadonlySet<number>; wavesNeedReason: ReadonlySet<number> },
): Promise<Map<number, number>> {
  await moveSteps(placing, change, slip)
  await moveWaves(placing, change, slip)
  const made = await addWaves(placing, change)
  await placeCells(placing, change.cells, made)
  return made
}

async function moveSteps(
  { tx, record, programmeId, calendar }: Placing,
  { steps }: PlanChange,
  { reason, needsReason }: { reason: string; needsReason: ReadonlySet<number> },
): Promise<void> {
  const to = new Map(steps.map((one) => [one.id, one.to]))
  for (const ids of chunks([...to.keys()], IDS_A_STATEMENT)) {
    const rows = await tx
      .select()
      .from(step)
      .where(and(eq(step.programmeId, programmeId), inArray(step.id, ids)))
    for (const row of rows) {
      const days = present(to.get(row.id))
      const after = {
        plannedStart: days.start,
        plannedEnd: days.end,
        ...(needsReason.has(row.id) ? { slipReason: reason } : {}),
      }
      await tx
        .update(step)
        .set({ ...after, version: row.version + 1 })
        .where(eq(step.id, row.id))
      record.changed('step', row.id, row, after)
      if (row.kind !== 'pilot' || row.plannedStart === days.start) continue
      await moveDueDays(tx, record, checksOfPilot(row.subProcessId), checksDueOn(calendar, days.start))
    }
  }
}

async function moveWaves(
  { tx, record, programmeId, calendar }: Placing,
  { waves }: PlanChange,
  { reason, wavesNeedReason }: { reason: string; wavesNeedReason: ReadonlySet<number> },
): Promise<void> {
  for (const { id, to } of waves) {
    const [found] = await tx
      .select()
      .from(wave)
      .where(and(eq(wave.programmeId, programmeId), eq(wave.id, id)))
    const row = present(found)
    const after = {
      plannedStart: to.start,
      plannedEnd: to.end,
      ...(wavesNeedReason.has(id) ? { slipReason: reason } : {}),
    }
    await tx
      .update(wave)
      .set({ ...after, version: row.version + 1 })
      .where(eq(wave.id, id))
    record.changed('wave', id, row, after)
    if (row.plannedStart === to.start) continue
    await moveDueDays(tx, record, checksOfWave(tx, id), checksDueOn(calendar, to.start))
  }
}

async function addWaves({ tx, record, programmeId }: Placing, { newWaves }: PlanChange): Promise<Map<number, number>> {
  const ids = new Map<number, number>()
  if (newWaves.length === 0) return ids
  const [last] = await tx
    .select({ number: max(wave.number) })
    .from(wave)
    .where(eq(wave.programmeId, programmeId))
  let number = last?.number ?? 0
  for (const { id, name, circle, planned } of newWaves) {
    number += 1
    const row = {
      programmeId,
      number,
      nameZh: name.zh,
      nameEn: name.en,
      circle,
      plannedStart: planned.start,
      plannedEnd: planned.end,
    }
    const made = present((await tx.insert(wave).values(row).returning({ id: wave.id }))[0])
    record.created('wave', made.id, row)
    ids.set(id, made.id)
  }
  return ids
}

async function placeCells(
  placing: Placing,
  cells: readonly CellShift[],
  made: ReadonlyMap<number, number>,
): Promise<void> {
  if (cells.length === 0) return
  const { tx, programmeId } = placing
  await ensurePlaces(tx, programmeId, cells)
  const existing = await rolloutsOf(tx, programmeId)
  const rollouts = new Map(existing.map((one) => [placeKey(one.rollout), one.rollout]))
  await archiveRollouts(
    placing,
    cells.flatMap((cell) => (cell.to === null ? (rollouts.get(placeKey(cell)) ?? []) : [])),
  )
  const rows = await tx.select().from(wave).where(eq(wave.programmeId, programmeId))
  for (const row of rows) {
    const into = cells.filter((cell) => cell.to !== null && (made.get(cell.to) ?? cell.to) === row.id)
    if (into.length > 0) await placeRollouts(placing, into, row, existing)
  }
}
