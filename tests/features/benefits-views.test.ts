import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addToMonth } from '~/domain/reading-months'
import { kpiList, readKpiChoice } from '~/features/benefits/kpi-list'
import { kpiView } from '~/features/benefits/kpi-view'
import { readingsIn } from '~/features/benefits/places.server'
import { branchesOf, branchLives, kpisOf, meansOf, reachOf, readingsOf } from '~/features/benefits/queries.server'
import { readCells } from '~/features/benefits/read-cells'
import { readingGrid } from '~/features/benefits/reading-grid'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { INSTALLATION } from '~/lib/change.server'
import { answerPasted } from '~/lib/pasted-form.server'
import type { Visit } from '~/lib/visit.server'
import { kpi, kpiReading } from '~db/schema/benefit'
import { rollout } from '~db/schema/wave'
import { makeUnit } from '../factories/programme'
import { answerOf, cellsOf, makeStage } from '../factories/waves'

const TODAY = '2026-06-15'
const FIRST = '2025-07'

/** Four branches in a wave, two of them live since January with 10 more from then on, and a year of readings. */
async function makeMeasured() {
  const stage = await makeStage()
  const { db, context, waveId, subProcessIds, programme } = stage
  const unitIds = [...stage.unitIds, await makeUnit(db), await makeUnit(db)]
  const [subProcessId = 0] = subProcessIds
  answerOf(await setScope(context, { waveId, cells: cellsOf([subProcessId], unitIds), version: 1 }))
  const [own] = await db.read.select().from(kpi).where(eq(kpi.subProcessId, subProcessId))
  const goal = { baseline: 40_000, target: 60_000 }
  const live = unitIds.slice(0, 2)
  const readings = unitIds.flatMap((unitId, at) =>
    Array.from({ length: 12 }, (_, month) => ({
      kpiId: own!.id,
      unitId,
      month: addToMonth(FIRST, month),
      value: 40_000 + at * 500 + month * 100 + (live.includes(unitId) && month > 6 ? 10_000 : 0),
      source: 'form' as const,
      recordedOn: TODAY,
    })),
  )
  await db.write(async (tx) => {
    await tx.update(kpi).set(goal).where(eq(kpi.id, own!.id))
    for (const unitId of live) await tx.update(rollout).set({ liveOn: '2026-01-12' }).where(eq(rollout.unitId, unitId))
    await tx.insert(kpiReading).values(readings)
  })
  const kpis = await kpisOf(db, programme.id)
  return { ...stage, unitIds, subProcessId, own: kpis.find(({ id }) => id === own!.id)! }
}

describe('one KPI', () => {
  test('tells its trend, the effect that was planted, and what it comes to', async () => {
    const { db, programme, own, subProcessId } = await makeMeasured()
    const facts = {
      readings: await readingsOf(db, own.id),
      lives: await branchLives(db, programme.id, subProcessId),
      reach: (await reachOf(db, programme.id)).get(subProcessId),
      branches: await branchesOf(db),
    }
    const view = kpiView(own, facts, { page: 1, today: TODAY })
    expect(view.means).toHaveLength(12)
    expect(view.chart.state).toBe('known')
    expect(view.soFar).toMatchObject({ state: 'known', live: 2, waiting: 2 })
    if (view.soFar.state === 'known') expect(view.soFar.effect).toBeCloseTo(10_000, 6)
    expect(view.effects).toMatchObject([{ wave: 1, effect: { state: 'known' } }])
    const now = view.means.at(-1)!.value
    expect(view.forecast).toMatchObject({ state: 'known', ahead: 2 })
    if (view.forecast.state === 'known') expect(view.forecast.value).toBeCloseTo(now + 5_000, 6)
    expect(view.branches.map(({ liveIn }) => liveIn)).toEqual(['2026-01', '2026-01', null, null])
  })

  test('without readings is unknown in everything, and says so', async () => {
    const { own } = await makeMeasured()
    const view = kpiView(own, { readings: [], lives: [], reach: undefined, branches: [] }, { page: 9, today: TODAY })
    expect(view).toMatchObject({
      standing: { status: 'unknown' },
      chart: { state: 'unknown' },
      soFar: { state: 'unknown' },
      forecast: { state: 'unknown' },
      effects: [],
      page: 1,
    })
  })
})

