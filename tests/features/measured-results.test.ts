import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { measuredResult } from '~/domain/measured-results'
import { addToMonth } from '~/domain/reading-months'
import { archiveKpi } from '~/features/benefits/commands/archive-kpi.server'
import { importReadings } from '~/features/benefits/commands/import-readings.server'
import { updateKpi } from '~/features/benefits/commands/update-kpi.server'
import { gateNamed, judge } from '~/features/gates/store.server'
import { boardOf } from '~/features/plan/board.server'
import { planOf } from '~/features/plan/kept-plan.server'
import { measuredOf } from '~/features/plan/measured.server'
import { loadPlan } from '~/features/plan/queries.server'
import { contentOf, draftOf } from '~/features/reports/facts.server'
import { addResult } from '~/features/results/commands/add-result.server'
import { nameOf } from '~/i18n/locale'
import type { Db } from '~db/client.server'
import { kpi, kpiReading } from '~db/schema/benefit'
import { programme } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { roomOf } from '../factories/gates'
import { makeInstallation } from '../factories/installation'
import { makeLive } from '../factories/live-rollouts'
import { TODAY } from '../factories/programme'
import { answerOf, makeStage } from '../factories/waves'

let db: Db
let at: Awaited<ReturnType<typeof stage>>
beforeEach(async () => {
  at = await stage()
  db = at.db
})

/** A KPI with a baseline of the sub-process that is live at one of its two branches since December; today is in March. */
async function stage() {
  const live = await makeLive()
  const [row] = await live.db.read.select().from(kpi).where(eq(kpi.subProcessId, live.first))
  const goal = {
    nameZh: '中标率',
    nameEn: 'Win rate',
    measure: '%',
    aim: 'up',
    baseline: 28_000,
    target: null,
  } as const
  const open = { targetOn: null, ownerId: null, parentId: null }
  answerOf(await updateKpi(live.office, { ...goal, ...open, kpiId: row!.id, version: row!.version }))
  return { ...live, kpiId: row!.id }
}

async function programmeNow() {
  const [row] = await db.read.select().from(programme).where(eq(programme.id, at.programme.id))
  return row!
}

const plan = async () => loadPlan(db, await programmeNow(), TODAY)

/** Read at a branch from January 2026 on. */
const importing = (values: readonly number[], unitId = at.unitId) =>
  importReadings(at.office, {
    source: 'paste',
    lines: values.map((value, n) => ({
      ...{ line: n + 1, kpiId: at.kpiId, unitId, month: addToMonth('2026-01', n), value },
    })),
  })

/** What the last gate says of figures: how the criterion stands, and of which sub-processes none has moved. */
async function criterion() {
  const room = await roomOf(db, at.programme, TODAY)
  const found = judge(room, gateNamed(room, 'close')!).find((one) => one.criterion === 'kpiMoved')!
  const still = found.reasons.flatMap((reason) => (reason.code === 'kpiStill' ? [reason.subProcess] : []))
  return { state: found.state, still }
}

describe('readings that are imported', () => {
  test('turn the criterion of a gate, with nothing noted by hand', async () => {
    const [mine, others] = (await plan()).subProcesses
    expect(await criterion()).toEqual({ state: 'notMet', still: [mine!.code, others!.code] })
    answerOf(await importing([30_000]))
    expect((await criterion()).still, 'one good month is not a movement').toContain(mine!.code)
    answerOf(await importing([30_000, 28_000, 90_000]))
    expect((await criterion()).still, 'nor are two of three').toContain(mine!.code)
    answerOf(await importing([30_000, 29_000, 31_000]))
    expect(await criterion()).toEqual({ state: 'notMet', still: [others!.code] })
    const now = await plan()
    expect(now.subProcesses.map(({ kpiMoved }) => kpiMoved).slice(0, 2)).toEqual([true, false])
    expect(now.waves.map(({ kpiMoved }) => kpiMoved)).toEqual([true])
    const noted = { name: '周期', measure: '天', aim: 'down', before: 9_000, after: 6_000, notedOn: TODAY } as const
    answerOf(await addResult(at.office, { ...noted, waveId: at.waveId, subProcessId: at.second }))
    expect(await criterion(), 'both kinds count').toEqual({ state: 'met', still: [] })
  })

  test.each([
    [
      'of a branch that is not live',
      async (): Promise<void> => {
        answerOf(await importing([30_000, 30_000, 30_000], at.otherUnitId))
      },
    ],
    [
      'of the month of going live and before',
      async () => {
        await readings('2025-11', [30_000, 30_000])
        answerOf(await importing([30_000, 30_000]))
      },
    ],
    [
      'of a KPI without a baseline',
      async () => {
        answerOf(await importing([30_000, 30_000, 30_000]))
        await db.write(async (tx) => tx.update(kpi).set({ baseline: null }).where(eq(kpi.id, at.kpiId)))
      },
    ],
    [
      'of a KPI that is put away',
      async () => {
        answerOf(await importing([30_000, 30_000, 30_000]))
        answerOf(await archiveKpi(at.office, { kpiId: at.kpiId, version: 2 }))
      },
    ],
    [
      'of a branch that was taken out of the wave',
      async () => {
        answerOf(await importing([30_000, 30_000, 30_000]))
        await db.write(async (tx) => tx.update(rollout).set({ archivedAt: 1 }).where(eq(rollout.id, at.liveId)))
      },
    ],
    [
      'of a wave that is put away',
      async () => {
        answerOf(await importing([30_000, 30_000, 30_000]))
        await db.write(async (tx) => tx.update(wave).set({ archivedAt: 1 }).where(eq(wave.id, at.waveId)))
      },
    ],
  ] as const)('say nothing: %s', async (_, happen) => {
    await happen()
    const { measured, subProcesses } = await plan()
    expect([measured, subProcesses.some(({ kpiMoved }) => kpiMoved)]).toEqual([[], false])
  })

  async function readings(from: string, values: readonly number[]): Promise<void> {
    const { kpiId, unitId } = at
    const rows = values.map((value, n) => ({ kpiId, unitId, month: addToMonth(from, n), value }))
    await db.write(async (tx) => {
      await tx.insert(kpiReading).values(rows.map((row) => ({ ...row, source: 'form' as const, recordedOn: TODAY })))
    })
  }

  test('are no part of the board, which is sent to whoever plans', async () => {
    answerOf(await importing([30_000, 29_000, 31_000]))
    expect(await boardOf(db, await programmeNow(), TODAY)).not.toHaveProperty('measured')
  })

  test('stand in the report beside what was noted, each with where it is known from, in both languages', async () => {
    answerOf(await importing([30_000, 29_000, 31_000]))
    const noted = { name: '周期', measure: '天', aim: 'down', before: 9_000, after: 6_000, notedOn: TODAY } as const
    answerOf(await addResult(at.office, { ...noted, waveId: at.waveId, subProcessId: at.first }))
    const row = await programmeNow()
    const draft = await draftOf(db, row, TODAY, planOf)
    const content = contentOf(draft, [], { programme: row, author: { zh: '林悦', en: 'Lin Yue' }, today: TODAY })
    const section = content.sections.find((one) => one.section === 'results')!
    const told = section.lines.filter(({ about }) => about)
    expect(content.sections.flatMap(({ lines }) => lines).filter((line) => 'about' in line)).toEqual(told)
    expect(told.map(({ key, about }) => [key.replace(/\d+$/, ''), about])).toEqual([
      ['result-', { kind: 'wave', number: 1 }],
      ['measured-1-', { kind: 'kpi', id: at.kpiId }],
    ])
    expect(told[1]!.text.en).toMatch(/: Win rate from 28% to 30%, measured over 3 months at 1 branch\.$/)
    expect(told[1]!.text.zh).toMatch(/：中标率由 28% 变为 30%（按 1 个分支机构 3 个月的读数测得）。$/)
    expect(told[0]!.text.en).toContain('noted by ')
    const table = section.tables.find(({ key }) => key === 'results')!
    const cells = table.rows[1]!.map((cell) => (cell !== null && typeof cell === 'object' ? nameOf(cell) : cell))
    expect(cells.slice(2)).toEqual(['Win rate', '%', 28, 30, 'measured over 3 months at 1 branch'])
    expect(table.columns).toHaveLength(table.rows[1]!.length)
  })
})

