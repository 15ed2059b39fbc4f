import { describe, expect, it } from 'vitest'
import { assessProgramme } from '~/domain/rollup'
import { scorecardOf } from '~/domain/scorecard'
import { type LessonRecords, scorecardFacts } from '~/domain/scorecard-facts'
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
      expectedKinds: 1,
    },
    direction: null,
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
    asks: { open: 0, overdue: 0 },
    enablement: {
      halfLife: 28,
      headCounts: [1, 2, 3].map((unitId) => ({ unitId, audience: 'sales' as const, people: 100 })),
      groups: [
        { unitId: 1, audience: 'sales', subProcessId: 1, heldOn: '2026-05-04', reached: 80, examined: 0, passed: 0 },
      ],
      rollouts: [
        { unitId: 1, startsOn: '2026-04-01', liveOn: '2026-04-20' },
        { unitId: 2, startsOn: '2026-06-29', liveOn: null },
        { unitId: 3, startsOn: '2026-06-30', liveOn: null },
      ],
      ahead: 2,
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
    landed: { live: 0, relapsed: 0, unread: 0, scored: 0, withoutEffect: 0 },
  }
  const plan = aPlan({
    programme: { ownerLimit: 1 },
    subProcesses: [
      aSubProcess({ id: 1, steps: begun }),
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

  it('make the card of all eight', () => {
    const { lessons, counts } = scorecardOf(facts)
    expect(lessons.map(({ lesson }) => lesson)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(8)
    expect(counts.unknown).toBe(lessons.filter(({ status }) => status === 'unknown').length)
  })
})
