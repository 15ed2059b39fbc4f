import { describe, expect, it, test } from 'vitest'
import { NOT_ASKED } from '~/domain/gate-passage'
import { standingOf } from '~/domain/rollouts'
import {
  assessWave,
  isLate,
  mayArchive,
  mayCommit,
  mayGoLive,
  mayLast,
  mayMove,
  mayScope,
  type TakenCell,
} from '~/domain/waves'
import { aPlan, aWave, CALENDAR, checks, rollouts } from '../factories/plan'

const BASELINE = { start: '2026-08-03', end: '2026-08-28' }
const COMMITTED = aWave({ baseline: BASELINE, committedOn: '2026-07-01' })
const DURING = '2026-08-10'

describe('the status of a wave', () => {
  const assess = (wave: ReturnType<typeof aWave>, plan: Parameters<typeof aPlan>[0], today: string) =>
    assessWave(wave, aPlan({ waves: [wave], ...plan }), today)
  const due = rollouts({ baselineEnd: BASELINE.end, count: 4 })

  test.each([
    ['not started, long before', COMMITTED, { rollouts: [due] }, '2026-06-01', 'notStarted', []],
    ['on track, while nothing speaks against it', COMMITTED, { rollouts: [due] }, DURING, 'onTrack', []],
    [
      'at risk, when it starts soon and is not committed',
      aWave(),
      { rollouts: [rollouts()] },
      '2026-07-31',
      'atRisk',
      ['waveNotCommitted'],
    ],
    [
      'at risk, when rollouts are late within what is tolerated',
      COMMITTED,
      { rollouts: [due, rollouts({ baselineEnd: BASELINE.end, expectedOn: '2026-09-04' })] },
      DURING,
      'atRisk',
      ['rolloutsLate'],
    ],
    [
      'off track, when they are later than that',
      COMMITTED,
      { rollouts: [due, rollouts({ baselineEnd: BASELINE.end, expectedOn: '2026-09-07' })] },
      DURING,
      'offTrack',
      ['rolloutsLate'],
    ],
    [
      'unknown, when a dimension cannot be told near its start',
      COMMITTED,
      {
        rollouts: [due],
        checks: [checks({ waveId: 1, neededBy: 'rollout', weight: 4, staleWeight: 4, staleCount: 4, count: 4 })],
      },
      '2026-07-30',
      'unknown',
      ['levelUnknown'],
    ],
    [
      'at risk, when a dimension is below what entry needs',
      COMMITTED,
      { rollouts: [due], checks: [checks({ waveId: 1, neededBy: 'rollout', weight: 10, readyWeight: 7, count: 5 })] },
      '2026-07-30',
      'atRisk',
      ['levelBelow'],
    ],
    [
      'done, when all is live, however late',
      COMMITTED,
      { rollouts: [rollouts({ baselineEnd: BASELINE.end, liveOn: '2026-10-09', count: 3 })] },
      '2026-10-12',
      'done',
      [],
    ],
    ['not started, when there is nothing in it', COMMITTED, {}, '2026-06-01', 'notStarted', []],
  ] as const)('is %s', (_, wave, plan, today, status, codes) => {
    const assessed = assess(wave, { ...plan, rollouts: 'rollouts' in plan ? plan.rollouts : [] }, today)
    expect(assessed.status).toBe(status)
    expect(assessed.reasons.map(({ code }) => code)).toEqual(codes)
  })

  it('counts rollouts, sub-processes, what is live and what is late', () => {
    const assessed = assess(
      COMMITTED,
      {
        rollouts: [
          rollouts({ baselineEnd: BASELINE.end, liveOn: '2026-08-06', count: 3 }),
          rollouts({ baselineEnd: BASELINE.end, expectedOn: '2026-09-15', count: 2 }),
          rollouts({ baselineEnd: BASELINE.end, subProcessId: 2, count: 4 }),
          rollouts({ baselineEnd: BASELINE.end, waveId: 2, count: 9 }),
        ],
      },
      DURING,
    )
    expect(assessed).toMatchObject({ subProcessCount: 2, rolloutCount: 9, liveCount: 3, lateCount: 2, slipDays: 12 })
    expect(assessed.forecastEnd).toBe('2026-09-15')
  })
})

