import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { WorkCalendar } from '~/domain/calendar'
import { placeKey } from '~/domain/places'
import { checksDueOn } from '~/domain/schedule'
import type { Day, Name } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import { membership, unit } from '~db/schema/people'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { chunks, type Recorder, stop } from './change.server'
import { settleChecks } from './due-days.server'
import { askedItems, newRolloutChecks } from './new-checks.server'
import { type GateQuestion, writePoints } from './readiness-points.server'

export type WaveRow = typeof wave.$inferSelect
export type RolloutRow = typeof rollout.$inferSelect

/** Rows named in one statement by their ids; well below what SQLite takes. */
const IDS_A_STATEMENT = 5_000
/** Rows of one insert: a check has seventeen columns, SQLite takes 32,766 values. */
const ROWS_A_STATEMENT = 1_000

export interface Place {
  subProcessId: number
  unitId: number
}

export interface PlacedRollout {
  rollout: RolloutRow
  wave: number
  code: string
  unit: Name
}

/** All rollouts of the programme, archived ones too, with what a refusal says of them. */
export async function rolloutsOf(tx: Statements, programmeId: number): Promise<PlacedRollout[]> {
  const rows = await tx
    .select({ rollout, wave: wave.number, code: subProcess.code, unitZh: unit.nameZh, unitEn: unit.nameEn })
    .from(rollout)
    .innerJoin(wave, eq(wave.id, rollout.waveId))
    .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
    .innerJoin(unit, eq(unit.id, rollout.unitId))
    .where(eq(rollout.programmeId, programmeId))
  return rows.map(({ unitZh, unitEn, ...row }) => ({ ...row, unit: { zh: unitZh, en: unitEn } }))
}

/** Every place names a sub-process of this programme and a branch that is still there; else `notFound` at `cells`. */
export async function ensurePlaces(tx: Statements, programmeId: number, places: Iterable<Place>): Promise<void> {
  const subProcesses = await tx
    .select({ id: subProcess.id })
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
  const branches = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
  const subProcessIds = new Set(subProcesses.map(({ id }) => id))
  const unitIds = new Set(branches.map(({ id }) => id))
  for (const place of places) {
    if (!subProcessIds.has(place.subProcessId) || !unitIds.has(place.unitId)) stop({ code: 'notFound' }, 'cells')
  }
}

/** Inside a change that knows its programme. */
export interface Placing {
  tx: Statements
  record: Recorder
  programmeId: number
  calendar: WorkCalendar
  today: Day
  /** UTC milliseconds. */
  now: number
}

/**
 * Brings these places into the wave: new ones become rollouts with their checks, those that were in another wave or
 * taken out before find theirs again, due before the new gate. Places that are in the wave already must not be named.
 * A fixed number of statements a thousand places.
 */
export async function placeRollouts(
  placing: Placing,
  places: readonly Place[],
  row: WaveRow,
  existing: readonly PlacedRollout[],
): Promise<void> {
  const known = new Map(existing.map((one) => [placeKey(one.rollout), one.rollout]))
  const back = places.flatMap((place) => known.get(placeKey(place)) ?? [])
  await bringBack(placing, back, row)
  await addRollouts(
    placing,
    places.filter((place) => !known.has(placeKey(place))),
    row,
  )
  await writePoints(placing.tx, placing, [
    ...places.map(({ subProcessId }) => ({ subProcessId, waveKey: row.id })),
    ...back.map(questionOf),
  ])
}

/** New rollouts, each with the checks of the template. */
async function addRollouts(placing: Placing, added: readonly Place[], row: WaveRow): Promise<void> {
  if (added.length === 0) return
  const made = await insertRollouts(placing, added, row)
  const leads = await branchLeads(placing)
  const { programmeId, calendar, today, tx } = placing
  const lists = await askedItems(tx, programmeId, [...new Set(made.map((one) => one.subProcessId))])
  const checks = made.flatMap((one) =>
    newRolloutChecks(lists.get(one.subProcessId) ?? [], {
      programmeId,
      subProcessId: one.subProcessId,
      rolloutId: one.id,
      assigneeId: leads.get(one.unitId) ?? null,
      gateOn: row.plannedStart,
      calendar,
      today,
    }),
  )
  for (const chunk of chunks(checks, ROWS_A_STATEMENT)) await tx.insert(readinessCheck).values(chunk)
}

