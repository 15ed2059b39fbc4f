import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { checksDueOn } from '~/domain/schedule'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, chunks, type Recorder, stop } from '~/lib/change.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import { writePoints } from '~/lib/readiness-points.server'
import { archiveRollouts, type Placing, questionOf, type RolloutRow, reopenChecks } from '~/lib/rollout-places.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Db, Statements } from '~db/client.server'
import { acceptedOverload, scenario } from '~db/schema/planning'
import { auditEvent } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { step } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { authorisePlan } from '../authorise-plan.server'

type FieldEvent = typeof auditEvent.$inferSelect
type Values = Record<string, string | number | null>

/** The changes of the plan that can be taken back. */
const UNDOABLE = new Set(['applyPlan', 'adoptScenario'])
const IDS_A_STATEMENT = 1_000

/** Whether it is a change of the plan that can be taken back: of the programme, by its name. */
export async function isChangeOfPlan(db: Db, programmeId: number, changeId: string): Promise<boolean> {
  const [event] = await db.read
    .select({ verb: auditEvent.verb })
    .from(auditEvent)
    .where(and(eq(auditEvent.changeId, changeId), eq(auditEvent.programmeId, programmeId)))
    .limit(1)
  return event !== undefined && UNDOABLE.has(event.verb)
}

/**
 * Takes back one's own change of the plan as a whole, as long as all it wrote is still there: days, reasons, waves,
 * rollouts and due days are as they were before. It leaves events of its own. Answers how many things were restored.
 * Refused: `notFound`, `forbidden` for somebody else's change, `undoTooLate`.
 */
export function undoPlan(
  context: ChangeContext,
  { changeId }: { changeId: string },
): Promise<Verdict<Changed<number>>> {
  return change(context, 'undoPlan', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    const events = await tx
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.changeId, changeId), eq(auditEvent.programmeId, programme.id)))
    const [first] = events
    if (!first || !UNDOABLE.has(first.verb)) return stop({ code: 'notFound' })
    if (first.actorId !== context.actor.personId) stop({ code: 'forbidden' })

    const of = (entity: string) => byId(events.filter((event) => event.entity === entity))
    const steps = of('step')
    const waves = of('wave')
    const rollouts = of('rollout')
    await authorisePlan(tx, context, { stepIds: [...steps.keys()], hasWaves: waves.size + rollouts.size > 0 })

    const calendar = await calendarOfProgramme(context.db, programme)
    const placing: Placing = { tx, record, programmeId: programme.id, calendar, today, now: context.now }
    await restoreSteps(tx, record, programme.id, steps)
    const wereMade = new Map([...waves].filter(([, own]) => isCreated(own)))
    await restoreWaves(tx, record, programme.id, new Map([...waves].filter(([id]) => !wereMade.has(id))))
    await restoreRollouts(placing, rollouts)
    await restoreDueDays(tx, record, programme.id, of('readinessCheck'), rollouts)
    await takeBackWaves(placing, wereMade)
    await takeBackOverloads(tx, record, [...of('acceptedOverload').keys()])
    await reopenScenario(tx, record, programme.id, [...of('scenario').keys()])
    return steps.size + waves.size + rollouts.size
  })
}

async function restoreSteps(
  tx: Statements,
  record: Recorder,
  programmeId: number,
  events: ReadonlyMap<number, FieldEvent[]>,
): Promise<void> {
  for (const [id, own] of events) {
    const [row] = await tx
      .select()
      .from(step)
      .where(and(eq(step.id, id), eq(step.programmeId, programmeId)))
    const before = valuesBefore(row, own)
    await tx
      .update(step)
      .set({ ...before, version: sql`${step.version} + 1` })
      .where(eq(step.id, id))
    record.changed('step', id, row ?? {}, before)
  }
}

async function restoreWaves(
  tx: Statements,
  record: Recorder,
  programmeId: number,
  events: ReadonlyMap<number, FieldEvent[]>,
): Promise<void> {
  for (const [id, own] of events) {
    const [row] = await tx
      .select()
      .from(wave)
      .where(and(eq(wave.id, id), eq(wave.programmeId, programmeId), isNull(wave.archivedAt)))
    const before = valuesBefore(row, own)
    await tx
      .update(wave)
      .set({ ...before, version: sql`${wave.version} + 1` })
      .where(eq(wave.id, id))
    record.changed('wave', id, row ?? {}, before)
  }
}

/** Rollouts that came leave again; those that went or changed their wave are back, with their checks. */
async function restoreRollouts(placing: Placing, events: ReadonlyMap<number, FieldEvent[]>): Promise<void> {
  const { tx, record, programmeId } = placing
  const rows = await rowsById(tx, programmeId, [...events.keys()])
  const leaving: RolloutRow[] = []
  const returning = new Map<number, number[]>()
  for (const [id, own] of events) {
    const row = rows.get(id)
    if (!row || row.liveOn !== null) stop({ code: 'undoTooLate' })
    if (isCreated(own)) {
      valuesBefore(row, own)
      if (row.archivedAt !== null) stop({ code: 'undoTooLate' })
      leaving.push(row)
      continue
    }
    const before = valuesBefore(row, own)
    await tx
      .update(rollout)
      .set({ ...before, version: sql`${rollout.version} + 1` })
      .where(eq(rollout.id, id))
    record.changed('rollout', id, row, before)
    const after = { ...row, ...before } as RolloutRow
    if (after.archivedAt !== null) leaving.push(after)
    else returning.set(after.waveId, [...(returning.get(after.waveId) ?? []), id])
  }
  await archiveRollouts(placing, leaving)
  for (const [waveId, ids] of returning) {
    const [row] = await tx.select().from(wave).where(eq(wave.id, waveId))
    if (!row || row.archivedAt !== null) stop({ code: 'undoTooLate' })
    await reopenChecks(tx, ids, checksDueOn(placing.calendar, row.plannedStart))
  }
  await writePoints(
    tx,
    placing,
    [...rows.values(), ...(await rowsById(tx, programmeId, [...returning.values()].flat())).values()].map(questionOf),
  )
}

