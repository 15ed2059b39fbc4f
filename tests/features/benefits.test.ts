import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { branchSheet } from '~/features/benefits/branch-sheet'
import { branchReadings, findBranch, ownBranches, recordable } from '~/features/benefits/branches.server'
import { addKpi } from '~/features/benefits/commands/add-kpi.server'
import { addReferenceKpis } from '~/features/benefits/commands/add-reference-kpis.server'
import { archiveKpi } from '~/features/benefits/commands/archive-kpi.server'
import { importReadings } from '~/features/benefits/commands/import-readings.server'
import { recordBranchReadings } from '~/features/benefits/commands/record-branch-readings.server'
import { recordReadings } from '~/features/benefits/commands/record-readings.server'
import { updateKpi } from '~/features/benefits/commands/update-kpi.server'
import { kpiTarget } from '~/features/benefits/places.server'
import { kpisOf, meansOf, readingsOf } from '~/features/benefits/queries.server'
import type { Db } from '~db/client.server'
import { kpi } from '~db/schema/benefit'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'
import { contextOf, makeMember, makePerson, makeUnit, viewerWith } from '../factories/programme'
import { makeOwned, toldOf } from '../factories/sub-processes'
import { answerOf, reasonsOf, revisionOf } from '../factories/waves'

const KPI = { nameZh: '增长', nameEn: 'Growth', measure: '%', aim: 'up', baseline: 4_000, target: 12_000 } as const
const OPEN = { targetOn: null, ownerId: null, parentId: null }

async function firstKpi(db: Db, subProcessId: number) {
  const [row] = await db.read.select().from(kpi).where(eq(kpi.subProcessId, subProcessId))
  return row!
}

/** A programme with an owned sub-process, a branch with its lead, and the KPI they read. */
async function makeRead() {
  const stage = await makeOwned()
  const { db, programme, owned } = stage
  const unitIds = [await makeUnit(db, { nameEn: 'Here' }), await makeUnit(db, { nameEn: 'There' })] as const
  const leadId = await makeMember(db, programme.id, 'branchLead', { unitId: unitIds[0] })
  const viewer = viewerWith(leadId, { role: 'branchLead', unitId: unitIds[0] })
  const lead = contextOf(db, { programmeId: programme.id, viewer, now: stage.office.now })
  return { ...stage, unitIds, lead, kpiId: (await firstKpi(db, owned)).id }
}

const cell = (unitId: number, month: string, value: number | null, version = 0) => ({ unitId, month, value, version })

