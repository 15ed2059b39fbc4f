import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/days'
import type { Plan, Step, SubProcess } from '~/domain/plan'
import { assessSubProcess, currentStep, earnedBy, hasBegun, isInWork, plannedBy } from '~/domain/sub-process'
import { STEP_KINDS, type StepKind } from '~/domain/vocabulary'
import { aPlan, aSubProcess, aWave, CLERK, checks, OWNER, rollouts, stepsFrom } from '../factories/plan'

/** Design is under way: the plan of stepsFrom has it end on 27 March. */
const TODAY = '2026-03-16'
const designing = stepsFrom('2026-03-02', { design: { actualStart: '2026-03-02' } })
const done = (until: StepKind): Step[] =>
  stepsFrom('2026-03-02').map((step) =>
    STEP_KINDS.indexOf(step.kind) <= STEP_KINDS.indexOf(until)
      ? { ...step, actualStart: step.planned.start, actualEnd: step.planned.end }
      : step,
  )

const assess = (subProcess: Partial<SubProcess>, plan: Parameters<typeof aPlan>[0] = {}, today = TODAY) =>
  assessSubProcess(aSubProcess(subProcess), aPlan(plan), today)
const codesOf = (assessment: ReturnType<typeof assess>) => assessment.reasons.map((reason) => reason.code)

describe('where a sub-process is', () => {
  it.each([
    ['nothing begun', stepsFrom('2026-03-02'), 'design', false, false],
    ['design under way', designing, 'design', true, true],
    ['simulation to begin', done('design'), 'simulation', true, false],
    [
      'operation under way',
      done('rollout').map((step) => (step.kind === 'operation' ? { ...step, actualStart: '2026-09-01' } : step)),
      'operation',
      true,
      false,
    ],
    ['all done', done('operation'), null, true, false],
  ])('%s', (_, steps, step, begun, inWork) => {
    const subProcess = aSubProcess({ steps })
    expect(currentStep(steps)).toBe(step)
    expect(hasBegun(subProcess)).toBe(begun)
    expect(isInWork(subProcess)).toBe(inWork)
  })
})

describe('earned and planned progress', () => {
  it('counts a step when it is done, and the rollout by its live branches', () => {
    const subProcess = aSubProcess({ steps: done('enablement') })
    expect(earnedBy(subProcess, [], '2026-03-26')).toBe(0)
    expect(earnedBy(subProcess, [], '2026-03-27')).toBe(20)
    expect(earnedBy(subProcess, [], '2026-12-31')).toBe(60)
    const tallies = [rollouts({ count: 1, liveOn: '2026-08-20' }), rollouts({ count: 2 })]
    expect(earnedBy(subProcess, tallies, '2026-08-19')).toBe(60)
    expect(earnedBy(subProcess, tallies, '2026-08-20')).toBe(70)
  })

  it('expects what the baseline says, and where there is none what the plan says', () => {
    const steps = stepsFrom('2026-03-02', { design: { baseline: { start: '2026-03-02', end: '2026-03-20' } } })
    const subProcess = aSubProcess({ steps })
    expect(plannedBy(subProcess, [], { waves: [] }, '2026-03-19')).toBe(0)
    expect(plannedBy(subProcess, [], { waves: [] }, '2026-03-20')).toBe(20)
    expect(plannedBy(subProcess, [], { waves: [] }, '2026-04-03')).toBe(30)
  })

  it('expects the rollouts of a wave to go live evenly over its baseline, else over its plan', () => {
    const baseline = { start: '2026-08-03', end: '2026-08-22' }
    const waves = [
      aWave({ id: 1, baseline }),
      aWave({ id: 2, number: 2, planned: { start: '2026-09-01', end: '2026-09-10' } }),
    ]
    const subProcess = aSubProcess({ steps: stepsFrom('2027-03-01') })
    const tallies = [rollouts({ waveId: 1, count: 1 }), rollouts({ waveId: 2, count: 2 })]
    const on = (day: string) => Math.round(plannedBy(subProcess, tallies, { waves }, day))
    expect([
      on('2026-08-02'),
      on('2026-08-12'),
      on('2026-08-22'),
      on('2026-09-05'),
      on('2026-09-10'),
      on('2026-12-31'),
    ]).toEqual([0, 5, 10, 20, 30, 30])
  })

  const anyDay = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2026-01-01', n))
  const anySteps = fc
    .tuple(...STEP_KINDS.map(() => fc.option(anyDay)))
    .map((ends) => stepsFrom('2026-03-02').map((step, at) => ({ ...step, actualEnd: ends[at] ?? null })))
  const anyTallies = fc.array(
    fc
      .record({
        liveOn: fc.option(anyDay),
        baselineEnd: fc.option(anyDay),
        effectiveOn: fc.option(anyDay),
        count: fc.integer({ min: 1, max: 30 }),
      })
      .map(rollouts),
    { maxLength: 6 },
  )

  it('stays within 0 and 100 and never falls from one day to a later one', () => {
    fc.assert(
      fc.property(anySteps, anyTallies, anyDay, anyDay, (steps, tallies, a, b) => {
        const subProcess = aSubProcess({ steps })
        const [first, later] = a < b ? [a, b] : [b, a]
        const plan = { waves: [aWave()] }
        for (const progress of [
          (day: string) => earnedBy(subProcess, tallies, day),
          (day: string) => plannedBy(subProcess, tallies, plan, day),
        ]) {
          expect(progress(first)).toBeGreaterThanOrEqual(0)
          expect(progress(later)).toBeLessThanOrEqual(100 + 1e-9)
          expect(progress(later)).toBeGreaterThanOrEqual(progress(first))
        }
      }),
    )
  })

  it('earns all when every step is done, every branch live and its effect seen', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 }), (counts) => {
        const tallies = counts.map((count) => rollouts({ count, liveOn: '2026-08-20', effectiveOn: '2026-12-01' }))
        expect(earnedBy(aSubProcess({ steps: done('operation') }), tallies, '2027-12-31')).toBeCloseTo(100)
      }),
    )
  })

  it('earns operation by the share of branches with an effect, and not by its dates', () => {
    const live = { liveOn: '2026-08-20' }
    const tallies = [
      rollouts({ ...live, count: 3, effectiveOn: '2026-10-01' }),
      rollouts({ ...live, count: 1, effectiveOn: '2027-01-05' }),
      rollouts({ ...live, count: 4 }),
    ]
    const earned = (day: string) => earnedBy(aSubProcess({ steps: done('operation') }), tallies, day)
    expect([earned('2026-09-30'), earned('2026-10-01'), earned('2027-12-31')]).toEqual([90, 93.75, 95])
  })
})

