import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { checksDueOn } from '~/domain/schedule'
import type { Verdict } from '~/domain/verdict'
import type { Day } from '~/domain/vocabulary'
import { cellKey, mayScope, type ScopeCell } from '~/domain/waves'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  chunks,
  ensure,
  ensureUnchanged,
  type Recorder,
  stop,
} from '~/lib/change.server'
import { newRolloutChecks } from '~/lib/new-checks.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { membership, unit } from '~db/schema/people'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { archiveRollouts, IDS_A_STATEMENT, type RolloutRow, type WaveRow, waveAtHand } from '../rows.server'
import type { SetScope } from '../schema'

/** Rows of one insert: a check has seventeen columns, SQLite takes 32,766 values. */
const ROWS_A_STATEMENT = 1_000

/**
 * Makes these cells the whole scope of the wave: new ones become rollouts with their checks, those taken out before
 * find theirs again, those no longer wanted are archived. Answers how many came and went. A fixed number of statements
 * a thousand cells. Refused: `notFound` (field `cells`) for a foreign sub-process or anything but an unarchived branch,
 * `alreadyInWave`, `rolloutIsLive`.
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
    const wanted = new Map(cells.map((cell) => [cellKey(cell), cell]))
    await ensureKnown(tx, programme.id, wanted.values())
    const existing = await rolloutsOf(tx, programme.id)
    const taken = existing.filter(({ rollout: { archivedAt } }) => archivedAt === null)
    ensure(
      mayScope(
        [...wanted.values()],
        taken.map((one) => ({
          subProcessId: one.rollout.subProcessId,
          unitId: one.rollout.unitId,
          wave: one.wave,
          code: one.code,
          unit: { zh: one.unitZh, en: one.unitEn },
          isLive: one.rollout.liveOn !== null,
        })),
        row.number,
      ),
    )

    const calendar = await calendarOfProgramme(context.db, programme)
    const known = new Map(existing.map(({ rollout: one }) => [cellKey(one), one]))
    const added = [...wanted.values()].filter((cell) => !known.has(cellKey(cell)))
    const revived = existing
      .map((one) => one.rollout)
      .filter((one) => one.archivedAt !== null && wanted.has(cellKey(one)))
    const removed = taken.map((one) => one.rollout).filter((one) => one.waveId === waveId && !wanted.has(cellKey(one)))

    await revive(tx, record, revived, row, checksDueOn(calendar, row.plannedStart))
    const made = await insertRollouts(tx, record, added, row)
    const leads = await branchLeads(tx, programme.id)
    const checks = made.flatMap((one) =>
      newRolloutChecks({
        programmeId: programme.id,
        subProcessId: one.subProcessId,
        rolloutId: one.id,
        assigneeId: leads.get(one.unitId) ?? null,
        gateOn: row.plannedStart,
        calendar,
        today,
      }),
    )
    for (const chunk of chunks(checks, ROWS_A_STATEMENT)) await tx.insert(readinessCheck).values(chunk)
    await archiveRollouts(
      tx,
      removed.map((one) => one.id),
      context.now,
      today,
    )
    for (const one of removed) record.changed('rollout', one.id, one, { archivedAt: context.now })

    const changes = { added: made.length + revived.length, removed: removed.length }
    if (changes.added + changes.removed > 0) {
      await tx
        .update(wave)
        .set({ version: row.version + 1 })
        .where(eq(wave.id, waveId))
    }
    return changes
  })
}

/** Every cell names a sub-process of this programme and a branch that is still there. */
async function ensureKnown(tx: Statements, programmeId: number, cells: Iterable<ScopeCell>): Promise<void> {
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
  for (const cell of cells) {
    if (!subProcessIds.has(cell.subProcessId) || !unitIds.has(cell.unitId)) stop({ code: 'notFound' }, 'cells')
  }
}

/** All rollouts of the programme, archived ones too, with what a refusal says of them. */
function rolloutsOf(tx: Statements, programmeId: number) {
  return tx
    .select({ rollout, wave: wave.number, code: subProcess.code, unitZh: unit.nameZh, unitEn: unit.nameEn })
    .from(rollout)
    .innerJoin(wave, eq(wave.id, rollout.waveId))
    .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
    .innerJoin(unit, eq(unit.id, rollout.unitId))
    .where(eq(rollout.programmeId, programmeId))
}

/** What comes into a committed wave afterwards is measured against the wave as it is planned then. */
function baselineIn(row: WaveRow) {
  return row.committedAt === null
    ? { baselineStart: null, baselineEnd: null }
    : { baselineStart: row.plannedStart, baselineEnd: row.plannedEnd }
}

/** One set of events a rollout; its ten checks follow from the template and are not told one by one. */
async function insertRollouts(tx: Statements, record: Recorder, cells: readonly ScopeCell[], row: WaveRow) {
  const { programmeId, id: waveId } = row
  const made = []
  for (const chunk of chunks(cells, ROWS_A_STATEMENT)) {
    const rows = chunk.map((cell) => ({ programmeId, waveId, ...cell, ...baselineIn(row) }))
    made.push(...(await tx.insert(rollout).values(rows).returning()))
  }
  for (const { id, subProcessId, unitId, baselineStart, baselineEnd } of made) {
    record.created('rollout', id, { waveId, subProcessId, unitId, baselineStart, baselineEnd })
  }
  return made
}

/** Back in scope, perhaps in another wave: the checks go on where they were left, due before the new gate. */
async function revive(
  tx: Statements,
  record: Recorder,
  rows: readonly RolloutRow[],
  row: WaveRow,
  dueOn: Day,
): Promise<void> {
  const after = { archivedAt: null, waveId: row.id, expectedOn: null, ...baselineIn(row) }
  const ids = rows.map((one) => one.id)
  for (const chunk of chunks(ids, IDS_A_STATEMENT)) {
    await tx
      .update(rollout)
      .set({ ...after, version: sql`${rollout.version} + 1` })
      .where(inArray(rollout.id, chunk))
    await tx
      .update(readinessCheck)
      .set({ settledOn: null, dueOn, version: sql`${readinessCheck.version} + 1` })
      .where(inArray(readinessCheck.rolloutId, chunk))
  }
  for (const one of rows) record.changed('rollout', one.id, one, after)
}

/** Who leads which branch in this programme; the one named first where there are several. */
async function branchLeads(tx: Statements, programmeId: number): Promise<Map<number, number>> {
  const rows = await tx
    .select({ unitId: membership.unitId, personId: membership.personId })
    .from(membership)
    .where(and(eq(membership.programmeId, programmeId), eq(membership.role, 'branchLead')))
    .orderBy(membership.id)
  const leads = new Map<number, number>()
  for (const { unitId, personId } of rows) if (unitId !== null && !leads.has(unitId)) leads.set(unitId, personId)
  return leads
}
