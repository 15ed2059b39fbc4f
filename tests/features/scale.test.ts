import { count, eq, isNull, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { dayInTimeZone } from '~/domain/calendar'
import { assessProgramme } from '~/domain/rollup'
import { checksDueOn } from '~/domain/schedule'
import { findDecision } from '~/features/gates/queries.server'
import { samplePersons } from '~/features/identity/queries.server'
import { overviewOf } from '~/features/overview/overview'
import { loadPlan } from '~/features/plan/queries.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { recordGoLive } from '~/features/waves/commands/record-go-live.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import type { Db } from '~db/client.server'
import { gateDecision, gateHold, gateRequest } from '~db/schema/gate'
import { membership, person, unit } from '~db/schema/people'
import { pilot } from '~db/schema/pilot'
import { auditEvent, programme } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { dependency, step, subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { generateScale } from '~db/seed/scale/generate-scale.server'
import { sizesAt } from '~db/seed/scale/sizes'
import { commitWave } from '../factories/commit-wave'
import { makeGateSaid } from '../factories/gate-passed'
import { makeInstallation } from '../factories/installation'
import { contextOf, makeMember, makeProgramme, makeUnit, NOW, TODAY } from '../factories/programme'

const SMALL = { scale: 0.05, now: NOW, seed: 7 }

/** A programme that the commands made: one sub-process at one branch in a committed wave, live. */
async function byCommands(db: Db) {
  const { programme: made } = await makeProgramme(db, { startOn: '2025-09-01' })
  const context = contextOf(db, { programmeId: made.id })
  const unitId = await makeUnit(db)
  await makeMember(db, made.id, 'branchLead', { unitId })
  const [first] = await db.read.select().from(subProcess).where(eq(subProcess.programmeId, made.id))
  const facts = { nameZh: '', nameEn: '', circle: 'small' as const, plannedStart: '2026-02-02', plannedEnd: TODAY }
  await createWave(context, { ...facts, follows: [] })
  const waveNow = async () => (await db.read.select().from(wave).where(eq(wave.programmeId, made.id)))[0]!
  const cells = [{ subProcessId: first!.id, unitId }]
  await setScope(context, { waveId: (await waveNow()).id, cells, version: (await waveNow()).version })
  await commitWave(context, { waveId: (await waveNow()).id, version: (await waveNow()).version })
  const [row] = await db.read.select().from(rollout).where(eq(rollout.programmeId, made.id))
  await makeGateSaid(db, { programmeId: made.id, waveId: row!.waveId })
  await recordGoLive(context, { rolloutId: row!.id, liveOn: TODAY, version: row!.version })
  return made
}

/** What of a programme's rows must hold whoever wrote them, as shapes and differences rather than as numbers. */
async function shapeOf(db: Db, programmeId: number) {
  const [row] = await db.read.select().from(programme).where(eq(programme.id, programmeId))
  const calendar = await calendarOfProgramme(db, row!)
  const of = <T extends { programmeId: number }>(rows: T[]) => rows.filter((one) => one.programmeId === programmeId)
  const checks = of(await db.read.select().from(readinessCheck))
  const rollouts = of(await db.read.select().from(rollout))
  const waves = of(await db.read.select().from(wave))
  const steps = of(await db.read.select().from(step))
  const waveOf = new Map(waves.map((one) => [one.id, one]))
  const checksOf = (rolloutId: number) => checks.filter((check) => check.rolloutId === rolloutId)
  const keys = (list: typeof checks) =>
    list.map(({ templateKey, dimension, weight }) => [templateKey, dimension, weight])
  const distinct = (values: unknown[]) => [...new Set(values.map((value) => JSON.stringify(value)))].sort()
  const frozen = new Set(
    rollouts.filter(({ waveId }) => waveOf.get(waveId)?.committedAt !== null).map(({ subProcessId }) => subProcessId),
  )
  const live = rollouts.filter(({ liveOn }) => liveOn !== null)
  return {
    checksOfRollout: distinct(rollouts.map(({ id }) => keys(checksOf(id)))),
    checksOfSubProcess: distinct(
      [...new Set(steps.map(({ subProcessId }) => subProcessId))].map((id) =>
        keys(checks.filter((check) => check.subProcessId === id && check.rolloutId === null)),
      ),
    ),
    stepsOfSubProcess: distinct(Object.values(countsBy(steps, ({ subProcessId }) => subProcessId))),
    liveInUncommitted: live.filter(({ waveId }) => waveOf.get(waveId)?.committedAt === null).length,
    settledOfLive: distinct(
      live.flatMap(({ id, liveOn }) => checksOf(id).map(({ settledOn }) => settledOn === liveOn)),
    ),
    settledOfOthers: distinct(
      rollouts.filter(({ liveOn }) => liveOn === null).flatMap(({ id }) => checksOf(id).map((one) => one.settledOn)),
    ).filter((value) => value !== 'null'),
    baselineIsWaves: distinct(
      rollouts.map(({ waveId, baselineStart, baselineEnd }) => {
        const of = waveOf.get(waveId)!
        return baselineStart === of.baselineStart && baselineEnd === of.baselineEnd
      }),
    ),
    frozenKinds: distinct(
      steps.filter(({ subProcessId, baselineEnd }) => frozen.has(subProcessId) && baselineEnd).map(({ kind }) => kind),
    ),
    frozenElsewhere: steps.filter(({ subProcessId, baselineEnd }) => !frozen.has(subProcessId) && baselineEnd).length,
    dueAfterGate: checks.filter(
      ({ rolloutId, settledOn, dueOn }) =>
        rolloutId !== null &&
        settledOn !== null &&
        dueOn !== checksDueOn(calendar, waveOf.get(rollouts.find(({ id }) => id === rolloutId)!.waveId)!.plannedStart),
    ).length,
  }
}

function countsBy<T>(rows: readonly T[], keyOf: (row: T) => number): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1
  return counts
}

test('its rows have the shape that the commands give theirs', async () => {
  const commands = makeInstallation()
  const expected = await shapeOf(commands, (await byCommands(commands)).id)
  const db = makeInstallation()
  await generateScale(db, SMALL)
  expect(await shapeOf(db, 1)).toEqual(expected)
})

test('it is what was asked for: sizes, foreign keys, every table', async () => {
  const db = makeInstallation()
  const made = await generateScale(db, SMALL)
  const sizes = sizesAt(SMALL.scale)
  expect(made).toMatchObject({ programmes: sizes.programmes, people: sizes.people })
  // Ten checks for each rollout, nine for each sub-process before its pilot.
  expect(made.checks).toBe(made.rollouts * 10 + sizes.programmes * 21 * 9)
  expect(made.rollouts).toBe(sizes.programmes * 20 * sizes.branches)
  expect(await db.read.all(sql`pragma foreign_key_check`)).toEqual([])
  for (const table of [unit, person, membership, programme, subProcess, step, dependency, pilot, wave, auditEvent]) {
    const [row] = await db.read.select({ n: count() }).from(table)
    expect(row?.n).toBeGreaterThan(0)
  }
})

test('every status occurs, open and settled, fresh and stale, in time and overdue', async () => {
  const db = makeInstallation()
  await generateScale(db, SMALL)
  const open = await db.read.select().from(readinessCheck).where(isNull(readinessCheck.settledOn))
  expect(new Set(open.map(({ status }) => status))).toEqual(
    new Set(['notStarted', 'inProgress', 'ready', 'blocked', 'waived']),
  )
  expect(open.every(({ updatedOn, statusSince }) => statusSince <= updatedOn && updatedOn <= TODAY)).toBe(true)
  const [row] = await db.read.select().from(programme)
  const plan = await loadPlan(db, row!, TODAY)
  const sum = (pick: (tally: (typeof plan.checks)[number]) => number) =>
    plan.checks.reduce((total, tally) => total + pick(tally), 0)
  expect(sum((tally) => tally.staleCount)).toBeGreaterThan(0)
  expect(sum((tally) => tally.overdueCount)).toBeGreaterThan(0)
  expect(sum((tally) => tally.staleCount)).toBeLessThan(sum((tally) => tally.count) / 2)
})

test('the rules can assess each programme, whenever it began', { timeout: 30_000 }, async () => {
  const db = makeInstallation()
  await generateScale(db, { ...SMALL, scale: 0.2 })
  const today = dayInTimeZone(NOW, 'Asia/Shanghai')
  const programmes = await db.read.select().from(programme)
  expect(programmes).toHaveLength(2)
  for (const row of programmes) {
    const plan = await loadPlan(db, row, today)
    const { earned } = assessProgramme(plan, today)
    expect(earned).toBeGreaterThan(0)
    expect(earned).toBeLessThan(100)
    expect(overviewOf(plan, today).waves).toHaveLength(12)
  }
})

test('every pilot that began and every wave with something live has its Go, and some gates are asked for or held', async () => {
  const db = makeInstallation()
  await generateScale(db, SMALL)
  const [row] = await db.read.select().from(programme)
  const plan = await loadPlan(db, row!, TODAY)
  const pilots = plan.subProcesses.flatMap(({ steps, pilotEntry }) => {
    const began = steps.find(({ kind }) => kind === 'pilot')?.actualStart
    return began ? [{ began, ...pilotEntry }] : []
  })
  const live = plan.rollouts.flatMap(({ waveId, liveOn }) => {
    const entry = plan.waves.find(({ id }) => id === waveId)?.entry
    return liveOn && entry ? [{ began: liveOn, ...entry }] : []
  })
  expect(pilots.length).toBeGreaterThan(5)
  expect(live.length).toBeGreaterThan(5)
  for (const { began, standing, passedOn } of [...pilots, ...live]) {
    expect(standing).toBe('passed')
    expect(passedOn! <= began).toBe(true)
  }
  const decisions = await db.read.select().from(gateDecision)
  expect(new Set(decisions.map(({ decision }) => decision))).toEqual(new Set(['go', 'hold']))
  expect(decisions.some(({ isOverride }) => isOverride)).toBe(true)
  for (const { id, decision, isOverride } of decisions) {
    const found = await findDecision(db, row!.id, String(id))
    expect(found).toMatchObject({ isWhole: true, evidence: { decision: { decision, isOverride } } })
  }
  const open = await db.read.select().from(gateRequest).where(eq(gateRequest.state, 'open'))
  expect(open.length).toBeGreaterThan(0)
  expect((await db.read.select().from(gateHold).where(isNull(gateHold.closedOn))).length).toBeGreaterThan(0)
})

test('one person of each role can be entered by one click', async () => {
  const db = makeInstallation()
  const { persons } = await generateScale(db, SMALL)
  const offered = await samplePersons(db)
  expect(Object.fromEntries(offered.map(({ role, id }) => [role, id]))).toEqual(
    Object.fromEntries(Object.entries(persons).map(([role, { id }]) => [role, id])),
  )
})

test('the same seed gives the same rows, another seed others', async () => {
  const rowsOf = async (seed: number) => {
    const db = makeInstallation()
    await generateScale(db, { ...SMALL, seed })
    return [await db.read.select().from(readinessCheck), await db.read.select().from(auditEvent)]
  }
  const first = await rowsOf(1)
  expect(await rowsOf(1)).toEqual(first)
  expect(await rowsOf(2)).not.toEqual(first)
})

test('it asks for an empty installation, and for a scale that makes sense', async () => {
  const db = makeInstallation()
  await generateScale(db, SMALL)
  await expect(generateScale(db, SMALL)).rejects.toThrow('empty installation')
  expect(() => sizesAt(0.01)).toThrow(RangeError)
})
