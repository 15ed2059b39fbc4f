import { describe, expect, it } from 'vitest'
import { attentionOf } from '~/domain/attention'
import { nextDates } from '~/domain/next-dates'
import { assessProgramme, progressCurve } from '~/domain/rollup'
import { forecastWaves } from '~/domain/schedule'
import { aPlan, aSubProcess, aWave, checks, OWNER, rollouts, stepsFrom } from '../factories/plan'

const TODAY = '2026-06-01'
const begun = stepsFrom('2026-03-02', {
  design: { actualStart: '2026-03-02', actualEnd: '2026-03-27' },
  simulation: { actualStart: '2026-03-30' },
})

describe('the forecast of waves', () => {
  const first = aWave({ id: 1, planned: { start: '2026-05-04', end: '2026-05-29' } })
  const second = aWave({ id: 2, number: 2, planned: { start: '2026-06-08', end: '2026-07-03' } })
  const waits = { predecessorId: 1, successorId: 2, lagDays: 0 }

  it.each([
    ['what its last rollout expects', [rollouts({ expectedOn: '2026-06-12' }), rollouts()], '2026-06-12'],
    ['today, when its planned end has passed', [rollouts()], TODAY],
    [
      'the day its last rollout went live',
      [rollouts({ liveOn: '2026-05-20' }), rollouts({ liveOn: '2026-05-27' })],
      '2026-05-27',
    ],
    ['its planned end, when it is empty', [], '2026-05-29'],
  ])('is %s', (_, tallies, expected) => {
    expect(forecastWaves(aPlan({ waves: [first], rollouts: tallies }), TODAY).get(1)).toBe(expected)
  })

  it.each([
    ['by nothing, while there is time between', '2026-06-05', 0, '2026-07-03'],
    ['by as many working days as it has to wait', '2026-06-12', 0, '2026-07-10'],
    ['by the lag as well', '2026-06-12', 2, '2026-07-14'],
  ])('pushes a wave that waits for another back %s', (_, expectedOn, lagDays, expected) => {
    const tallies = [rollouts({ waveId: 1, expectedOn }), rollouts({ waveId: 2 })]
    const plan = aPlan({ waves: [first, second], waveDependencies: [{ ...waits, lagDays }], rollouts: tallies })
    expect(forecastWaves(plan, TODAY).get(2)).toBe(expected)
  })

  it('does not push back a wave that has begun', () => {
    const running = { ...second, planned: { start: '2026-05-25', end: '2026-07-03' } }
    const tallies = [rollouts({ waveId: 1, expectedOn: '2026-06-12' }), rollouts({ waveId: 2 })]
    const plan = aPlan({ waves: [first, running], waveDependencies: [waits], rollouts: tallies })
    expect(forecastWaves(plan, TODAY).get(2)).toBe('2026-07-03')
  })
})

describe('a programme as a whole', () => {
  it('is not started before anything has begun, and done when all is', () => {
    expect(
      assessProgramme(aPlan({ subProcesses: [aSubProcess({ steps: stepsFrom('2026-07-01') })] }), TODAY).status,
    ).toBe('notStarted')
    const done = stepsFrom('2026-03-02').map((step) => ({
      ...step,
      actualStart: '2026-03-02',
      actualEnd: '2026-03-03',
    }))
    expect(assessProgramme(aPlan({ subProcesses: [aSubProcess({ steps: done })] }), TODAY)).toMatchObject({
      status: 'done',
      earned: 100,
    })
  })

  it('is off track far behind its plan', () => {
    const { status, planned, earned } = assessProgramme(aPlan({ subProcesses: [aSubProcess({ steps: begun })] }), TODAY)
    expect([status, planned, earned]).toEqual(['offTrack', 60, 20])
  })

  it('measures levels only towards the gates of what has begun', () => {
    const subProcesses = [
      aSubProcess({ id: 1, steps: begun }),
      aSubProcess({ id: 2, code: 'LTC-ML-2', steps: stepsFrom('2027-01-04') }),
    ]
    const plan = aPlan({
      subProcesses,
      checks: [checks({ subProcessId: 1, readyWeight: 1 }), checks({ subProcessId: 2 })],
    })
    const { levels } = assessProgramme(plan, TODAY)
    expect(levels.rules).toMatchObject({ share: 100, count: 1 })
    expect(levels.digital).toMatchObject({ share: null, count: 0 })
  })

  it('sets the tracks side by side, each with the gate that is asked for next', () => {
    const later = stepsFrom('2026-06-01', { design: { actualStart: '2026-06-01' } })
    const subProcesses = [
      aSubProcess({ id: 1, steps: later }),
      aSubProcess({ id: 2, code: 'MCR-1', track: 'MCR', steps: begun }),
    ]
    const { tracks } = assessProgramme(aPlan({ subProcesses }), TODAY)
    expect(tracks.map(({ track, count, next }) => [track, count, next?.subProcess.code])).toEqual([
      ['LTC', 1, 'LTC-ML-1'],
      ['MCR', 1, 'MCR-1'],
    ])
  })
})

