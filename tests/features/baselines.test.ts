import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { drawnBars } from '~/domain/baselines'
import { addWorkingDays } from '~/domain/calendar'
import type { Track } from '~/domain/vocabulary'
import { archiveBaseline } from '~/features/baselines/commands/archive-baseline.server'
import { renameBaseline } from '~/features/baselines/commands/rename-baseline.server'
import { type ReadBars, takeBaseline } from '~/features/baselines/commands/take-baseline.server'
import { comparisonOf } from '~/features/baselines/comparison'
import { loggedMoves } from '~/features/baselines/deeds.server'
import { barSubjects, barsOfBaselines, baselinesOf, drawnBaseline } from '~/features/baselines/queries.server'
import { loadPlan } from '~/features/plan/queries.server'
import { rescheduleStep } from '~/features/sub-processes/commands/reschedule-step.server'
import { createWave } from '~/features/waves/commands/create-wave.server'
import { setScope } from '~/features/waves/commands/set-scope.server'
import { updateWave } from '~/features/waves/commands/update-wave.server'
import type { ChangeContext } from '~/lib/change.server'
import { baseline, baselineItem } from '~db/schema/planning'
import { auditEvent, programme } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import { commitWave } from '../factories/commit-wave'
import { makeInstallation } from '../factories/installation'
import {
  contextOf,
  makeMember,
  makePerson,
  makeProgramme,
  makeUnit,
  NOW,
  TODAY,
  viewerWith,
} from '../factories/programme'
import { stepRow } from '../factories/sub-processes'
import { answerOf, cellsOf, reasonsOf, revisionOf, waveRow } from '../factories/waves'

const DAY = 86_400_000
const readBars: ReadBars = async (db, row, today) => drawnBars(await loadPlan(db, row, today), today)
const take = (context: ChangeContext, name = 'Charter plan') => takeBaseline(context, { name, note: '' }, readBars)
const FACTS = {
  nameZh: '',
  nameEn: 'East',
  circle: 'small',
  plannedStart: '2026-06-01',
  plannedEnd: '2026-06-26',
} as const

async function makeKept(onStatement?: (sql: string) => void) {
  const db = makeInstallation(onStatement && { onStatement })
  const made = await makeProgramme(db, { subProcesses: ['LTC-ML-1', 'MCR-1'] })
  const programmeId = made.programme.id
  const viewer = viewerWith(made.officePersonId, 'office')
  const office = (days = 0) => contextOf(db, { programmeId, viewer, now: NOW + days * DAY })
  const [ltc, mcr] = (await db.read.select().from(subProcess).where(eq(subProcess.programmeId, programmeId))).map(
    ({ id }) => id,
  )
  const waveId = answerOf(await createWave(office(), { ...FACTS, follows: [] }))
  const unitIds = [await makeUnit(db), await makeUnit(db)]
  answerOf(await setScope(office(), { waveId, version: 1, cells: cellsOf([ltc!], unitIds) }))
  const planNow = async () => {
    const [row] = await db.read.select().from(programme).where(eq(programme.id, programmeId))
    return loadPlan(db, row!, TODAY)
  }
  const compared = async (fromId: number, options: { track?: Track; until?: number } = {}) => {
    const plan = await planNow()
    const kept = await barsOfBaselines(db, [fromId])
    const [row] = await db.read.select().from(baseline).where(eq(baseline.id, fromId))
    const logged = await loggedMoves(db, programmeId, { after: row!.takenAt, until: options.until ?? NOW + 99 * DAY })
    const subjects = await barSubjects(db, programmeId)
    const sides = { from: kept.get(fromId)!, to: drawnBars(plan, TODAY) }
    return comparisonOf(plan, sides, { subjects, logged }, options.track ?? null)
  }
  return {
    db,
    programmeId,
    officePersonId: made.officePersonId,
    office,
    ltc: ltc!,
    mcr: mcr!,
    waveId,
    compared,
    planNow,
  }
}

