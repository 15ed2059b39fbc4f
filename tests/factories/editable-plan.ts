import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { addWorkingDays } from '~/domain/calendar'
import { NO_EDIT, type PlanEdit } from '~/domain/plan-board'
import { changeOf, type PlanChange } from '~/domain/plan-change'
import { completeEdit } from '~/domain/plan-edit'
import type { DayRange, StepKind } from '~/domain/vocabulary'
import { boardOf } from '~/features/plan/board.server'
import { applyPlan } from '~/features/planning/commands/apply-plan.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import type { ChangeContext } from '~/lib/change.server'
import type { Db } from '~db/client.server'
import { acceptedOverload } from '~db/schema/planning'
import { programme } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { step } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { contextOf, makePerson, makeUnit, NOW, TODAY, viewerWith } from './programme'
import { makeOwned, stepRow } from './sub-processes'
import { answerOf, waveRow } from './waves'

/** What a test says beside the change itself. */
export type Said = Partial<{ slipReason: string; overloadReason: string }>

/**
 * A plan that can be edited: as in `makeOwned`, with the owned sub-process at two branches in wave 1, and an empty
 * wave 2 a week after it.
 */
export async function makeEditable() {
  const owned = await makeOwned(undefined, NOW)
  const { db, office } = owned
  const unitIds = [await makeUnit(db), await makeUnit(db), await makeUnit(db)] as const
  const facts = { nameZh: '', nameEn: '', circle: 'small', follows: [] } as const
  const first = answerOf(await createWave(office, { ...facts, plannedStart: '2026-10-12', plannedEnd: '2026-11-06' }))
  const second = answerOf(await createWave(office, { ...facts, plannedStart: '2026-11-16', plannedEnd: '2026-12-11' }))
  const cells = unitIds.slice(0, 2).map((unitId) => ({ subProcessId: owned.owned, unitId }))
  answerOf(await setScope(office, { waveId: first, cells, version: 1 }))
  const executive = contextOf(db, {
    programmeId: owned.programme.id,
    viewer: viewerWith(await makePerson(db), 'executive'),
  })
  return { ...owned, unitIds, first, second, executive }
}

/** The board of the programme as it is now. */
export async function boardNow(db: Db, programmeId: number) {
  const [row] = await db.read.select().from(programme).where(eq(programme.id, programmeId))
  return boardOf(db, row!, TODAY)
}

/** The change that the preview would send for this edit. */
export async function changeFor(context: ChangeContext, edit: Partial<PlanEdit>): Promise<PlanChange> {
  const board = await boardNow(context.db, context.programmeId!)
  return changeOf(board, completeEdit(board, { ...NO_EDIT, ...edit }, TODAY).edit)
}

export function apply(context: ChangeContext, change: PlanChange, said: Said = {}) {
  return applyPlan(context, { change, slipReason: '', overloadReason: '', ...said }, boardOf)
}

/** The name of the change that was made; throws its refusals. */
export async function applied(context: ChangeContext, edit: Partial<PlanEdit>, said: Said = {}): Promise<string> {
  const verdict = await apply(context, await changeFor(context, edit), said)
  answerOf(verdict)
  return (verdict.ok && verdict.value.changeId) || ''
}

/** By so many working days, as somebody would drag it. */
export async function stepMove(db: Db, subProcessId: number, kind: StepKind, days: number) {
  const { id, programmeId, plannedStart, plannedEnd } = await stepRow(db, subProcessId, kind)
  return { id, planned: await moved(db, programmeId, { start: plannedStart, end: plannedEnd }, days) }
}

export async function waveMove(db: Db, id: number, days: number) {
  const { programmeId, plannedStart, plannedEnd } = await waveRow(db, id)
  return { id, planned: await moved(db, programmeId, { start: plannedStart, end: plannedEnd }, days) }
}

/** Everything that a change of the plan may write, but the counts of how often. */
export async function storedPlan(db: Db, programmeId: number) {
  const withoutVersion = <T extends { version: number }>({ version: _, ...row }: T) => row
  const steps = await db.read.select().from(step).where(eq(step.programmeId, programmeId)).orderBy(asc(step.id))
  const waves = await db.read.select().from(wave).where(eq(wave.programmeId, programmeId)).orderBy(asc(wave.id))
  const rollouts = await db.read
    .select()
    .from(rollout)
    .where(eq(rollout.programmeId, programmeId))
    .orderBy(asc(rollout.id))
  const checks = await db.read
    .select()
    .from(readinessCheck)
    .where(eq(readinessCheck.programmeId, programmeId))
    .orderBy(asc(readinessCheck.id))
  return {
    steps: steps.map(withoutVersion),
    waves: waves.map(withoutVersion),
    rollouts: rollouts.map(withoutVersion),
    checks: checks.map(withoutVersion),
    overloads: await db.read.select().from(acceptedOverload),
  }
}

/** The due days of the open checks that a sub-process's pilot waits for. */
export async function pilotDueDays(db: Db, subProcessId: number): Promise<string[]> {
  const rows = await db.read
    .selectDistinct({ dueOn: readinessCheck.dueOn })
    .from(readinessCheck)
    .where(and(eq(readinessCheck.subProcessId, subProcessId), eq(readinessCheck.neededBy, 'pilot')))
  return rows.map(({ dueOn }) => dueOn)
}

/** Gives these steps the baseline that they are planned on. */
export async function freezeSteps(db: Db, ids: readonly number[]): Promise<void> {
  await db.write(async (tx) => {
    await tx
      .update(step)
      .set({ baselineStart: sql`${step.plannedStart}`, baselineEnd: sql`${step.plannedEnd}` })
      .where(inArray(step.id, [...ids]))
  })
}

async function moved(db: Db, programmeId: number, { start, end }: DayRange, days: number): Promise<DayRange> {
  const { calendar } = await boardNow(db, programmeId)
  return { start: addWorkingDays(calendar, start, days), end: addWorkingDays(calendar, end, days) }
}
