import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { startOfDayIn, whatChanged } from '~/domain/what-changed'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import { programmeRecords } from '~/lib/programme-records.server'
import type { Db } from '~db/client.server'
import { directionDecision } from '~db/schema/direction'
import { kpiResult } from '~db/schema/planning'
import { auditEvent } from '~db/schema/programme'
import { readinessPoint } from '~db/schema/readiness'
import { ask, report, reportReader } from '~db/schema/report'
import { subProcess } from '~db/schema/sub-process'
import { tailoring } from '~db/schema/tailoring'
import { makeInstallation } from '../factories/installation'
import { makePerson, makeProgramme } from '../factories/programme'
import { makeStage } from '../factories/waves'

const TODAY = '2026-06-01'
const at = (day: string, hour = 10) => startOfDayIn('Asia/Shanghai', day) + hour * 3_600_000

let db: Db
let programme: ProgrammeRow
let personId: number
let waveId: number
let subProcessIds: readonly number[]
let statements: string[]
beforeEach(async () => {
  statements = []
  db = makeInstallation({ onStatement: (sql) => statements.push(sql) })
  const stage = await makeStage(db)
  programme = stage.programme
  personId = stage.officePersonId
  waveId = stage.waveId
  subProcessIds = stage.subProcessIds
})

const read = (since: string | null = null, of = programme) => programmeRecords(db, of, TODAY, since)

type Event = [entity: string, id: number, field: string, from: string | null, to: string | null, day: string]
const happened = (...events: Event[]) =>
  db.write(async (tx) => {
    await tx.insert(auditEvent).values(
      events.map(([entity, entityId, field, from, to, day]) => ({
        ...{ programmeId: programme.id, changeId: 'x', verb: 'test', actorName: 'Tester' },
        ...{ entity, entityId, field, from, to, at: at(day) },
      })),
    )
  })

const freeze = async (number: number, on: string, of = programme) => {
  const [made] = await db.write(async (tx) =>
    tx
      .insert(report)
      .values({
        ...{ programmeId: of.id, number, state: 'frozen', createdById: personId, createdAt: at(on) },
        ...{ frozenAt: at(on), frozenOn: on, content: '{}', hash: '' },
      })
      .returning({ id: report.id }),
  )
  return made?.id ?? 0
}