describe('keeping the plan', () => {
  it('keeps every step and wave as it is drawn, and is told by one change', async () => {
    const { db, programmeId, office, planNow } = await makeKept()
    const before = await revisionOf(db, programmeId)
    const id = answerOf(await take(office()))
    const items = await db.read.select().from(baselineItem).where(eq(baselineItem.baselineId, id))
    expect(items.map(({ kind, entityId, start, end }) => ({ kind, id: entityId, range: { start, end } }))).toEqual(
      drawnBars(await planNow(), TODAY),
    )
    expect(items).toHaveLength(2 * 6 + 1)
    const events = await db.read.select().from(auditEvent).where(eq(auditEvent.verb, 'takeBaseline'))
    expect(events.map(({ field, to }) => [field, to])).toEqual([
      ['name', 'Charter plan'],
      ['barCount', '13'],
    ])
    expect(await revisionOf(db, programmeId)).toBe(before + 1)
    expect(await baselinesOf(db, programmeId)).toMatchObject([{ id, name: 'Charter plan', bars: 13, takenAt: NOW }])
  })

  it('draws a rollout by its waves, not by its own days', async () => {
    const { db, office, ltc } = await makeKept()
    const id = answerOf(await take(office()))
    const rollout = await stepRow(db, ltc, 'rollout')
    const [item] = await db.read
      .select()
      .from(baselineItem)
      .where(and(eq(baselineItem.baselineId, id), eq(baselineItem.entityId, rollout.id), eq(baselineItem.kind, 'step')))
    expect(item).toMatchObject({ start: FACTS.plannedStart, end: FACTS.plannedEnd })
    expect(rollout.plannedStart).not.toBe(FACTS.plannedStart)
  })

  it('is drawn under the roadmap by its id, in its own programme and until it is archived, by one statement', async () => {
    const sent: string[] = []
    const { db, programmeId, office } = await makeKept((sql) => sent.push(sql))
    const id = answerOf(await take(office()))
    const at = { id: programmeId, timeZone: 'Asia/Shanghai' }
    sent.length = 0
    const drawn = await drawnBaseline(db, at, String(id))
    expect(sent).toHaveLength(1)
    expect(drawn).toMatchObject({ name: 'Charter plan', on: TODAY })
    expect(drawn?.bars).toHaveLength(13)
    expect(await drawnBaseline(db, { ...at, id: programmeId + 1 }, String(id))).toBeNull()
    answerOf(await archiveBaseline(office(), { baselineId: id, version: 1 }))
    expect(await drawnBaseline(db, at, String(id))).toBeNull()
  })

  it('refuses a name in use, but not one of an archived baseline', async () => {
    const { office } = await makeKept()
    const id = answerOf(await take(office()))
    const taken = { ok: false, refusals: [{ field: 'name', reason: { code: 'nameTaken' } }] }
    expect(await take(office())).toEqual(taken)
    const second = answerOf(await take(office(), 'Other'))
    const rename = { baselineId: second, name: 'Charter plan', note: 'n', version: 1 }
    expect(await renameBaseline(office(), rename)).toEqual(taken)
    answerOf(await archiveBaseline(office(), { baselineId: id, version: 1 }))
    answerOf(await renameBaseline(office(), rename))
  })

  it('is renamed and archived by whoever saw it as it is, and by the process office alone', async () => {
    const { db, programmeId, office, officePersonId } = await makeKept()
    const id = answerOf(await take(office()))
    const rename = { baselineId: id, name: 'Steering plan', note: '', version: 1 }
    answerOf(await renameBaseline(office(), rename))
    expect(reasonsOf(await renameBaseline(office(), { ...rename, name: 'Other' }))).toMatchObject([
      { code: 'conflict' },
    ])
    expect(reasonsOf(await archiveBaseline(office(), { baselineId: id, version: 1 }))).toMatchObject([
      { code: 'conflict' },
    ])
    const elsewhere = (await makeProgramme(db)).programme.id
    await makeMember(db, elsewhere, 'office', { personId: officePersonId })
    const foreign = contextOf(db, { programmeId: elsewhere, viewer: viewerWith(officePersonId, 'office') })
    const now = { baselineId: id, version: 2 }
    expect(reasonsOf(await archiveBaseline(foreign, now))).toEqual([{ code: 'notFound' }])
    expect(reasonsOf(await renameBaseline(foreign, { ...rename, version: 2 }))).toEqual([{ code: 'notFound' }])
    for (const role of ['owner', 'executive', 'operations'] as const) {
      const asOther = contextOf(db, { programmeId, viewer: viewerWith(await makePerson(db), role) })
      expect(reasonsOf(await take(asOther, 'Mine'))).toEqual([{ code: 'forbidden' }])
      expect(reasonsOf(await archiveBaseline(asOther, now))).toEqual([{ code: 'forbidden' }])
      expect(reasonsOf(await renameBaseline(asOther, { ...rename, version: 2 }))).toEqual([{ code: 'forbidden' }])
    }
    answerOf(await archiveBaseline(office(), now))
    expect(await baselinesOf(db, programmeId)).toEqual([])
    expect(reasonsOf(await archiveBaseline(office(), { ...now, version: 3 }))).toEqual([{ code: 'notFound' }])
  })

  it('costs the same statements however large the plan is', async () => {
    const sent: string[] = []
    const { db, office } = await makeKept((sql) => sent.push(sql))
    const large = await makeProgramme(db)
    const all = contextOf(db, { programmeId: large.programme.id, viewer: viewerWith(large.officePersonId, 'office') })
    /** But for the calendar, which is read once a day. */
    const statements = async (context: ChangeContext) => {
      sent.length = 0
      answerOf(await take(context))
      return sent.filter((sql) => !sql.includes('from "calendar_day"')).length
    }
    expect(await statements(all)).toBe(await statements(office()))
  })
})