/**
 * Takes rollouts out of scope and settles their open checks. What is done to the checks is told by the event of
 * their rollout.
 */
export async function archiveRollouts(
  { tx, record, now, today }: Pick<Placing, 'tx' | 'record' | 'now' | 'today'>,
  rows: readonly RolloutRow[],
): Promise<void> {
  const ids = rows.map((one) => one.id)
  for (const chunk of chunks(ids, IDS_A_STATEMENT)) {
    await tx
      .update(rollout)
      .set({ archivedAt: now, version: sql`${rollout.version} + 1` })
      .where(inArray(rollout.id, chunk))
    await settleChecks(tx, and(inArray(readinessCheck.rolloutId, chunk), isNull(readinessCheck.settledOn)), today)
  }
  for (const one of rows) record.changed('rollout', one.id, one, { archivedAt: now })
  const [first] = rows
  if (first) await writePoints(tx, { programmeId: first.programmeId, today }, rows.map(questionOf))
}

/** The gate that a rollout is asked for, as it stands in the row. */
export function questionOf({ subProcessId, waveId }: RolloutRow): GateQuestion {
  return { subProcessId, waveKey: waveId }
}

/** Opens the checks of these rollouts again, due before the gate; not those that the checklist asks no longer. */
export async function reopenChecks(tx: Statements, rolloutIds: readonly number[], dueOn: Day): Promise<void> {
  for (const chunk of chunks(rolloutIds, IDS_A_STATEMENT)) {
    await tx
      .update(readinessCheck)
      .set({ settledOn: null, dueOn, version: sql`${readinessCheck.version} + 1` })
      .where(and(inArray(readinessCheck.rolloutId, chunk), isNull(readinessCheck.retiredOn)))
  }
}

/** What comes into a committed wave afterwards is measured against the wave as it is planned then. */
function baselineIn(row: WaveRow) {
  return row.committedAt === null
    ? { baselineStart: null, baselineEnd: null }
    : { baselineStart: row.plannedStart, baselineEnd: row.plannedEnd }
}

async function bringBack({ tx, record, calendar }: Placing, rows: readonly RolloutRow[], row: WaveRow): Promise<void> {
  const after = { archivedAt: null, waveId: row.id, expectedOn: null, ...baselineIn(row) }
  const ids = rows.map((one) => one.id)
  for (const chunk of chunks(ids, IDS_A_STATEMENT)) {
    await tx
      .update(rollout)
      .set({ ...after, version: sql`${rollout.version} + 1` })
      .where(inArray(rollout.id, chunk))
  }
  await reopenChecks(tx, ids, checksDueOn(calendar, row.plannedStart))
  for (const one of rows) record.changed('rollout', one.id, one, after)
}

/** One set of events a rollout; its checks follow from the checklist and are not told one by one. */
async function insertRollouts({ tx, record, programmeId }: Placing, places: readonly Place[], row: WaveRow) {
  const made = []
  for (const chunk of chunks(places, ROWS_A_STATEMENT)) {
    const rows = chunk.map(({ subProcessId, unitId }) => ({
      programmeId,
      waveId: row.id,
      subProcessId,
      unitId,
      ...baselineIn(row),
    }))
    made.push(...(await tx.insert(rollout).values(rows).returning()))
  }
  for (const { id, waveId, subProcessId, unitId, baselineStart, baselineEnd } of made) {
    record.created('rollout', id, { waveId, subProcessId, unitId, baselineStart, baselineEnd })
  }
  return made
}

/** Who leads which branch in this programme; the one named first where there are several. */
export async function branchLeads({
  tx,
  programmeId,
}: Pick<Placing, 'tx' | 'programmeId'>): Promise<Map<number, number>> {
  const rows = await tx
    .select({ unitId: membership.unitId, personId: membership.personId })
    .from(membership)
    .where(and(eq(membership.programmeId, programmeId), eq(membership.role, 'branchLead')))
    .orderBy(membership.id)
  const leads = new Map<number, number>()
  for (const { unitId, personId } of rows) if (unitId !== null && !leads.has(unitId)) leads.set(unitId, personId)
  return leads
}