test('the list counts all and shows what is asked for', async () => {
  const { db, programme, own } = await makeMeasured()
  const facts = { means: await meansOf(db, programme.id), reach: await reachOf(db, programme.id) }
  const kpis = await kpisOf(db, programme.id)
  const list = (query: string) => kpiList(kpis, facts, readKpiChoice(new URLSearchParams(query)), TODAY)
  expect(list('').counts).toMatchObject({ total: kpis.length, onTrack: 1, unknown: kpis.length - 1 })
  expect(list('status=onTrack').rows.map(({ id }) => id)).toEqual([own.id])
  expect(list('track=MCR').rows.every(({ subProcess }) => subProcess?.track === 'MCR')).toBe(true)
  expect(list('track=x&page=0').rows).toHaveLength(Math.min(50, kpis.length))
})

describe('the table of readings', () => {
  test('shows six months up to this one, or up to an earlier one', async () => {
    const { db, own } = await makeMeasured()
    const [readings, branches] = [await readingsOf(db, own.id), await branchesOf(db)]
    const grid = readingGrid(readings, branches, { until: null, page: 1, today: TODAY })
    expect([grid.months[0], grid.months.at(-1)]).toEqual(['2026-01', '2026-06'])
    expect(grid.rows.every(({ cells }) => cells.every(({ version }) => version === 1))).toBe(true)
    expect(readingGrid(readings, branches, { until: '2025-08', page: 1, today: TODAY }).months.at(-1)).toBe('2025-08')
    expect(readingGrid(readings, branches, { until: '2027-01', page: 1, today: TODAY }).months.at(-1)).toBe('2026-06')
  })

  test('is read cell by cell, each fault at its own', () => {
    const form = new FormData()
    for (const [name, value] of Object.entries({
      'value.3.2026-05': '12.5',
      'version.3.2026-05': '2',
      'value.3.2026-06': '',
      'value.4.2026-05': 'many',
      'value.x.2026-05': '1',
      other: '1',
    })) {
      form.set(name, value)
    }
    const { cells, errors, values } = readCells(form, 'unitId')
    expect(cells).toEqual([
      { unitId: 3, month: '2026-05', value: 12_500, version: 2 },
      { unitId: 3, month: '2026-06', value: null, version: 0 },
    ])
    expect(errors).toEqual({ 'value.4.2026-05': ['figure'], 'value.x.2026-05': ['choice'] })
    expect(values['value.4.2026-05']).toBe('many')
  })
})

test('a file saved by a spreadsheet in China is read, and waits to be confirmed', async () => {
  const { db, programme, own, unitIds, context } = await makeMeasured()
  const [branch] = (await branchesOf(db)).filter(({ id }) => id === unitIds[0])
  await db.write(async (tx) => void (await tx.update(kpi).set({ nameZh: '中标' }).where(eq(kpi.id, own.id))))
  // 中标 in GB 18030.
  const bytes = Buffer.concat([Buffer.from('d6d0b1ea', 'hex'), Buffer.from(`,${branch!.name.en},2026-05,31.5\n`)])
  const visit = {
    db,
    programme,
    viewer: INSTALLATION,
    today: TODAY,
    change: { ...context, now: Date.parse(`${TODAY}T10:00:00+08:00`) },
  } as unknown as Visit
  const send = (fields: Record<string, string | File>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const request = new Request('http://localhost/', { method: 'POST', body })
    return answerPasted(request, { read: (text) => readingsIn(visit, text), to: '/done' })
  }
  const seen = await send({ text: '', confirmed: 'yes', file: new File([bytes], 'readings.csv') })
  const value = expect.arrayContaining(['31.5'])
  expect(seen).toMatchObject({ data: { preview: { total: 1, faulty: 0, lines: [{ cells: value, fault: null }] } } })
  const readings = () => db.read.select().from(kpiReading).where(eq(kpiReading.source, 'file'))
  expect(await readings()).toEqual([])
  const { text = '', source = '' } = 'data' in seen ? seen.data.values : {}
  const faulty = await send({ text: `${text}${text}`, source, confirmed: 'yes' })
  expect(faulty).toMatchObject({
    init: { status: 422 },
    data: { preview: { total: 2, faulty: 1, lines: [{ line: 2 }] } },
  })
  expect(await readings()).toEqual([])
  expect(await send({ text, source, confirmed: 'yes' })).toMatchObject({ status: 302 })
  expect(await readings()).toMatchObject([{ kpiId: own.id, value: 31_500 }])
})
