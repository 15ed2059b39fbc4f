import { describe, expect, it } from 'vitest'
import { criterionOutcome, type PilotCriterion, pilotStanding } from '~/domain/pilot-criteria'
import { isSilent, mayNoteWeek, mondayOf, weeksSinceNote } from '~/domain/pilot-notes'
import {
  mayDecide,
  mayPlanPilot,
  type PilotDecision,
  type PilotToDecide,
  pilotPassed,
  pilotState,
  pilotWindow,
} from '~/domain/pilots'

const TODAY = '2026-06-15'
const WINDOW = { start: '2026-05-04', end: '2026-06-12' }

const kpi = (aim: 'up' | 'down', threshold: number, result: number | null): PilotCriterion => ({
  kind: 'kpi',
  aim,
  threshold,
  result,
  isMet: null,
})
const inWords = (isMet: boolean | null): PilotCriterion => ({
  kind: 'qualitative',
  aim: null,
  threshold: null,
  result: null,
  isMet,
})
const [met, notMet, unknown] = [inWords(true), inWords(false), inWords(null)]

describe('criterionOutcome', () => {
  it.each([
    ['a figure that is to rise and reaches its threshold', kpi('up', 33_000, 33_000), 'met'],
    ['one that stays below', kpi('up', 33_000, 32_999), 'notMet'],
    ['a figure that is to fall and reaches its threshold', kpi('down', 14_000, 14_000), 'met'],
    ['one that stays above', kpi('down', 14_000, 14_001), 'notMet'],
    ['a figure not measured yet', kpi('up', 33_000, null), 'unknown'],
    ['people enough', { ...kpi('up', 80_000, 86_000), kind: 'adoption' }, 'met'],
    ['too few people', { ...kpi('up', 80_000, 79_000), kind: 'adoption' }, 'notMet'],
    ['a statement that holds', met, 'met'],
    ['one that does not', notMet, 'notMet'],
    ['one nobody has judged', unknown, 'unknown'],
  ] as const)('%s', (_, criterion, outcome) => {
    expect(criterionOutcome(criterion)).toBe(outcome)
  })
})

describe('pilotStanding', () => {
  it.each([
    [[], null],
    [[unknown, unknown], null],
    [[met, met], 'pass'],
    [[met, unknown], 'extend'],
    [[met, notMet], 'extend'],
    [[notMet, unknown], 'extend'],
    [[notMet, notMet], 'stop'],
  ] as const)('%#: the criteria speak for %s', (criteria, verdict) => {
    expect(pilotStanding(criteria).speaksFor).toBe(verdict)
  })

  it('counts what is unknown as not met', () => {
    expect(pilotStanding([met, notMet, unknown])).toMatchObject({ count: 3, met: 1, notMet: 1, unknown: 1 })
  })
})

describe('when a pilot runs', () => {
  const step = { plannedStart: '2026-05-04', plannedEnd: '2026-06-12', actualStart: null }
  it('takes its own days, else those of the step, from when that has begun', () => {
    expect(pilotWindow({ plannedStart: null, plannedEnd: null }, step)).toEqual(WINDOW)
    expect(pilotWindow({ plannedStart: null, plannedEnd: null }, { ...step, actualStart: '2026-05-06' }).start).toBe(
      '2026-05-06',
    )
    const own = { plannedStart: '2026-05-11', plannedEnd: '2026-05-29' }
    expect(pilotWindow(own, step)).toEqual({ start: '2026-05-11', end: '2026-05-29' })
    expect(mayPlanPilot({ plannedStart: '2026-05-29', plannedEnd: '2026-05-11' })).toMatchObject({
      refusals: [{ field: 'plannedEnd', reason: { code: 'daysReversed' } }],
    })
  })

  it.each([
    [null, '2026-05-03', 'planned'],
    [null, '2026-05-04', 'running'],
    [null, '2026-06-12', 'running'],
    [null, '2026-06-13', 'due'],
    ['extend', '2026-06-12', 'running'],
    ['extend', '2026-06-13', 'due'],
    ['pass', '2026-05-20', 'passed'],
    ['stop', '2026-05-20', 'stopped'],
  ] as const)('with the verdict %s, on %s it is %s', (verdict, day, state) => {
    expect(pilotState(WINDOW, verdict, day)).toBe(state)
  })

  it.each([
    ['pass', true],
    ['extend', false],
    ['stop', false],
    [null, false],
  ] as const)('by the verdict %s of the latest it has passed: %s', (verdict, passed) => {
    expect(pilotPassed({ verdict })).toBe(passed)
  })

  it('has not passed where none is planned', () => {
    expect(pilotPassed(null)).toBe(false)
  })
})

