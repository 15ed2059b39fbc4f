import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { WorkCalendar } from '~/domain/calendar'
import { type AskingPlace, type CheckPatch, followItem } from '~/domain/checklist'
import { checksDueOn } from '~/domain/schedule'
import type { Day } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import type { checklistItem } from '~db/schema/checklist'
import { readinessCheck } from '~db/schema/readiness'
import { step } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { chunks, type Recorder } from './change.server'
import { newPilotChecks, newRolloutChecks } from './new-checks.server'
import { writePoints } from './readiness-points.server'
import { branchLeads } from './rollout-places.server'

type ItemRow = typeof checklistItem.$inferSelect
type CheckRow = typeof readinessCheck.$inferSelect
type NewCheck = typeof readinessCheck.$inferInsert

const IDS_A_STATEMENT = 5_000
/** Rows of one insert: a check has some twenty columns, SQLite takes 32,766 values. */
const ROWS_A_STATEMENT = 1_000

/** Inside a change that knows its programme. */
export interface Following {
  tx: Statements
  record: Recorder
  programmeId: number
  calendar: WorkCalendar
  today: Day
}

/** Where items are asked: before the pilot of a sub-process that has not begun, or at a rollout that is not live. */
interface Place extends AskingPlace {
  subProcessId: number
  rolloutId: number | null
  /** The wave whose entry asks; 0 for the pilot. */
  waveKey: number
  assigneeId: number | null
  gateOn: Day
}

/**
 * Makes the checks of these items, of lists of sub-processes, as the items are now: what they ask, asked no longer, or
 * asked again. Only before gates that are ahead, and of one rollout where it is named. A fixed number of statements,
 * whatever the number of items; one event a field that changes. New checks are told by their item.
 */
export async function followChecklist(
  following: Following,
  items: readonly ItemRow[],
  rolloutId: number | null = null,
): Promise<void> {
  const { tx, record, programmeId, calendar, today } = following
  const byPlace = new Map<number, ItemRow[]>()
  for (const item of items) {
    if (item.subProcessId !== null) byPlace.set(item.subProcessId, [...(byPlace.get(item.subProcessId) ?? []), item])
  }
  if (byPlace.size === 0) return
  const places = await placesAhead(following, [...byPlace.keys()], rolloutId)
  const checks = await checksOf(tx, programmeId, items, rolloutId)

  const added: NewCheck[] = []
  const changed: { row: CheckRow; patch: CheckPatch }[] = []
  for (const place of places) {
    const own = (byPlace.get(place.subProcessId) ?? []).filter(
      ({ neededBy }) => (neededBy === 'pilot') === (place.rolloutId === null),
    )
    for (const item of own) {
      const row = checks.get(keyOf(place.subProcessId, place.rolloutId, item.key))
      if (row === undefined) {
        if (item.retiredOn === null) added.push(...newChecks(item, place, { programmeId, calendar, today }))
        continue
      }
      // Settled and still on the list: its gate has been passed, whatever its step says.
      if (row.rolloutId === null && row.settledOn !== null && row.retiredOn === null) continue
      const patch = followItem(item, row, place, today)
      if (patch) changed.push({ row, patch })
    }
  }
  await writePatches(tx, changed)
  for (const { row, patch } of changed) record.changed('readinessCheck', row.id, row, patch)
  for (const chunk of chunks(added, ROWS_A_STATEMENT)) await tx.insert(readinessCheck).values(chunk)
  await writePoints(
    tx,
    { programmeId, today },
    places.map(({ subProcessId, waveKey }) => ({ subProcessId, waveKey })),
  )
}

const keyOf = (subProcessId: number, rolloutId: number | null, key: string) =>
  `${subProcessId} ${rolloutId ?? 'pilot'} ${key}`

async function placesAhead(
  { tx, programmeId, calendar }: Following,
  subProcessIds: readonly number[],
  rolloutId: number | null,
): Promise<Place[]> {
  const pilots =
    rolloutId !== null
      ? []
      : await tx
          .select({ subProcessId: step.subProcessId, gateOn: step.plannedStart })
          .from(step)
          .where(
            and(
              eq(step.programmeId, programmeId),
              inArray(step.subProcessId, [...subProcessIds]),
              eq(step.kind, 'pilot'),
              isNull(step.actualStart),
            ),
          )
  const rollouts = await tx
    .select({ row: rollout, gateOn: wave.plannedStart })
    .from(rollout)
    .innerJoin(wave, eq(wave.id, rollout.waveId))
    .where(
      and(
        eq(rollout.programmeId, programmeId),
        inArray(rollout.subProcessId, [...subProcessIds]),
        isNull(rollout.liveOn),
        rolloutId === null ? undefined : eq(rollout.id, rolloutId),
      ),
    )
  const leads = await branchLeads({ tx, programmeId })
  return [
    ...pilots.map(({ subProcessId, gateOn }) => ({
      subProcessId,
      rolloutId: null,
      waveKey: 0,
      assigneeId: null,
      gateOn,
      dueOn: checksDueOn(calendar, gateOn),
      isOut: false,
    })),
    ...rollouts.map(({ row, gateOn }) => ({
      subProcessId: row.subProcessId,
      rolloutId: row.id,
      waveKey: row.waveId,
      assigneeId: leads.get(row.unitId) ?? null,
      gateOn,
      dueOn: checksDueOn(calendar, gateOn),
      isOut: row.archivedAt !== null,
    })),
  ]
}

async function checksOf(
  tx: Statements,
  programmeId: number,
  items: readonly ItemRow[],
  rolloutId: number | null,
): Promise<ReadonlyMap<string, CheckRow>> {
  const subProcessIds = [...new Set(items.flatMap(({ subProcessId }) => subProcessId ?? []))]
  const rows = await tx
    .select()
    .from(readinessCheck)
    .where(
      and(
        eq(readinessCheck.programmeId, programmeId),
        inArray(readinessCheck.subProcessId, subProcessIds),
        inArray(readinessCheck.templateKey, [...new Set(items.map(({ key }) => key))]),
        rolloutId === null ? undefined : eq(readinessCheck.rolloutId, rolloutId),
      ),
    )
  return new Map(rows.map((row) => [keyOf(row.subProcessId, row.rolloutId, row.templateKey), row]))
}

function newChecks(
  item: ItemRow,
  { subProcessId, rolloutId, assigneeId, gateOn, isOut }: Place,
  at: { programmeId: number; calendar: WorkCalendar; today: Day },
): NewCheck[] {
  const gate = { ...at, subProcessId, gateOn }
  const made =
    rolloutId === null ? newPilotChecks([item], gate) : newRolloutChecks([item], { ...gate, rolloutId, assigneeId })
  return isOut ? made.map((check) => ({ ...check, settledOn: at.today })) : made
}

/** Checks that change alike share a statement. */
async function writePatches(tx: Statements, changed: readonly { row: CheckRow; patch: CheckPatch }[]): Promise<void> {
  const alike = new Map<string, { patch: CheckPatch; ids: number[] }>()
  for (const { row, patch } of changed) {
    const key = JSON.stringify(patch)
    const group = alike.get(key) ?? { patch, ids: [] }
    group.ids.push(row.id)
    alike.set(key, group)
  }
  for (const { patch, ids } of alike.values()) {
    for (const chunk of chunks(ids, IDS_A_STATEMENT)) {
      await tx
        .update(readinessCheck)
        .set({ ...patch, version: sql`${readinessCheck.version} + 1` })
        .where(inArray(readinessCheck.id, chunk))
    }
  }
}