describe('comparing with now', () => {
  const MOVE = { ...FACTS, follows: [], slipReason: '', plannedStart: '2026-06-01', plannedEnd: '2026-07-10' }

  it('says how far a wave moved, who moved it and when, and takes its rollouts along', async () => {
    const { office, waveId, compared } = await makeKept()
    const id = answerOf(await take(office()))
    answerOf(await updateWave(office(3), { ...MOVE, waveId, version: 2 }))
    const { headline, moves, total, appeared, vanished } = await compared(id)
    expect(headline).toMatchObject({ code: 'endsLater', days: 10, subject: { kind: 'wave', number: 1 } })
    expect(moves[0]).toMatchObject({
      kind: 'wave',
      startDays: 0,
      endDays: 10,
      cause: { code: 'planned', actor: 'Tester', at: NOW + 3 * DAY },
      lacksReason: true,
    })
    expect(moves.slice(1).map(({ subject, cause, lacksReason }) => ({ subject, cause, lacksReason }))).toMatchObject(
      ['rollout', 'operation'].map((step) => ({
        subject: { step },
        cause: { code: 'withWaves', waves: [1] },
        lacksReason: false,
      })),
    )
    expect([total, appeared, vanished]).toEqual([13, [], []])
  })

  it('tells the reason that was given, as of the day compared with', async () => {
    const { db, office, waveId, compared } = await makeKept()
    answerOf(await commitWave(office(), { waveId, version: 2 }))
    const id = answerOf(await take(office()))
    const version = async () => (await waveRow(db, waveId)).version
    const update = async (days: number, slipReason: string) =>
      answerOf(await updateWave(office(days), { ...MOVE, slipReason, waveId, version: await version() }))
    await update(1, 'System upgrade')
    await update(5, 'Upgrade and audit')
    expect((await compared(id)).moves[0]).toMatchObject({ reason: 'Upgrade and audit', lacksReason: false })
    expect((await compared(id, { until: NOW + 2 * DAY })).moves[0]).toMatchObject({ reason: 'System upgrade' })
  })

  it('says "no reason given" only of an end more than the tolerance later', async () => {
    const { db, office, mcr, compared, planNow } = await makeKept()
    const id = answerOf(await take(office()))
    const design = await stepRow(db, mcr, 'design')
    const { calendar } = await planNow()
    const moveBy = async (days: number) => {
      const { version } = await stepRow(db, mcr, 'design')
      const plannedEnd = addWorkingDays(calendar, design.plannedEnd, days)
      const input = { stepId: design.id, plannedStart: design.plannedStart, plannedEnd, slipReason: '', version }
      answerOf(await rescheduleStep(office(1), input))
      return (await compared(id)).moves.map(({ endDays, lacksReason }) => [endDays, lacksReason])
    }
    expect(await moveBy(5)).toEqual([[5, false]])
    expect(await moveBy(6)).toEqual([[6, true]])
    expect(await moveBy(-6)).toEqual([[-6, false]])
  })

  it('names what is new and what is gone, also by its name of then', async () => {
    const { db, programmeId, office, mcr, compared } = await makeKept()
    const id = answerOf(await take(office()))
    answerOf(await createWave(office(1), { ...FACTS, follows: [] }))
    await db.write(
      async (tx) => void (await tx.update(subProcess).set({ archivedAt: NOW }).where(eq(subProcess.id, mcr))),
    )
    const { appeared, vanished, total } = await compared(id)
    expect(appeared.map(({ subject }) => subject)).toMatchObject([{ kind: 'wave', number: 2, isGone: false }])
    expect(vanished).toHaveLength(6)
    expect(vanished[0]?.subject).toMatchObject({ kind: 'step', code: 'MCR-1', isGone: true })
    expect(total).toBe(7)
    expect(programmeId).toBeGreaterThan(0)
  })

  it('by track shows its steps, and the waves that take one of them somewhere', async () => {
    const { office, waveId, compared } = await makeKept()
    const id = answerOf(await take(office()))
    answerOf(await updateWave(office(3), { ...MOVE, waveId, version: 2 }))
    expect(await compared(id, { track: 'LTC' })).toMatchObject({ total: 7, headline: { code: 'endsLater', days: 10 } })
    expect(await compared(id, { track: 'MCR' })).toMatchObject({
      total: 6,
      moves: [],
      headline: { code: 'nothingMoved' },
    })
  })

  it('knows nothing of what happened in another programme', async () => {
    const { db, office, compared } = await makeKept()
    const id = answerOf(await take(office()))
    const other = await makeProgramme(db)
    const context = contextOf(db, { programmeId: other.programme.id })
    answerOf(await createWave(context, { ...FACTS, follows: [] }))
    expect(await compared(id)).toMatchObject({ moves: [], appeared: [], vanished: [] })
  })
})