describe('what a programme is measured by', () => {
  test('comes from the reference model, for each sub-process that is chosen', async () => {
    const { db, programme } = await makeOwned()
    const kpis = await kpisOf(db, programme.id)
    expect(kpis).toHaveLength(REFERENCE_SUB_PROCESSES.flatMap(({ kpis: own }) => own).length)
    expect(kpis[0]).toMatchObject({ subProcess: { code: 'LTC-ML-1' }, measure: 'perMonth', aim: 'up', baseline: null })
    expect(kpis.find(({ subProcess }) => subProcess?.code === 'LTC-ML-1')?.owner).not.toBeNull()
  })

  test('is offered again where a sub-process has none, once', async () => {
    const { db, office, owner, owned, programme } = await makeOwned()
    expect(reasonsOf(await addReferenceKpis(office))).toEqual([{ code: 'kpisThere' }])
    const before = (await kpisOf(db, programme.id)).length
    const own = await firstKpi(db, owned)
    answerOf(await archiveKpi(office, { kpiId: own.id, version: 1 }))
    expect(reasonsOf(await addReferenceKpis({ ...owner, viewer: viewerWith(1, 'executive') }))).toEqual([
      { code: 'forbidden' },
    ])
    expect(answerOf(await addReferenceKpis(office))).toBe(1)
    expect(await kpisOf(db, programme.id)).toHaveLength(before)
  })

  test('is added by the office anywhere, by an owner to what is theirs', async () => {
    const { db, office, owner, owned, other } = await makeOwned()
    const id = answerOf(await addKpi(office, { ...KPI, ...OPEN, subProcessId: null }))
    expect(await toldOf(db, 'kpi', id)).toEqual(expect.arrayContaining(['target: null → 12000']))
    answerOf(await addKpi(owner, { ...KPI, ...OPEN, subProcessId: owned }))
    for (const subProcessId of [other, null]) {
      const refused = await addKpi(owner, { ...KPI, ...OPEN, subProcessId, ownerId: owner.viewer.personId })
      expect(reasonsOf(refused)).toEqual([{ code: 'forbidden' }])
    }
  })

  test('has an owner of the programme, and hangs under one of it', async () => {
    const { db, office, owned } = await makeOwned()
    const stranger = await makePerson(db)
    const add = (values: object) => addKpi(office, { ...KPI, ...OPEN, subProcessId: owned, ...values })
    expect(await add({ ownerId: stranger })).toMatchObject({ refusals: [{ field: 'ownerId' }] })
    const foreign = await firstKpi(db, (await makeOwned(db)).owned)
    expect(await add({ parentId: foreign.id })).toMatchObject({ refusals: [{ field: 'parentId' }] })
  })

  test('is changed and moved, never under itself, never over the head of somebody else', async () => {
    const { db, office, owned } = await makeOwned()
    const own = await firstKpi(db, owned)
    const top = answerOf(await addKpi(office, { ...KPI, ...OPEN, subProcessId: null }))
    const input = { ...KPI, ...OPEN, kpiId: own.id, parentId: top, version: 1 }
    answerOf(await updateKpi(office, input))
    expect(await toldOf(db, 'kpi', own.id)).toContain('parent: null → 增长')
    const under = await updateKpi(office, { ...KPI, ...OPEN, kpiId: top, parentId: own.id, version: 1 })
    expect(under).toMatchObject({ refusals: [{ field: 'parentId', reason: { code: 'kpiUnderItself' } }] })
    expect(reasonsOf(await updateKpi(office, input))).toMatchObject([{ code: 'conflict' }])
    const revision = await revisionOf(db, own.programmeId)
    answerOf(await updateKpi(office, { ...input, version: 2 }))
    expect(await revisionOf(db, own.programmeId)).toBe(revision)
  })

  test('goes away with its readings kept; what hung under it moves up', async () => {
    const { db, office, owned, programme } = await makeOwned()
    const own = await firstKpi(db, owned)
    const top = answerOf(await addKpi(office, { ...KPI, ...OPEN, subProcessId: null }))
    const middle = answerOf(await addKpi(office, { ...KPI, ...OPEN, subProcessId: null, parentId: top }))
    answerOf(await updateKpi(office, { ...KPI, ...OPEN, kpiId: own.id, parentId: middle, version: 1 }))
    answerOf(await archiveKpi(office, { kpiId: middle, version: 1 }))
    const kpis = await kpisOf(db, programme.id)
    expect(kpis.find(({ id }) => id === own.id)?.parentId).toBe(top)
    expect(kpis.some(({ id }) => id === middle)).toBe(false)
    expect(reasonsOf(await archiveKpi(office, { kpiId: middle, version: 2 }))).toEqual([{ code: 'notFound' }])
  })
})

