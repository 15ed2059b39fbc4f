import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, calendarOf, durationInWorkingDays, isWorkingDay } from '~/domain/calendar'
import { span } from '~/domain/days'
import {
  checksDueOn,
  followWaves,
  forecastEnd,
  layOutProgramme,
  layOutSteps,
  mayMove,
  slipOf,
  waveForecastEnd,
} from '~/domain/schedule'
import { STEP_DURATIONS } from '~/domain/thresholds'
import { STEP_KINDS } from '~/domain/vocabulary'
import { aWave, CALENDAR, rollouts, stepsFrom } from '../factories/plan'

const text = (date: Date) => date.toISOString().slice(0, 10)
const anyDay = fc.date({ min: new Date('2025-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map(text)
const anyCalendar = fc
  .record({
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 5 }),
    official: fc.array(fc.record({ day: anyDay, kind: fc.constantFrom('holiday' as const, 'working' as const) }), {
      maxLength: 40,
    }),
  })
  .map(calendarOf)

describe('layOutSteps', () => {
  it('puts the six steps one after the other by their default durations', () => {
    expect(layOutSteps(CALENDAR, '2026-03-02')).toMatchObject({
      design: { start: '2026-03-02', end: '2026-03-27' },
      simulation: { start: '2026-03-30', end: '2026-04-03' },
      pilot: { start: '2026-04-06', end: '2026-05-15' },
    })
  })

  it('starts each step on the working day after the one before has ended, and gives it its full duration', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, start) => {
        const plan = layOutSteps(calendar, start)
        let before: string | null = null
        for (const kind of STEP_KINDS) {
          const { start: from, end } = plan[kind]
          expect(isWorkingDay(calendar, from) && isWorkingDay(calendar, end)).toBe(true)
          expect(durationInWorkingDays(calendar, plan[kind])).toBe(STEP_DURATIONS[kind])
          if (before !== null) expect(from).toBe(addWorkingDays(calendar, before, 1))
          before = end
        }
        expect(plan.design.start >= start).toBe(true)
      }),
    )
  })
})

describe('layOutProgramme', () => {
  const KEYS = ['a', 'b', 'c', 'd', 'e']
  const forward = fc
    .array(fc.record({ predecessor: fc.constantFrom(...KEYS), successor: fc.constantFrom(...KEYS) }), { maxLength: 12 })
    .map((all) => all.filter((one) => one.predecessor < one.successor))

  it('lets every sub-process wait until those before it have been simulated', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(KEYS, { minLength: 1 }), forward, anyDay, (keys, edges, start) => {
        const plans = layOutProgramme(CALENDAR, start, keys, edges)
        expect([...plans.keys()].sort()).toEqual([...keys].sort())
        for (const { predecessor, successor } of edges) {
          const before = plans.get(predecessor)
          const after = plans.get(successor)
          if (before && after) expect(after.design.start > before.simulation.end).toBe(true)
        }
      }),
    )
  })

  it('starts what waits for nothing at once', () => {
    const plans = layOutProgramme(CALENDAR, '2026-03-02', ['b', 'a'], [{ predecessor: 'a', successor: 'b' }])
    expect(plans.get('a')?.design.start).toBe('2026-03-02')
    expect(plans.get('b')?.design.start).toBe(addWorkingDays(CALENDAR, '2026-04-03', 1))
  })
})

describe('followWaves', () => {
  const steps = stepsFrom('2026-03-02', { pilot: { actualStart: '2026-04-06', actualEnd: '2026-05-15' } })
  const first = {
    planned: { start: '2026-08-03', end: '2026-08-28' },
    baseline: { start: '2026-07-27', end: '2026-11-06' },
  }
  const second = { planned: { start: '2026-10-12', end: '2026-11-06' }, baseline: null }
  const stepOf = (kind: string, all: ReturnType<typeof followWaves>) => all.find((step) => step.kind === kind)

  it('leaves the stored dates where there are no rollouts', () => {
    expect(followWaves(steps, [], [], CALENDAR, '2026-08-10')).toEqual(steps)
  })

  it('spans the rollout over its waves and lets operation begin after the first', () => {
    const followed = followWaves(steps, [first, second], [rollouts(), rollouts({ waveId: 2 })], CALENDAR, '2026-07-01')
    expect(stepOf('rollout', followed)).toMatchObject({
      planned: { start: '2026-08-03', end: '2026-11-06' },
      baseline: { start: '2026-07-27', end: '2026-11-06' },
      actualStart: null,
      actualEnd: null,
    })
    expect(stepOf('operation', followed)?.planned).toEqual({ start: '2026-08-31', end: '2027-01-29' })
    expect(followed.filter((step) => step.kind !== 'rollout' && step.kind !== 'operation')).toEqual(steps.slice(0, 4))
  })

  it.each([
    ['has not begun before its wave', '2026-07-31', [rollouts()], null, null],
    ['is under way from its wave on', '2026-08-03', [rollouts()], '2026-08-03', null],
    [
      'has begun when a branch went live ahead of its wave',
      '2026-07-31',
      [rollouts({ liveOn: '2026-07-30' }), rollouts()],
      '2026-07-30',
      null,
    ],
    [
      'is done when every branch is live',
      '2026-09-01',
      [rollouts({ liveOn: '2026-08-20' }), rollouts({ liveOn: '2026-08-27' })],
      '2026-08-03',
      '2026-08-27',
    ],
  ])('the rollout %s', (_, today, tallies, actualStart, actualEnd) => {
    const followed = followWaves(steps, [first], tallies, CALENDAR, today)
    expect(stepOf('rollout', followed)).toMatchObject({ actualStart, actualEnd })
  })
})

