import { describe, expect, it } from 'vitest'
import type { LessonRecords } from '~/domain/lesson-records'
import { assessProgramme } from '~/domain/rollup'
import { scorecardOf } from '~/domain/scorecard'
import { scorecardFacts } from '~/domain/scorecard-facts'
import { aPlan, aSubProcess, aWave, CLERK, checks, OWNER, rollouts, stepsFrom } from '../factories/plan'

const TODAY = '2026-06-01'
const BY = { zh: '林', en: 'Lin' }

describe('the facts behind it', () => {
  const begun = stepsFrom('2026-03-02', { design: { actualStart: '2026-03-02' } })
  const records: LessonRecords = {
    operations: {
      hours: { timeZone: 'Asia/Shanghai', opensAt: 540, closesAt: 1080 },
      reviews: [],
      opportunities: [],
      kinds: 1,
      expectedKinds: 1,
    },
    direction: null,
    diagnosis: { state: 'open', asked: 5, answered: 2 },
    practices: [
      { subProcessId: 1, total: 4, decided: 3, decidedThen: 1 },
      { subProcessId: 9, total: 50, decided: 0, decidedThen: 0 },
    ],
    measured: [
      {
        subProcessId: 1,
        waveKey: 0,
        dimension: 'rules',
        before: { weight: 4, readyWeight: 1 },
        now: { weight: 4, readyWeight: 3 },
      },
      {
        subProcessId: 1,
        waveKey: 7,
        dimension: 'rules',
        before: { weight: 9, readyWeight: 9 },
        now: { weight: 9, readyWeight: 0 },
      },
    ],
    reportDays: [],
    readers: { sent: 0, opened: 0 },
    unopened: null,
    asks: { open: 0, overdue: 0 },
    overdueAsk: null,
    enablement: {
      halfLife: 28,
      headCounts: [1, 2, 3].map((unitId) => ({ unitId, audience: 'sales' as const, people: 100 })),
      groups: [
        { unitId: 1, audience: 'sales', subProcessId: 1, heldOn: '2026-05-04', reached: 80, examined: 0, passed: 0 },
      ],
      rollouts: [
        { unitId: 1, subProcessId: 1, startsOn: '2026-04-01', plannedOn: '2026-04-30', liveOn: '2026-04-20' },
        { unitId: 1, subProcessId: 2, startsOn: '2026-05-04', plannedOn: '2026-07-30', liveOn: null },
        { unitId: 1, subProcessId: 3, startsOn: '2026-05-04', plannedOn: '2026-08-30', liveOn: null },
        { unitId: 1, subProcessId: 4, startsOn: '2026-05-04', plannedOn: '2026-09-30', liveOn: null },
        { unitId: 2, subProcessId: 1, startsOn: '2026-06-29', plannedOn: '2026-07-30', liveOn: null },
        { unitId: 3, subProcessId: 1, startsOn: '2026-06-30', plannedOn: '2026-07-30', liveOn: null },
      ],
      planned: [],
      units: [1, 2, 3].map((id) => ({ id, name: BY })),
      ahead: 2,
      nextOn: '2026-06-10',
    },
    ownersThen: [{ subProcessId: 1, ownerId: null, isBusiness: false }],
    branchLoadsThen: [3, 2],
    published: [
      {
        subProcessId: 1,
        publishedOn: '2026-03-20',
        lastSigns: { pilot: null, training: null, usage: null, kpi: null },
      },
      { subProcessId: 2, publishedOn: null, lastSigns: { pilot: null, training: null, usage: null, kpi: null } },
    ],
    ownerGates: { asked: 2, absent: 1 },
    absentOwners: [{ person: BY, missed: 1 }],
    fallen: [
      { subProcessId: 1, unitId: 1, unit: BY, drop: 30 },
      { subProcessId: 2, unitId: 2, unit: BY, drop: 60 },
    ],
    withoutEffect: [{ subProcessId: 1, unitId: 1, unit: BY }],
    landed: { live: 0, relapsed: 0, unread: 0, scored: 0, withoutEffect: 0 },
  }
  const plan = aPlan({
    programme: { ownerLimit: 1 },
    subProcesses: [
      aSubProcess({ id: 1, steps: begun, undecidedPractices: 1 }),
      aSubProcess({ id: 2, code: 'B', steps: begun, owner: OWNER, deputy: OWNER }),
      aSubProcess({ id: 3, code: 'C', steps: begun, owner: CLERK }),
      aSubProcess({ id: 4, code: 'D' }),
    ],
    checks: [checks({ subProcessId: 1, count: 4, readyWeight: 1 }), checks({ subProcessId: 4, count: 40 })],
    waves: [
      aWave({ id: 1, circle: 'small', planned: { start: '2026-04-01', end: '2026-04-30' } }),
      aWave({ id: 2, number: 2, circle: 'middle', planned: { start: '2026-05-04', end: '2026-06-30' } }),
    ],
    rollouts: [rollouts({ waveId: 1 }), rollouts({ waveId: 2, subProcessId: 2 })],
    branchLoads: [
      { unitId: 1, unit: BY, count: 3 },
      { unitId: 2, unit: BY, count: 2 },
    ],
  })
  const facts = scorecardFacts(plan, assessProgramme(plan, TODAY), records, {
    today: TODAY,
    reportEveryDays: 14,
    shelvedAfterDays: 60,
  })

  it('count what has begun, and only that', () => {
    expect(facts.owners).toEqual({ active: 3, owned: 2, standIns: 1, silent: 1, activeThen: 3, ownedThen: 1 })
    expect(facts.shelf).toEqual({ published: 1, shelved: 1 })
    expect(facts.tailoring).toEqual({ total: 4, decided: 3, decidedThen: 1 })
    expect(facts.landing).toMatchObject({ overall: { count: 4 }, trend: 'up' })
  })

  it('count who is over the limit, and circles that did not wait', () => {
    expect(facts.work).toMatchObject({ inWork: 3, ownersOver: 1, branchesOver: 1, circlesEarly: 1 })
  })

  it('count whom enablement has reached where it is live or begins within four weeks, now and four weeks ago', () => {
    expect(facts.enablement).toEqual({
      share: 20,
      shareThen: 40,
      passShare: null,
      cells: 2,
      below: 1,
      unknown: 1,
      uncounted: 10,
      branches: 2,
      lastHeldOn: '2026-05-04',
      ahead: 2,
    })
  })

  it('tell who was over the limit then, by the owners of then', () => {
    expect(facts.work).toMatchObject({ inWorkThen: 3, overThen: 1 })
  })

  it('tell of each thing that which asks for it most', () => {
    const { deeds } = facts
    const name = aSubProcess().name
    expect(deeds.diagnosis).toEqual({ state: 'open', asked: 5, answered: 2 })
    expect(deeds.ownerless).toEqual({ subProcesses: [{ code: 'C', name }], count: 1 })
    expect(deeds.silentOwner).toEqual({ subProcess: { code: 'LTC-ML-1', name }, person: OWNER.name, since: null })
    expect(deeds.nextStart).toMatchObject({ subProcess: { code: 'D' }, owner: { id: 1, carried: 2 } })
    expect(deeds.earlyWave).toMatchObject({ wave: 2 })
    expect(deeds.fallen).toMatchObject({ subProcess: { code: 'B' }, unitId: 2, drop: 60 })
    expect(deeds.shelved).toMatchObject({ subProcess: { code: 'LTC-ML-1' }, days: 73 })
    expect(deeds.suggestion).toMatchObject({ unitId: 2, audience: 'sales', kind: 'talk', people: 80 })
    expect(deeds.isOver).toBe(false)
  })

  it('name who is furthest over a limit, until what they have in work lets it hold again', () => {
    // Owner 1 has 2 of 1; branch 1 takes over 3 of 2: as far over, and owners come first.
    const end = plan.subProcesses[0]?.steps[4]?.planned.end
    expect(facts.deeds.overloaded).toMatchObject({
      code: 'relieveOwner',
      id: 1,
      count: 2,
      limit: 1,
      from: TODAY,
      to: end,
    })
    const roomy = { ...plan, programme: { ...plan.programme, ownerLimit: 3 } }
    const { deeds } = scorecardFacts(roomy, assessProgramme(roomy, TODAY), records, {
      ...{ today: TODAY, reportEveryDays: 14, shelvedAfterDays: 60 },
    })
    expect(deeds.overloaded).toMatchObject({ code: 'relieveBranch', id: 1, count: 3, limit: 2, to: '2026-07-30' })
  })

  it('make the card of all eight, and leave nothing that is not on track without a deed', () => {
    const { lessons, counts } = scorecardOf(facts)
    expect(lessons.map(({ lesson }) => lesson)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(8)
    expect(counts.unknown).toBe(lessons.filter(({ status }) => status === 'unknown').length)
    expect(lessons.filter(({ status, next }) => status !== 'onTrack' && next === null)).toEqual([])
  })
})