describe('one rollout', () => {
  const rules = { calendar: CALENDAR, tolerance: 5, today: DURING }
  const facts = { baselineEnd: BASELINE.end, expectedOn: null, liveOn: null }

  test.each([
    [{}, DURING, { status: 'onTrack', forecastOn: '2026-08-28', daysLate: 0 }],
    [{}, '2026-07-01', { status: 'notStarted', forecastOn: '2026-08-28', daysLate: 0 }],
    [{ expectedOn: '2026-09-04' }, DURING, { status: 'atRisk', forecastOn: '2026-09-04', daysLate: 5 }],
    [{ expectedOn: '2026-09-07' }, DURING, { status: 'offTrack', forecastOn: '2026-09-07', daysLate: 6 }],
    [{}, '2026-08-31', { status: 'atRisk', forecastOn: '2026-08-31', daysLate: 1 }],
    [{ expectedOn: '2026-08-20' }, '2026-09-14', { status: 'offTrack', forecastOn: '2026-09-14', daysLate: 11 }],
    [{ liveOn: '2026-08-20' }, DURING, { status: 'done', forecastOn: '2026-08-20', daysLate: 0 }],
    [{ liveOn: '2026-09-01' }, '2026-09-20', { status: 'done', forecastOn: '2026-09-01', daysLate: 2 }],
    [{ baselineEnd: null, expectedOn: '2026-12-01' }, DURING, { status: 'onTrack', daysLate: 0 }],
  ] as const)('%o on %s stands as it should', (values, today, expected) => {
    expect(standingOf({ ...facts, ...values }, COMMITTED, { ...rules, today })).toMatchObject(expected)
  })

  it('is late on the weekend after its baseline, though by no working day', () => {
    expect(isLate(facts, COMMITTED, '2026-08-29')).toBe(true)
    expect(standingOf(facts, COMMITTED, { ...rules, today: '2026-08-29' })).toMatchObject({
      status: 'atRisk',
      daysLate: 0,
    })
  })
})

describe('the scope of a wave', () => {
  const unit = { zh: '上海', en: 'Shanghai' }
  const cell = (values: Partial<TakenCell>): TakenCell => ({
    ...{ subProcessId: 1, unitId: 10, wave: 1, code: 'LTC-ML-1', unit, isLive: false },
    ...values,
  })
  const refusalsOf = (...args: Parameters<typeof mayScope>) => {
    const verdict = mayScope(...args)
    return verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason.code)
  }

  test.each([
    ['a free cell', [{ subProcessId: 2, unitId: 10 }], [cell({ wave: 2 })], []],
    ['what it has already', [{ subProcessId: 1, unitId: 10 }], [cell({})], []],
    ['to give up what is not live', [], [cell({})], []],
    ['a cell of another wave', [{ subProcessId: 1, unitId: 10 }], [cell({ wave: 2 })], ['alreadyInWave']],
    ['to give up what is live', [], [cell({ isLive: true })], ['rolloutIsLive']],
    ['to leave alone what is live elsewhere', [], [cell({ wave: 2, isLive: true })], []],
    [
      'two wrongs at once',
      [{ subProcessId: 2, unitId: 10 }],
      [cell({ isLive: true }), cell({ subProcessId: 2, wave: 3 })],
      ['rolloutIsLive', 'alreadyInWave'],
    ],
  ] as const)('answers a wish for %s', (_, wanted, taken, codes) => {
    expect(refusalsOf(wanted, taken, { number: 1, entry: NOT_ASKED })).toEqual(codes)
  })

  test.each([
    ['what it has already', [{ subProcessId: 1, unitId: 10 }], []],
    ['less than it has', [], []],
    [
      'a cell more',
      [
        { subProcessId: 1, unitId: 10 },
        { subProcessId: 2, unitId: 10 },
      ],
      ['wavePassed'],
    ],
  ] as const)('behind its Go answers a wish for %s', (_, wanted, codes) => {
    const entry = { standing: 'passed', passedOn: '2026-08-01' } as const
    expect(refusalsOf(wanted, [cell({})], { number: 1, entry })).toEqual(codes)
    for (const standing of ['ahead', 'asked', 'held', 'killed'] as const) {
      expect(refusalsOf(wanted, [cell({})], { number: 1, entry: { standing, passedOn: null } })).toEqual([])
    }
  })
})

describe('what may be done with a wave', () => {
  it('is committed once and not empty', () => {
    expect(mayCommit({ committedOn: null }, 1).ok).toBe(true)
    expect(mayCommit({ committedOn: null }, 0)).toMatchObject({ refusals: [{ reason: { code: 'waveEmpty' } }] })
    expect(mayCommit({ committedOn: '2026-01-05' }, 1)).toMatchObject({
      refusals: [{ reason: { code: 'waveCommitted' } }],
    })
  })

  it('ends on its first day or later', () => {
    expect(mayLast({ start: '2026-08-03', end: '2026-08-03' }).ok).toBe(true)
    expect(mayLast({ start: '2026-08-03', end: '2026-08-02' }).ok).toBe(false)
  })

  test.each([
    [null, '2027-01-01', '', true],
    ['2026-08-28', '2026-09-04', '', true],
    ['2026-08-28', '2026-09-07', '', false],
    ['2026-08-28', '2026-09-07', 'Strike', true],
    ['2026-08-28', '2026-08-01', '', true],
  ])('with the baseline ending on %s it moves to %s for reason "%s": %s', (baseline, end, reason, allowed) => {
    expect(mayMove(baseline, end, reason, CALENDAR, 5).ok).toBe(allowed)
  })

  it('is archived while nothing of it is live', () => {
    expect(mayArchive(0).ok).toBe(true)
    expect(mayArchive(1).ok).toBe(false)
  })

  test.each([
    [true, '2026-08-10', true],
    [true, '2026-08-09', true],
    [true, '2026-08-11', false],
    [false, '2026-08-09', false],
  ])('committed %s, going live on %s is allowed: %s', (isCommitted, day, allowed) => {
    expect(mayGoLive(isCommitted, day, '2026-08-10').ok).toBe(allowed)
  })
})