describe('forecastEnd and slipOf', () => {
  const [design] = stepsFrom('2026-03-02', { design: { baseline: { start: '2026-03-02', end: '2026-03-27' } } })
  const step = design!

  it.each([
    ['as planned while there is time', step, '2026-03-20', '2026-03-27', 0],
    ['today at the earliest when the plan has passed', step, '2026-04-01', '2026-04-01', 3],
    [
      'as it was recorded',
      { ...step, actualStart: '2026-03-02', actualEnd: '2026-03-25' },
      '2026-06-01',
      '2026-03-25',
      -2,
    ],
    [
      'as planned anew',
      { ...step, planned: { start: '2026-03-02', end: '2026-04-03' } },
      '2026-03-20',
      '2026-04-03',
      5,
    ],
  ])('is expected %s', (_, given, today, end, slip) => {
    expect(forecastEnd(given, today)).toBe(end)
    expect(slipOf(given, CALENDAR, today)).toBe(slip)
  })

  it('knows no slip without a baseline', () => {
    expect(slipOf({ ...step, baseline: null }, CALENDAR, '2026-12-01')).toBeNull()
  })
})

describe('waveForecastEnd', () => {
  const wave = aWave()
  it.each([
    ['as planned', [rollouts()], '2026-08-28'],
    ['with the last branch expected', [rollouts({ expectedOn: '2026-09-11' }), rollouts()], '2026-09-11'],
    ['with the last branch live', [rollouts({ liveOn: '2026-08-14' })], '2026-08-14'],
    ['as planned where nothing is rolled out', [], '2026-08-28'],
  ])('ends %s', (_, tallies, end) => {
    expect(waveForecastEnd(wave, tallies, '2026-08-10')).toBe(end)
  })

  it('never expects an open rollout in the past', () => {
    expect(waveForecastEnd(wave, [rollouts()], '2026-09-30')).toBe('2026-09-30')
  })
})

describe('checksDueOn', () => {
  it('is five working days before the gate', () => {
    expect(checksDueOn(CALENDAR, '2026-04-06')).toBe('2026-03-30')
  })
})

describe('span', () => {
  it('reaches from the earliest start to the latest end', () => {
    expect(span([])).toBeNull()
    expect(
      span([
        { start: '2026-03-09', end: '2026-03-20' },
        { start: '2026-03-02', end: '2026-03-13' },
      ]),
    ).toEqual({ start: '2026-03-02', end: '2026-03-20' })
  })
})

describe('mayMove', () => {
  const planned = { start: '2026-03-02', end: '2026-04-03' }

  it('refuses an end before the start', () => {
    expect(
      mayMove({ planned: { start: '2026-03-02', end: '2026-03-01' }, baselineEnd: null, reason: '' }, CALENDAR, 5),
    ).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'daysReversed' }, field: 'plannedEnd' }],
    })
  })

  it.each([
    ['without a baseline', null, '', true],
    ['within the tolerance', '2026-03-27', '', true],
    ['one day beyond it without a reason', '2026-03-26', '', false],
    ['beyond it with blanks for a reason', '2026-03-26', '  ', false],
    ['beyond it with a reason', '2026-03-26', 'Holidays', true],
    ['earlier than the baseline', '2026-05-29', '', true],
  ])('%s', (_, baselineEnd, reason, ok) => {
    const verdict = mayMove({ planned, baselineEnd, reason }, CALENDAR, 5)
    expect(verdict.ok).toBe(ok)
    if (!verdict.ok) {
      expect(verdict.refusals).toEqual([{ reason: { code: 'reasonNeeded', days: 6 }, field: 'slipReason' }])
    }
  })
})