describe('readings', () => {
  test('are set, corrected and taken back by branch and month, one event each', async () => {
    const { db, office, kpiId, unitIds, programme } = await makeRead()
    const [here, there] = unitIds
    const cells = [cell(here, '2026-04', 30_000), cell(here, '2026-05', 32_000), cell(there, '2026-05', 20_000)]
    expect(answerOf(await recordReadings(office, { kpiId, source: 'form', cells }))).toBe(3)
    expect((await meansOf(db, programme.id)).get(kpiId)).toEqual([
      { month: '2026-04', value: 30_000, branches: 1 },
      { month: '2026-05', value: 26_000, branches: 2 },
    ])
    const again = [cell(here, '2026-04', 31_000, 1), cell(here, '2026-05', 32_000, 1), cell(there, '2026-05', null, 1)]
    expect(answerOf(await recordReadings(office, { kpiId, source: 'form', cells: again }))).toBe(2)
    const rows = await readingsOf(db, kpiId)
    expect(rows.map(({ month, value, version }) => [month, value, version])).toEqual([
      ['2026-04', 31_000, 2],
      ['2026-05', 32_000, 1],
    ])
    expect(await toldOf(db, 'kpiReading', rows[0]!.id)).toEqual(['value: null → 30000', 'value: 30000 → 31000'])
  })

  test('that somebody has changed meanwhile are not overwritten; the same value is no conflict', async () => {
    const { db, office, owner, kpiId, unitIds } = await makeRead()
    const send = (value: number | null, version: number, by = office) =>
      recordReadings(by, { kpiId, source: 'form', cells: [cell(unitIds[0], '2026-05', value, version)] })
    answerOf(await send(30_000, 0))
    expect(reasonsOf(await send(31_000, 0, owner))).toMatchObject([{ code: 'conflict' }])
    expect(answerOf(await send(30_000, 0, owner))).toBe(0)
    answerOf(await send(null, 1))
    expect(reasonsOf(await send(31_000, 1, owner))).toEqual([{ code: 'conflict' }])
    expect(await readingsOf(db, kpiId)).toEqual([])
  })

  test('are of a branch, of a month that has begun, all or none', async () => {
    const { db, office, kpiId, unitIds } = await makeRead()
    const department = await makeUnit(db, { kind: 'department' })
    const good = cell(unitIds[0], '2026-05', 1_000)
    const ahead = await recordReadings(office, {
      kpiId,
      source: 'form',
      cells: [good, cell(unitIds[1], '2026-07', 1_000)],
    })
    expect(ahead).toMatchObject({
      refusals: [{ field: `value.${unitIds[1]}.2026-07`, reason: { code: 'dayInFuture' } }],
    })
    const nowhere = await recordReadings(office, {
      kpiId,
      source: 'form',
      cells: [good, cell(department, '2026-05', 1)],
    })
    expect(reasonsOf(nowhere)).toEqual([{ code: 'notFound' }])
    expect(await readingsOf(db, kpiId)).toEqual([])
  })

  test('are recorded by a branch lead at their branch only, and not by executives', async () => {
    const { db, lead, programme, kpiId, unitIds } = await makeRead()
    const send = (unitId: number, by = lead) =>
      recordReadings(by, { kpiId, source: 'form', cells: [cell(unitId, '2026-05', 5_000)] })
    answerOf(await send(unitIds[0]))
    expect(reasonsOf(await send(unitIds[1]))).toEqual([{ code: 'forbidden' }])
    const executive = viewerWith(await makePerson(db), 'executive')
    const other = contextOf(db, { programmeId: programme.id, viewer: executive, now: lead.now })
    expect(reasonsOf(await send(unitIds[1], other))).toEqual([{ code: 'forbidden' }])
  })

  test('of many KPIs are taken at once, all or none, by a fixed number of statements', async () => {
    const { db, office, lead, kpiId, unitIds, programme } = await makeRead()
    const lines = unitIds.map((unitId, at) => ({ line: at + 1, kpiId, unitId, month: '2026-05', value: 7_000 }))
    expect(reasonsOf(await importReadings(lead, { source: 'paste', lines }))).toEqual([{ code: 'forbidden' }])
    expect(await readingsOf(db, kpiId)).toEqual([])
    expect(answerOf(await importReadings(office, { source: 'paste', lines }))).toBe(2)
    const foreign = await firstKpi(db, (await makeOwned(db)).owned)
    const strange = [{ ...lines[0]!, kpiId: foreign.id }]
    expect(reasonsOf(await importReadings(office, { source: 'file', lines: strange }))).toEqual([{ code: 'notFound' }])
    const [row] = await db.read
      .select()
      .from(kpi)
      .where(and(eq(kpi.id, foreign.id), eq(kpi.programmeId, programme.id)))
    expect(row).toBeUndefined()
  })
})