describe('the curve of progress', () => {
  const plan = aPlan({ subProcesses: [aSubProcess({ steps: begun })] })
  const curve = progressCurve(plan, TODAY)

  it('runs from the start to the end of the plan, with today among its days', () => {
    expect(curve[0]).toMatchObject({ day: '2026-03-02', planned: 0, earned: 0 })
    expect(curve.at(-1)).toMatchObject({ planned: 100, earned: null })
    expect(curve.find(({ day }) => day === TODAY)).toMatchObject({ earned: 20 })
  })

  it('never falls, and says nothing of what has been earned after today', () => {
    for (const [at, point] of curve.entries()) {
      const before = curve[at - 1]
      if (before) expect(point.planned).toBeGreaterThanOrEqual(before.planned)
      expect(point.earned === null).toBe(point.day > TODAY)
    }
  })
})

describe('what needs attention', () => {
  it('comes the worst first, and says once that an owner is silent', () => {
    const blocked = {
      id: 1,
      subProcessId: 1,
      waveId: null,
      name: { zh: '指标', en: 'Targets' },
      unit: null,
      dimension: 'incentives' as const,
      since: '2026-05-18',
      note: '',
      assignee: null,
    }
    const plan = aPlan({
      subProcesses: [
        aSubProcess({ id: 1, steps: begun }),
        aSubProcess({ id: 2, code: 'LTC-ML-2', owner: null, steps: begun }),
      ],
      checks: [checks({ subProcessId: 1, staleCount: 1, staleWeight: 1 })],
      blocked: [blocked],
      branchLoads: [{ unitId: 7, unit: { zh: '杭州', en: 'Hangzhou' }, count: 3 }],
    })
    const items = attentionOf(plan, assessProgramme(plan, TODAY))
    expect(items[0]?.reason).toMatchObject({ code: 'checkBlocked', days: 10 })
    const codes = items.map(({ reason }) => reason.code)
    expect(codes).toEqual(expect.arrayContaining(['ownerMissing', 'ownerSilent', 'branchOverLimit']))
    expect(codes).not.toContain('checksStale')
    const severities = items.map(({ severity }) => ['blocked', 'offTrack', 'unknown', 'atRisk'].indexOf(severity))
    expect(severities).toEqual([...severities].sort((a, b) => a - b))
  })

  it('names an owner with more in work than the limit allows, and not one at the limit', () => {
    const of = (count: number) => {
      const running = stepsFrom('2026-06-01', { design: { actualStart: '2026-06-01' } })
      const subProcesses = Array.from({ length: count }, (_, at) =>
        aSubProcess({ id: at + 1, code: `LTC-${at}`, steps: running }),
      )
      const plan = aPlan({ subProcesses, programme: { ownerLimit: 3 } })
      return attentionOf(plan, assessProgramme(plan, TODAY)).filter(({ reason }) => reason.code === 'ownerOverLimit')
    }
    expect(of(3)).toEqual([])
    expect(of(4)).toMatchObject([{ reason: { person: OWNER.name, count: 4, limit: 3 } }])
  })
})

describe('next dates', () => {
  it('are the gates and ends within the horizon, the nearest first', () => {
    const waves = [
      aWave({ planned: { start: '2026-06-15', end: '2026-07-10' } }),
      aWave({ id: 2, number: 2, planned: { start: '2026-09-01', end: '2026-10-01' } }),
    ]
    const piloting = stepsFrom('2026-03-02', {
      pilot: { actualStart: '2026-04-13', planned: { start: '2026-04-13', end: '2026-06-05' } },
    })
    const plan = aPlan({ subProcesses: [aSubProcess({ steps: piloting })], waves })
    const dates = nextDates(plan, assessProgramme(plan, TODAY), TODAY)
    expect(dates.map(({ kind, on }) => [kind, on])).toEqual([
      ['pilotEnd', '2026-06-05'],
      ['rolloutEntry', '2026-06-15'],
      ['waveEnd', '2026-07-10'],
    ])
  })
})