describe('mayDecide', () => {
  const decide = (decision: Partial<PilotDecision>, pilot: Partial<PilotToDecide> = {}) => {
    const verdict = mayDecide(
      { verdict: 'pass', verdictOn: TODAY, result: '', extendTo: null, ...decision },
      { window: WINDOW, hasBegun: true, verdict: null, standing: pilotStanding([met, met]), ...pilot },
      TODAY,
    )
    return verdict.ok ? [] : verdict.refusals.map(({ reason, field }) => `${field} ${reason.code}`)
  }

  it('comes after the pilot has begun', () => {
    expect(decide({}, { hasBegun: false })).toEqual(['verdict pilotNotBegun'])
  })

  it('lets a pass speak for itself where every criterion is met', () => {
    expect(decide({})).toEqual([])
  })

  it.each([[[met, notMet]], [[met, unknown]]])('asks why it passes all the same', (criteria) => {
    const standing = pilotStanding(criteria)
    expect(decide({}, { standing })).toEqual(['result passNeedsReason'])
    expect(decide({ result: '  ' }, { standing })).toEqual(['result passNeedsReason'])
    expect(decide({ result: 'The sample is small, the trend is clear' }, { standing })).toEqual([])
  })

  it('asks what was found where nothing was to be met, and before it says stop', () => {
    expect(decide({}, { standing: pilotStanding([]) })).toEqual(['result verdictNeedsResult'])
    expect(decide({ verdict: 'stop' })).toEqual(['result verdictNeedsResult'])
    expect(decide({ verdict: 'stop', result: 'Nobody used it' })).toEqual([])
  })

  it('lets it go on only until a later day', () => {
    const extend = { verdict: 'extend', result: 'Too few leads' } as const
    expect(decide({ ...extend })).toEqual(['extendTo extensionNeedsEnd'])
    expect(decide({ ...extend, extendTo: WINDOW.end })).toEqual(['extendTo extensionNeedsEnd'])
    expect(decide({ ...extend, extendTo: '2026-06-30' })).toEqual([])
    // What stands already may be worded anew.
    expect(decide({ ...extend, extendTo: WINDOW.end }, { verdict: 'extend' })).toEqual([])
  })

  it('takes no verdict ahead of time, nor before the pilot has begun', () => {
    expect(decide({ verdictOn: '2026-06-16' })).toEqual(['verdictOn dayInFuture'])
    expect(decide({ verdictOn: '2026-05-03' })).toEqual(['verdictOn verdictBeforeStart'])
  })
})

describe('weekly notes', () => {
  it('are kept under the Monday of their week', () => {
    expect(['2026-06-15', '2026-06-17', '2026-06-21', '2026-06-22'].map(mondayOf)).toEqual([
      '2026-06-15',
      '2026-06-15',
      '2026-06-15',
      '2026-06-22',
    ])
    expect(mayNoteWeek('2026-06-15', TODAY).ok).toBe(true)
    expect(mayNoteWeek('2026-06-22', TODAY).ok).toBe(false)
  })

  it('are missed from the second week on, while it runs or waits for its verdict', () => {
    expect(weeksSinceNote('2026-06-08', TODAY)).toBe(1)
    expect(weeksSinceNote(null, TODAY)).toBeNull()
    expect(isSilent('running', '2026-06-08', WINDOW.start, TODAY)).toBe(false)
    expect(isSilent('running', '2026-06-01', WINDOW.start, TODAY)).toBe(true)
    expect(isSilent('due', null, WINDOW.start, TODAY)).toBe(true)
    expect(isSilent('passed', null, WINDOW.start, TODAY)).toBe(false)
  })
})