async function restoreDueDays(
  tx: Statements,
  record: Recorder,
  programmeId: number,
  events: ReadonlyMap<number, FieldEvent[]>,
  rollouts: ReadonlyMap<number, FieldEvent[]>,
): Promise<void> {
  // Checks that get the same day back share a statement.
  const alike = new Map<string, number[]>()
  for (const ids of chunks([...events.keys()], IDS_A_STATEMENT)) {
    const rows = await tx
      .select()
      .from(readinessCheck)
      .where(and(eq(readinessCheck.programmeId, programmeId), inArray(readinessCheck.id, ids)))
    for (const row of rows) {
      // A gate passed meanwhile asks for nothing any more; its days stand as they were when it was passed.
      if (row.settledOn !== null) continue
      // The rollout left the wave that moved, and its checks fall due with their wave again since it came back.
      if (row.rolloutId !== null && rollouts.has(row.rolloutId)) continue
      const { dueOn } = valuesBefore(row, events.get(row.id) ?? [])
      if (typeof dueOn !== 'string') continue
      alike.set(dueOn, [...(alike.get(dueOn) ?? []), row.id])
      record.changed('readinessCheck', row.id, row, { dueOn })
    }
  }
  for (const [dueOn, all] of alike) {
    for (const ids of chunks(all, IDS_A_STATEMENT)) {
      await tx
        .update(readinessCheck)
        .set({ dueOn, version: sql`${readinessCheck.version} + 1` })
        .where(inArray(readinessCheck.id, ids))
    }
  }
}

/** Waves that the change made go, as long as they are as it made them: nothing in them, nobody has committed them. */
async function takeBackWaves({ tx, record, now }: Placing, events: ReadonlyMap<number, FieldEvent[]>): Promise<void> {
  for (const [id, own] of events) {
    const [row] = await tx.select().from(wave).where(eq(wave.id, id))
    valuesBefore(row, own)
    const inScope = await tx
      .select({ id: rollout.id })
      .from(rollout)
      .where(and(eq(rollout.waveId, id), isNull(rollout.archivedAt)))
    if (!row || row.archivedAt !== null || row.committedAt !== null || inScope.length > 0) stop({ code: 'undoTooLate' })
    await tx
      .update(wave)
      .set({ archivedAt: now, version: row.version + 1 })
      .where(eq(wave.id, id))
    record.changed('wave', id, row, { archivedAt: now })
  }
}

async function takeBackOverloads(tx: Statements, record: Recorder, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    const [row] = await tx.delete(acceptedOverload).where(eq(acceptedOverload.id, id)).returning()
    if (row) record.removed('acceptedOverload', id, row)
  }
}

/** A scenario whose adoption is taken back can be adopted again. */
async function reopenScenario(
  tx: Statements,
  record: Recorder,
  programmeId: number,
  ids: readonly number[],
): Promise<void> {
  for (const id of ids) {
    const [row] = await tx
      .select()
      .from(scenario)
      .where(and(eq(scenario.id, id), eq(scenario.programmeId, programmeId)))
    if (row?.state !== 'adopted') stop({ code: 'undoTooLate' })
    const after = { state: 'open' } as const
    await tx
      .update(scenario)
      .set({ ...after, version: row.version + 1 })
      .where(eq(scenario.id, id))
    record.changed('scenario', id, row, after)
  }
}

async function rowsById(tx: Statements, programmeId: number, all: readonly number[]): Promise<Map<number, RolloutRow>> {
  const rows = new Map<number, RolloutRow>()
  for (const ids of chunks(all, IDS_A_STATEMENT)) {
    const found = await tx
      .select()
      .from(rollout)
      .where(and(eq(rollout.programmeId, programmeId), inArray(rollout.id, ids)))
    for (const row of found) rows.set(row.id, row)
  }
  return rows
}

function isCreated(events: readonly FieldEvent[]): boolean {
  return events.some((event) => (event.field === 'number' || event.field === 'subProcessId') && event.from === null)
}

/** Fields of the log that are numbers in their column. */
const NUMBERS = new Set(['waveId', 'archivedAt'])

/** The fields as they were before these events; ends the change when they are no longer as the events left them. */
function valuesBefore(row: Readonly<Record<string, unknown>> | undefined, events: readonly FieldEvent[]): Values {
  const values: Values = {}
  for (const { field, from, to } of events) {
    const now = row?.[field]
    if (!row || to !== (now === null || now === undefined ? null : String(now))) {
      // The log leaves out an empty text where a row is made.
      if (!(row && to === null && now === '')) stop({ code: 'undoTooLate' })
    }
    values[field] = from !== null && NUMBERS.has(field) ? Number(from) : from
  }
  return values
}

function byId(events: readonly FieldEvent[]): Map<number, FieldEvent[]> {
  const groups = new Map<number, FieldEvent[]>()
  for (const event of events) {
    const group = groups.get(event.entityId)
    if (group) group.push(event)
    else groups.set(event.entityId, [event])
  }
  return groups
}
