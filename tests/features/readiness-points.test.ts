import { and, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { isMet } from '~/domain/readiness'
import { undoPlan } from '~/features/planning/commands/undo-plan.server'
import { undoChange } from '~/features/readiness/commands/undo-change.server'
import { updateCheck } from '~/features/readiness/commands/update-check.server'
import { archiveWave } from '~/features/waves/commands/archive-wave.server'
import { recordGoLive } from '~/features/waves/commands/record-go-live.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { todayIn } from '~/lib/clock.server'
import { installation } from '~/lib/installation.server'
import { writePoints } from '~/lib/readiness-points.server'
import type { Db } from '~db/client.server'
import { readinessCheck, readinessPoint } from '~db/schema/readiness'
import { rollout } from '~db/schema/wave'
import { loadSample } from '~db/seed/sample/load-sample.server'
import { commitWave } from '../factories/commit-wave'
import { applied, makeEditable } from '../factories/editable-plan'
import { makeGateSaid } from '../factories/gate-passed'
import { makeInstallation } from '../factories/installation'
import { TODAY } from '../factories/programme'
import { answerOf, cellsOf, checksOf, makeStage, rolloutsIn, waveRow } from '../factories/waves'

type Weights = Record<string, [number, number]>

/** The last point of each question, those of no weight left out. */
async function lastPoints(db: Db): Promise<Weights> {
  const weights: Weights = {}
  for (const one of await db.read.select().from(readinessPoint).orderBy(readinessPoint.day)) {
    weights[`${one.subProcessId}:${one.waveKey}:${one.dimension}`] = [one.readyWeight, one.weight]
  }
  return Object.fromEntries(Object.entries(weights).filter(([, [, weight]]) => weight > 0))
}

/** The same, worked out from the checks one by one. */
async function fromChecks(db: Db): Promise<Weights> {
  const rows = await db.read
    .select({ check: readinessCheck, waveId: rollout.waveId })
    .from(readinessCheck)
    .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
    .where(and(isNull(readinessCheck.settledOn)))
  const weights: Weights = {}
  for (const { check, waveId } of rows) {
    const key = `${check.subProcessId}:${waveId ?? 0}:${check.dimension}`
    const [ready, weight] = weights[key] ?? [0, 0]
    weights[key] = [ready + (isMet(check.status) ? check.weight : 0), weight + check.weight]
  }
  return weights
}

async function expectTrue(db: Db): Promise<void> {
  expect(await lastPoints(db)).toEqual(await fromChecks(db))
}

async function makeScoped() {
  const stage = await makeStage()
  const { db, context, programme, subProcessIds, unitIds, waveId } = stage
  // The factory makes the programme by itself: what its command writes is measured here.
  const questions = subProcessIds.map((subProcessId) => ({ subProcessId, waveKey: 0 }))
  await db.write((tx) => writePoints(tx, { programmeId: programme.id, today: TODAY }, questions))
  answerOf(await setScope(context, { waveId, cells: cellsOf(subProcessIds.slice(0, 2), unitIds), version: 1 }))
  return stage
}

test('the scope of a wave, when it grows, shrinks and ends', async () => {
  const { db, context, subProcessIds, unitIds, waveId } = await makeScoped()
  const grown = await lastPoints(db)
  expect(Object.keys(grown).some((key) => key.startsWith(`${subProcessIds[0]}:${waveId}:`))).toBe(true)
  await expectTrue(db)
  answerOf(await setScope(context, { waveId, cells: cellsOf(subProcessIds.slice(0, 1), unitIds), version: 2 }))
  await expectTrue(db)
  answerOf(await archiveWave(context, { waveId, version: 3 }))
  await expectTrue(db)
  expect(Object.keys(await lastPoints(db)).some((key) => key.includes(`:${waveId}:`))).toBe(false)
})

test('an answer, and what takes it back', async () => {
  const { db, context, waveId } = await makeScoped()
  const [first] = await rolloutsIn(db, waveId)
  const [check] = await checksOf(db, first!.id)
  const before = await lastPoints(db)
  const answer = {
    checkId: check!.id,
    version: 1,
    status: 'ready' as const,
    note: '',
    evidenceNote: 'x',
    evidenceLink: '',
  }
  const done = await updateCheck(context, answer)
  expect(done.ok).toBe(true)
  expect(await lastPoints(db)).not.toEqual(before)
  await expectTrue(db)
  const undone = await undoChange(context, { changeId: done.ok ? done.value.changeId! : '' })
  expect(undone.ok).toBe(true)
  expect(await lastPoints(db)).toEqual(before)
  await expectTrue(db)
})

test('a rollout that went live asks no more, and asks again when that is taken back', async () => {
  const { db, context, programme, waveId } = await makeScoped()
  answerOf(await commitWave(context, { waveId, version: 2 }))
  await makeGateSaid(db, { programmeId: programme.id, waveId })
  const [first] = await rolloutsIn(db, waveId)
  const before = await lastPoints(db)
  answerOf(await recordGoLive(context, { rolloutId: first!.id, liveOn: TODAY, version: first!.version }))
  expect(await lastPoints(db)).not.toEqual(before)
  await expectTrue(db)
  const [again] = await db.read.select().from(rollout).where(eq(rollout.id, first!.id))
  answerOf(await recordGoLive(context, { rolloutId: first!.id, liveOn: null, version: again!.version }))
  expect(await lastPoints(db)).toEqual(before)
  expect((await waveRow(db, waveId)).archivedAt).toBeNull()
})

test('rollouts that the plan moves between waves, and back', async () => {
  const stage = await makeEditable()
  const { db, office, owned, unitIds, second } = stage
  const before = await fromChecks(db)
  const changeId = await applied(
    office,
    {
      cells: [
        { subProcessId: owned, unitId: unitIds[0]!, waveId: second },
        { subProcessId: owned, unitId: unitIds[1]!, waveId: null },
      ],
    },
    { overloadReason: 'Two small ones' },
  )
  const waves = (weights: Weights) =>
    Object.fromEntries(Object.entries(weights).filter(([key]) => !key.includes(':0:')))
  expect(waves(await lastPoints(db))).toEqual(waves(await fromChecks(db)))
  answerOf(await undoPlan(office, { changeId }))
  expect(await fromChecks(db)).toEqual(before)
  expect(waves(await lastPoints(db))).toEqual(waves(before))
})

test('measuring takes as many statements for one question as for many', async () => {
  const statements: string[] = []
  const db = makeInstallation({ onStatement: (sql: string) => statements.push(sql) })
  const countOf = async (count: number) => {
    statements.length = 0
    const questions = Array.from({ length: count }, (_, id) => ({ subProcessId: id + 1, waveKey: id % 3 }))
    await db.write((tx) => writePoints(tx, { programmeId: 1, today: TODAY }, questions))
    return statements.length
  }
  expect(await countOf(200)).toBe(await countOf(1))
})

test('the sample: what its commands left is true of every question, with weeks of history', {
  timeout: 60_000,
}, async () => {
  const db = makeInstallation()
  const now = Date.parse('2026-11-16T10:00:00+08:00')
  await loadSample(db, now, installation().env.evidenceDir)
  await expectTrue(db)
  const days = await db.read.selectDistinct({ day: readinessPoint.day }).from(readinessPoint)
  expect(days.filter(({ day }) => day <= todayIn('Asia/Shanghai', now)).length).toBeGreaterThan(20)
})