test('the database says of each wave what the rule says of all its readings', async () => {
  const units = [at.unitId, at.otherUnitId]
  const grid = fc.array(fc.option(fc.integer({ min: 26_000, max: 30_000 }), { nil: null, freq: 3 }), {
    minLength: 16,
    maxLength: 16,
  })
  const lives = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
  const rolloutIds = [at.liveId, at.plannedId]
  await fc.assert(
    fc.asyncProperty(grid, lives, async (values, liveIn) => {
      const rows = values.flatMap((value, n) =>
        value === null ? [] : [{ unitId: units[n % 2]!, month: addToMonth('2025-08', n >> 1), value, n }],
      )
      await db.write(async (tx) => {
        await tx.delete(kpiReading).where(eq(kpiReading.kpiId, at.kpiId))
        for (const { unitId, month, value } of rows) {
          const place = { kpiId: at.kpiId, unitId, month }
          await tx.insert(kpiReading).values({ ...place, value, source: 'form', recordedOn: TODAY })
        }
        for (const [n, id] of rolloutIds.entries()) {
          const liveOn = `${addToMonth('2025-08', liveIn[n]!)}-15`
          await tx.update(rollout).set({ liveOn }).where(eq(rollout.id, id))
        }
      })
      const since = rows.filter(({ month, n }) => month > addToMonth('2025-08', liveIn[n % 2]!))
      const months = [...new Set(since.map(({ month }) => month))].map((month) => {
        const own = since.filter((one) => one.month === month)
        return { month, value: own.reduce((sum, { value }) => sum + value, 0) / own.length, branches: own.length }
      })
      const of = { waveId: at.waveId, subProcessId: at.first, measure: '%', aim: 'up', baseline: 28_000 } as const
      const expected = measuredResult({ ...of, kpi: { id: at.kpiId, name: { zh: '中标率', en: 'Win rate' } }, months })
      expect((await plan()).measured).toEqual(expected ? [expected] : [])
    }),
    { numRuns: 40 },
  )
})

test('the readings of a branch are found by the index, a row at a time', async () => {
  const ofProgramme = eq(programme.id, subProcess.programmeId)
  const asked = db.read.select({ readings: measuredOf }).from(subProcess).innerJoin(programme, ofProgramme).toSQL()
  const steps = await db.read.all<{ detail: string }>(sql.raw(`explain query plan ${asked.sql}`))
  const ofReadings = steps.map(({ detail }) => detail).filter((detail) => /\b(latest|v)\b/.test(detail))
  expect(ofReadings).toEqual([
    expect.stringMatching(/^SEARCH v USING INTEGER PRIMARY KEY/),
    expect.stringMatching(
      /^SEARCH latest USING COVERING INDEX kpi_reading_once \(kpi_id=\? AND unit_id=\? AND month>\?\)/,
    ),
  ])
})

test('a plan costs no statement more for them', async () => {
  const statements: string[] = []
  const counted = makeInstallation({ onStatement: (text) => statements.push(text) })
  const { programme: row } = await makeStage(counted)
  statements.length = 0
  await loadPlan(counted, row, TODAY)
  expect(statements).toHaveLength(6)
})