describe('status and its reasons', () => {
  const fresh = { ownerActiveOn: TODAY }
  const late = (baselineEnd: string): Partial<SubProcess> => ({
    ...fresh,
    steps: stepsFrom('2026-03-02', {
      design: { actualStart: '2026-03-02', baseline: { start: '2026-03-02', end: baselineEnd } },
    }),
  })
  const blocked = {
    id: 1,
    subProcessId: 1,
    waveId: null,
    name: { zh: '规则', en: 'Rules' },
    unit: null,
    dimension: 'rules' as const,
    since: '2026-03-09',
    note: '',
    assignee: null,
  }

  const cases: [string, Partial<SubProcess>, Partial<Plan>, string, string[]][] = [
    ['not started: nothing wrong, nothing begun', {}, {}, 'notStarted', []],
    ['not started without an owner: nobody is needed yet', { owner: null }, {}, 'notStarted', []],
    ['on track', { ...fresh, steps: designing }, {}, 'onTrack', []],
    ['done', { steps: done('operation'), owner: null }, {}, 'done', []],
    ['off track: begun without an owner', { owner: null, steps: designing }, {}, 'offTrack', ['ownerMissing']],
    ['off track: owned from outside the business', { ...fresh, owner: CLERK }, {}, 'offTrack', ['ownerNotBusiness']],
    ['at risk: late within the tolerance', late('2026-03-20'), {}, 'atRisk', ['stepLate']],
    ['off track: late beyond the tolerance', late('2026-03-19'), {}, 'offTrack', ['stepLate']],
    ['at risk: a step past its plan', { steps: stepsFrom('2026-02-16') }, {}, 'atRisk', ['stepOverdue']],
    ['off track: a step long past its plan', { steps: stepsFrom('2026-02-09') }, {}, 'offTrack', ['stepOverdue']],
    [
      'blocked outranks all',
      { owner: null, steps: designing },
      { blocked: [blocked] },
      'blocked',
      ['checkBlocked', 'ownerMissing'],
    ],
    [
      'unknown: the owner never said anything',
      { steps: designing },
      { checks: [checks()] },
      'unknown',
      ['ownerSilent'],
    ],
    [
      'unknown: the owner has been silent for too long',
      { steps: designing, ownerActiveOn: '2026-03-01' },
      { checks: [checks()] },
      'unknown',
      ['ownerSilent'],
    ],
    [
      'on track: the owner spoke just in time',
      { steps: designing, ownerActiveOn: '2026-03-02' },
      { checks: [checks()] },
      'onTrack',
      [],
    ],
    ['on track: silent, but nothing was asked', { steps: designing }, {}, 'onTrack', []],
    [
      'at risk: overdue checks',
      { ...fresh, steps: designing },
      { checks: [checks({ overdueCount: 2, overdueSince: '2026-03-12' })] },
      'atRisk',
      ['checksOverdue'],
    ],
    [
      'at risk: some stale checks',
      { ...fresh, steps: designing },
      { checks: [checks({ count: 3, weight: 3, staleCount: 1, staleWeight: 1 })] },
      'atRisk',
      ['checksStale'],
    ],
    [
      'what others have to do does not count',
      { ...fresh, steps: designing },
      {
        checks: [checks({ subProcessId: 9, overdueCount: 2, overdueSince: '2026-03-12' })],
        blocked: [{ ...blocked, subProcessId: 9 }],
      },
      'onTrack',
      [],
    ],
  ]
  it.each(cases)('%s', (_, subProcess, plan, status, codes) => {
    const assessment = assess(subProcess, plan)
    expect(assessment.status).toBe(status)
    expect(codesOf(assessment)).toEqual(codes)
  })

  it('counts how late and how long overdue', () => {
    expect(assess(late('2026-03-19'))).toMatchObject({ slipDays: 6, reasons: [{ step: 'design', days: 6 }] })
    const overdue = assess(
      { ...fresh, steps: designing },
      {
        checks: [
          checks({ overdueCount: 1, overdueSince: '2026-03-12' }),
          checks({ dimension: 'digital', overdueCount: 2, overdueSince: '2026-03-10' }),
        ],
      },
    )
    expect(overdue.reasons).toEqual([{ code: 'checksOverdue', count: 3, days: 4 }])
  })

  it('asks for ready levels only when the gate is near, and calls too much staleness unknown', () => {
    const steps = done('simulation')
    const given = {
      checks: [checks({ weight: 10, readyWeight: 7 }), checks({ dimension: 'digital', weight: 10, readyWeight: 10 })],
    }
    const gateOn = '2026-04-06'
    expect(codesOf(assess({ steps, ownerActiveOn: '2026-03-28' }, given, '2026-03-29'))).toEqual([])
    expect(assess({ steps, ownerActiveOn: '2026-03-30' }, given, '2026-03-30').reasons).toEqual([
      { code: 'levelBelow', dimension: 'rules', level: 70, needed: 80, gateOn, isPast: false },
    ])
    const stale = { checks: [checks({ weight: 10, staleCount: 1, staleWeight: 5 })] }
    const assessment = assess({ steps, ownerActiveOn: '2026-03-30' }, stale, '2026-03-30')
    expect(codesOf(assessment)).toEqual(['checksStale', 'levelUnknown'])
    expect(assessment.status).toBe('unknown')
    expect(assessment.level.share).toBeNull()
  })

  it('measures readiness by the gate that comes next', () => {
    const plan = {
      waves: [aWave()],
      rollouts: [rollouts()],
      checks: [checks({ readyWeight: 1 }), checks({ waveId: 1, neededBy: 'rollout', weight: 4, readyWeight: 1 })],
    }
    expect(assess({}, plan)).toMatchObject({ nextGate: { kind: 'pilotEntry' }, level: { share: 100 } })
    expect(assess({ steps: done('pilot') }, plan)).toMatchObject({
      nextGate: { kind: 'rolloutEntry', wave: { number: 1 } },
      level: { share: 25 },
    })
  })

  it('never calls something good of which there is bad to tell', () => {
    const owners = fc.constantFrom(null, CLERK, OWNER)
    const tallies = fc.array(
      fc
        .record({ overdueCount: fc.nat(3), staleCount: fc.nat(1), staleWeight: fc.nat(1) })
        .map((one) => checks({ ...one, overdueSince: one.overdueCount > 0 ? '2026-03-10' : null })),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(
        owners,
        tallies,
        fc.constantFrom(designing, done('simulation'), done('operation')),
        (owner, given, steps) => {
          const { status, reasons } = assess({ owner, steps }, { checks: given })
          expect(status === 'onTrack' || status === 'notStarted' || status === 'done').toBe(reasons.length === 0)
        },
      ),
    )
  })
})