describe('the records beside a plan', () => {
  it('are empty for a programme about which nothing is recorded, and cost two statements', async () => {
    const { programme: fresh } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    statements.length = 0
    const { practices, measured, published, changes: _, ...others } = await read(null, fresh)
    expect(statements).toHaveLength(2)
    expect(others).toEqual({
      entries: [],
      direction: null,
      ...{ diagnosis: null, unopened: null, overdueAsk: null, absentOwners: [], withoutEffect: [] },
      enablement: {
        ...{ halfLife: 180, headCounts: [], groups: [], planned: [], rollouts: [], units: [], ahead: 0, nextOn: null },
      },
      reportDays: [],
      readers: { sent: 0, opened: 0 },
      asks: { open: 0, overdue: 0 },
      operations: {
        hours: { timeZone: 'Asia/Shanghai', opensAt: 540, closesAt: 1080 },
        reviews: [],
        opportunities: [],
        kinds: 6,
        expectedKinds: 1,
      },
      results: [],
      gates: { days: {}, said: [] },
      branchLoadsThen: [],
      fallen: [],
      landed: { live: 0, relapsed: 0, unread: 0, scored: 0, withoutEffect: 0 },
      ownerGates: { asked: 0, absent: 0 },
      ownersThen: [],
    })
    expect(published.every(({ publishedOn }) => publishedOn === null)).toBe(true)
    // Its checks are measured from its first day on.
    expect(measured.every(({ now }) => now.readyWeight === 0)).toBe(true)
    expect(practices).toMatchObject([{ decided: 0, decidedThen: 0 }])
    expect(practices[0]?.total).toBeGreaterThan(0)
  })

  it('tell what was decided last, by whom, and what had been advised', async () => {
    const values = { programmeId: programme.id, decidedById: personId, reason: '' }
    await db.write(async (tx) => {
      await tx.insert(directionDecision).values([
        { ...values, direction: 'LTC', decidedOn: '2026-03-01', recommended: 'MCR', recordedAt: 1 },
        { ...values, direction: 'MCR', decidedOn: '2026-04-01', recommended: 'MCR', recordedAt: 2 },
      ])
    })
    expect((await read()).direction).toMatchObject({ direction: 'MCR', on: '2026-04-01', recommended: 'MCR' })
  })

  it('count practices decided by now and by four weeks ago, of the edition of the programme', async () => {
    const [id = 0] = subProcessIds
    const [row] = await db.read.select().from(subProcess).where(eq(subProcess.id, id))
    const before = (await read()).practices.find((one) => one.subProcessId === id)
    const keys = await db.read.all<{ key: string }>(
      `select practice_key as key from practice_edition where sub_process_code = '${row?.code}' limit 2`,
    )
    const decided = (practiceKey: string, decidedOn: string) => ({
      ...{ programmeId: programme.id, subProcessId: id, practiceKey, decidedOn },
      ...{ decision: 'adopt' as const, edition: 1, decidedById: personId },
    })
    await db.write(async (tx) => {
      await tx
        .insert(tailoring)
        .values([
          decided(keys[0]?.key ?? '', '2026-05-04'),
          decided(keys[1]?.key ?? '', '2026-05-05'),
          decided('no-longer-there', '2026-04-01'),
        ])
    })
    const after = (await read()).practices.find((one) => one.subProcessId === id)
    expect(after).toEqual({ ...before, decided: 2, decidedThen: 1 })
  })

  it('compare readiness with the last point of four weeks ago', async () => {
    const [id = 0] = subProcessIds
    const point = (day: string, readyWeight: number, weight = 10, waveKey = 40) => ({
      ...{
        programmeId: programme.id,
        subProcessId: id,
        waveKey,
        dimension: 'rules' as const,
        day,
        weight,
        readyWeight,
      },
    })
    await db.write(async (tx) => {
      await tx
        .insert(readinessPoint)
        .values([
          point('2026-04-01', 1),
          point('2026-05-04', 2),
          point('2026-05-05', 3),
          point('2026-05-30', 7),
          point('2026-05-30', 4, 10, 41),
          point('2026-05-30', 0, 0, 42),
        ])
    })
    expect((await read()).measured.filter(({ waveKey }) => waveKey > 0)).toEqual([
      {
        subProcessId: id,
        waveKey: 40,
        dimension: 'rules',
        before: { weight: 10, readyWeight: 2 },
        now: { weight: 10, readyWeight: 7 },
      },
      { subProcessId: id, waveKey: 41, dimension: 'rules', before: null, now: { weight: 10, readyWeight: 4 } },
    ])
  })

  it('list results in thousandths, the latest first, without those taken back', async () => {
    const result = (name: string, notedOn: string, archivedAt: number | null = null) => ({
      ...{
        programmeId: programme.id,
        waveId,
        subProcessId: subProcessIds[0] ?? 0,
        name,
        measure: '%',
        notedOn,
        archivedAt,
      },
      ...{ aim: 'up' as const, before: 28_000, after: 37_500, notedById: personId },
    })
    await db.write(async (tx) => {
      await tx
        .insert(kpiResult)
        .values([result('A', '2026-05-01'), result('B', '2026-05-02'), result('C', '2026-05-03', 1)])
    })
    const { results } = await read()
    expect(results.map(({ name }) => name.en)).toEqual(['B', 'A'])
    expect(results[0]).toMatchObject({ wave: 1, code: 'LTC-ML-1', aim: 'up', before: 28_000, after: 37_500 })
  })

  it('count the readers of the last report, and asks of this programme alone', async () => {
    const { programme: other } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    const first = await freeze(1, '2026-04-20')
    const second = await freeze(2, '2026-05-20')
    await freeze(1, '2026-05-30', other)
    const sent = async (reportId: number, openedAt: number | null) => ({
      ...{ reportId, personId: await makePerson(db), sentAt: 0, openedAt },
    })
    const readers = [await sent(first, 1), await sent(second, 1), await sent(second, null)]
    const asked = (dueOn: string, values: Partial<typeof ask.$inferInsert> = {}) => ({
      ...{
        programmeId: programme.id,
        text: 'x',
        askedOfId: personId,
        askedById: personId,
        askedOn: '2026-05-01',
        dueOn,
      },
      ...values,
    })
    await db.write(async (tx) => {
      await tx.insert(reportReader).values(readers)
      await tx
        .insert(ask)
        .values([
          asked('2026-05-31'),
          asked(TODAY),
          asked('2026-05-01', { answer: 'promised' }),
          asked('2026-05-01', { closedOn: '2026-05-02' }),
          asked('2026-05-01', { archivedAt: 1 }),
          asked('2026-05-01', { programmeId: other.id }),
        ])
    })
    const { reportDays, readers: counted, asks, unopened, overdueAsk } = await read()
    expect(unopened).toMatchObject({ reportId: second, count: 1, people: [{}] })
    expect(overdueAsk).toMatchObject({ dueOn: '2026-05-31', person: {} })
    expect(reportDays).toEqual(['2026-04-20', '2026-05-20'])
    expect(counted).toEqual({ sent: 2, opened: 1 })
    expect(asks).toEqual({ open: 3, overdue: 1 })
  })
})