describe('readings of one branch', () => {
  const month = '2026-05'
  const of = (kpiId: number, value: number | null, version = 0) => ({ kpiId, month, value, version })

  test('of many KPIs are set, corrected and taken back at once, one event each', async () => {
    const { db, lead, programme, unitIds } = await makeRead()
    const [unitId] = unitIds
    const [first, second] = (await kpisOf(db, programme.id)).map(({ id }) => id) as [number, number]
    const send = (...cells: ReturnType<typeof of>[]) => recordBranchReadings(lead, { unitId, source: 'form', cells })
    expect(answerOf(await send(of(first, 30_000), of(second, 7_000)))).toBe(2)
    expect(answerOf(await send(of(first, 31_000, 1), of(second, null, 1)))).toBe(2)
    expect(await readingsOf(db, second)).toEqual([])
    const [left] = await readingsOf(db, first)
    expect(left).toMatchObject({ unitId, month, value: 31_000, version: 2 })
    expect(await toldOf(db, 'kpiReading', left!.id)).toEqual(['value: null → 30000', 'value: 30000 → 31000'])
  })

  test('are taken all or none: not over the head of somebody else, not ahead, not of what is not there', async () => {
    const { db, office, lead, other, kpiId, unitIds } = await makeRead()
    const [unitId] = unitIds
    const second = (await firstKpi(db, other)).id
    const send = (by: typeof lead, ...cells: ReturnType<typeof of>[]) =>
      recordBranchReadings(by, { unitId, source: 'form', cells })
    answerOf(await send(office, of(kpiId, 30_000)))
    expect(reasonsOf(await send(lead, of(second, 1_000), of(kpiId, 31_000)))).toMatchObject([{ code: 'conflict' }])
    expect(reasonsOf(await send(lead, of(second, 1_000, 1)))).toEqual([{ code: 'conflict' }])
    const ahead = await send(lead, of(second, 1_000), { ...of(kpiId, 1_000, 1), month: '2026-07' })
    expect(ahead).toMatchObject({ refusals: [{ field: `value.${kpiId}.2026-07`, reason: { code: 'dayInFuture' } }] })
    const foreign = (await firstKpi(db, (await makeOwned(db)).owned)).id
    const strange = await send(lead, of(second, 1_000), of(foreign, 1_000))
    expect(strange).toMatchObject({ refusals: [{ field: `value.${foreign}.${month}`, reason: { code: 'notFound' } }] })
    answerOf(await archiveKpi(office, { kpiId, version: 1 }))
    expect(reasonsOf(await send(lead, of(second, 1_000), of(kpiId, 2_000, 1)))).toEqual([{ code: 'notFound' }])
    expect(await readingsOf(db, second)).toEqual([])
    expect(answerOf(await send(lead, of(second, 1_000)))).toBe(1)
  })

  test('are for its lead, for owners of what is theirs, and for the office', async () => {
    const { db, office, owner, lead, other, programme, kpiId, unitIds } = await makeRead()
    const second = (await firstKpi(db, other)).id
    const send = (by: typeof lead, unitId: number, id: number, value: number) =>
      recordBranchReadings(by, { unitId, source: 'form', cells: [of(id, value)] })
    expect(reasonsOf(await send(lead, unitIds[1], kpiId, 1_000))).toEqual([{ code: 'forbidden' }])
    expect(reasonsOf(await send(owner, unitIds[0], second, 1_000))).toEqual([{ code: 'forbidden' }])
    const viewer = viewerWith(await makePerson(db), 'executive')
    const executive = contextOf(db, { programmeId: programme.id, viewer, now: lead.now })
    expect(reasonsOf(await send(executive, unitIds[0], kpiId, 1_000))).toEqual([{ code: 'forbidden' }])
    const department = await makeUnit(db, { kind: 'department' })
    expect(reasonsOf(await send(office, department, kpiId, 1_000))).toEqual([{ code: 'notFound' }])
    answerOf(await send(owner, unitIds[1], kpiId, 1_000))
    answerOf(await send(office, unitIds[0], kpiId, 1_000))
    expect(await readingsOf(db, kpiId)).toHaveLength(2)
  })

  test('are offered where the programme has to do with the branch, and only what one may record', async () => {
    const { db, office, owner, lead, owned, other, programme, kpiId, unitIds } = await makeRead()
    expect((await ownBranches(db, programme.id)).map(({ id }) => id)).toEqual([unitIds[0]])
    answerOf(await recordReadings(office, { kpiId, source: 'form', cells: [cell(unitIds[1], '2026-04', 9_000)] }))
    const branches = await ownBranches(db, programme.id)
    expect(branches.map(({ id }) => id)).toEqual([...unitIds])
    const kpis = await kpisOf(db, programme.id)
    expect(recordable(branches, kpis, lead.viewer).map(({ id }) => id)).toEqual([unitIds[0]])
    expect(recordable(branches, kpis, owner.viewer)).toHaveLength(2)
    expect(recordable(branches, kpis, viewerWith(1, 'executive'))).toEqual([])
    await expect(findBranch(db, (await makeOwned(db)).programme.id, String(unitIds[1]))).rejects.toMatchObject({
      status: 404,
    })

    const sheetOf = async (unitId: number, viewer = office.viewer, asked: string | null = month) =>
      branchSheet(
        kpis,
        {
          readings: await branchReadings(db, programme.id, unitId),
          planned: new Set(unitId === unitIds[0] ? [other] : []),
        },
        { unitId, viewer, targetOf: kpiTarget, month: asked, page: 1, today: '2026-06-01' },
      )
    const planned = await sheetOf(unitIds[0])
    expect(new Set(planned.rows.map(({ code }) => code))).toEqual(
      new Set([kpis.find(({ subProcess }) => subProcess?.id === other)!.subProcess!.code]),
    )
    const read = await sheetOf(unitIds[1], owner.viewer)
    expect(read.rows).toMatchObject([
      { id: kpiId, before: { month: '2026-04', value: 9_000 }, cell: { value: null, version: 0 } },
    ])
    expect(kpis.find(({ id }) => id === kpiId)?.subProcess?.id).toBe(owned)
    expect((await sheetOf(unitIds[1], office.viewer, '2026-04')).rows[0]).toMatchObject({
      before: null,
      cell: { value: 9_000 },
    })
    expect((await sheetOf(unitIds[1], lead.viewer)).rows).toEqual([])
    for (const [asked, shown] of [
      [null, month],
      ['2026-06', '2026-06'],
      ['2026-07', month],
      ['May', month],
    ] as const)
      expect((await sheetOf(unitIds[0], office.viewer, asked)).month).toBe(shown)
  })
})