describe('what has changed since', () => {
  const changesSince = async (since: string | null) => whatChanged((await read(since)).changes)

  it('begins with the day, and counts each row once by how it stood and how it stands', async () => {
    await happened(
      ['readinessCheck', 1, 'status', 'inProgress', 'ready', '2026-05-19'],
      ['readinessCheck', 2, 'status', 'inProgress', 'blocked', '2026-05-20'],
      ['readinessCheck', 2, 'status', 'blocked', 'ready', '2026-05-21'],
      ['step', 1, 'actualEnd', null, '2026-05-20', '2026-05-20'],
      ['rollout', 3, 'liveOn', null, '2026-05-20', '2026-05-20'],
      ['rollout', 4, 'liveOn', null, '2026-05-20', '2026-05-22'],
    )
    expect(await changesSince('2026-05-20')).toEqual([
      { code: 'stepsFinished', count: 1 },
      { code: 'rolloutsLive', count: 2 },
      { code: 'checksReady', count: 1 },
    ])
  })

  it('is nothing where what was done has been undone', async () => {
    await happened(
      ['wave', 9, 'plannedEnd', '2026-07-01', '2026-07-15', '2026-05-20'],
      ['wave', 9, 'plannedEnd', '2026-07-15', '2026-07-01', '2026-05-20'],
      ['step', 8, 'actualEnd', null, '2026-05-20', '2026-05-20'],
      ['step', 8, 'actualEnd', '2026-05-20', null, '2026-05-21'],
    )
    expect(await changesSince('2026-05-20')).toEqual([])
  })

  it('is told by where a bar ends now against where it ended then', async () => {
    await happened(
      ['wave', 9, 'plannedEnd', '2026-07-15', '2026-07-01', '2026-05-20'],
      ['wave', 9, 'plannedEnd', '2026-07-01', '2026-07-20', '2026-05-21'],
      ['step', 8, 'plannedEnd', '2026-07-15', '2026-07-01', '2026-05-20'],
    )
    expect(await changesSince('2026-05-20')).toEqual([
      { code: 'movedLater', count: 1 },
      { code: 'movedEarlier', count: 1 },
    ])
  })

  it('is since the instant of the last report where no day is named, and since yesterday without one', async () => {
    await happened(
      ['gateDecision', 1, 'decision', null, 'go', '2026-05-25'],
      ['gateDecision', 2, 'decision', null, 'hold', '2026-05-31'],
    )
    expect(await changesSince(null)).toEqual([{ code: 'gatesHeld', count: 1 }])
    await freeze(1, '2026-05-20')
    expect(await changesSince(null)).toEqual([
      { code: 'gatesGo', count: 1 },
      { code: 'gatesHeld', count: 1 },
    ])
  })

  it('tells nothing of another programme', async () => {
    await happened(['gateDecision', 1, 'decision', null, 'go', '2026-05-25'])
    const { programme: other } = await makeProgramme(db, { subProcesses: ['LTC-ML-1'] })
    const { changes } = await read('2026-05-20', other)
    expect(whatChanged(changes)).toEqual([])
  })
})
