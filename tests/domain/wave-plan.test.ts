import { describe, expect, it, test } from 'vitest'
import type { Plan } from '~/domain/plan'
import { waveHeadline, wavesHeadline } from '~/domain/wave-headline'
import { doubtsAbout, proposeWave } from '~/domain/wave-plan'
import { assessWave } from '~/domain/waves'
import { aPlan, aSubProcess, aWave, CALENDAR, CLERK, OWNER, rollouts } from '../factories/plan'

describe('the proposal for the next wave', () => {
  it('follows the last sub-process to be enabled when there is no wave yet', () => {
    const subProcess = aSubProcess()
    const enabled = subProcess.steps.find(({ kind }) => kind === 'enablement')!.planned.end
    const proposal = proposeWave(aPlan({ subProcesses: [subProcess] }), '2026-03-02')
    expect(enabled).toBe('2026-05-29')
    expect(proposal).toEqual({ planned: { start: '2026-06-01', end: '2026-06-26' }, afterWaveId: null, number: 1 })
  })

  it('follows the wave that ends last, with the next number', () => {
    const waves = [
      aWave({ id: 7, number: 1, planned: { start: '2026-08-03', end: '2026-10-30' } }),
      aWave({ id: 8, number: 3, planned: { start: '2026-08-03', end: '2026-08-28' } }),
    ]
    expect(proposeWave(aPlan({ waves }), '2026-03-02')).toEqual({
      planned: { start: '2026-11-02', end: '2026-11-27' },
      afterWaveId: 7,
      number: 4,
    })
  })

  it('never starts in the past, nor on a weekend', () => {
    expect(proposeWave(aPlan({ waves: [aWave()] }), '2027-01-02').planned.start).toBe('2027-01-04')
    expect(proposeWave(aPlan(), '2026-01-01').planned.start).toBe('2026-03-02')
  })
})

describe('doubts about rolling a sub-process out', () => {
  const unit = { zh: '上海', en: 'Shanghai' }
  test('none while every practice of the reference is decided, else how many are not', () => {
    const sound = { owner: OWNER, pilot: { unit, verdict: 'pass' as const } }
    expect(doubtsAbout({ ...sound, undecidedPractices: 0 })).toEqual([])
    expect(doubtsAbout({ ...sound, undecidedPractices: 2 })).toEqual([{ code: 'practicesUndecided', count: 2 }])
  })

  test.each([
    [OWNER, { unit, verdict: 'pass' }, []],
    [null, { unit, verdict: 'pass' }, ['ownerMissing']],
    [CLERK, { unit, verdict: 'pass' }, ['ownerNotBusiness']],
    [OWNER, null, ['noPilotPassed']],
    [OWNER, { unit, verdict: null }, ['noPilotPassed']],
    [OWNER, { unit, verdict: 'extend' }, ['pilotVerdict']],
    [null, { unit, verdict: 'stop' }, ['ownerMissing', 'pilotVerdict']],
  ] as const)('of owner %o and pilot %o', (owner, pilot, codes) => {
    expect(doubtsAbout({ owner, pilot, undecidedPractices: 0 }).map(({ code }) => code)).toEqual(codes)
  })
})

const first = aWave({
  id: 1,
  number: 1,
  planned: { start: '2026-04-06', end: '2026-05-01' },
  baseline: { start: '2026-04-06', end: '2026-05-01' },
  committedOn: '2026-03-02',
})
const second = aWave({ id: 2, number: 2, planned: { start: '2026-06-01', end: '2026-06-26' } })
const open = rollouts({ waveId: 1, baselineEnd: '2026-05-01', count: 3 })
const late = rollouts({ waveId: 1, baselineEnd: '2026-05-01', expectedOn: '2026-05-08', count: 2 })
const live = rollouts({ waveId: 1, baselineEnd: '2026-05-01', liveOn: '2026-04-20', count: 5 })
const next = rollouts({ waveId: 2, count: 4 })

describe('the headline of the waves', () => {
  const headline = (plan: Partial<Pick<Plan, 'waves' | 'rollouts'>>, today: string) => {
    const whole = aPlan(plan)
    return wavesHeadline(
      whole.waves.map((wave) => assessWave(wave, whole, today)),
      today,
    )
  }

  test.each([
    [{}, '2026-04-13', { code: 'none' }],
    [
      { waves: [first, second], rollouts: [open, live, next] },
      '2026-03-02',
      { code: 'ahead', number: 1, of: 2, startsOn: '2026-04-06' },
    ],
    [
      { waves: [first, second], rollouts: [open, late, live, next] },
      '2026-04-21',
      { code: 'underWay', number: 1, of: 2, rollouts: 10, live: 5, late: 2, days: 5 },
    ],
    [
      { waves: [first, second], rollouts: [open, live, next] },
      '2026-06-01',
      { code: 'severalUnderWay', count: 2, of: 2, rollouts: 12, live: 5, late: 3, days: 21 },
    ],
    [
      { waves: [first, second], rollouts: [live, next] },
      '2026-05-04',
      { code: 'ahead', number: 2, of: 2, startsOn: '2026-06-01' },
    ],
    [{ waves: [first, second], rollouts: [live] }, '2026-06-02', { code: 'empty', number: 2, of: 2 }],
    [{ waves: [first], rollouts: [live] }, '2026-06-02', { code: 'allLive', waves: 1, rollouts: 5 }],
  ] as const)('of %o on %s is %o', (plan, today, expected) => {
    expect(headline(plan as Partial<Pick<Plan, 'waves' | 'rollouts'>>, today)).toEqual(expected)
  })
})

describe('the headline of one wave', () => {
  const headline = (tallies: Plan['rollouts'], today: string) =>
    waveHeadline(assessWave(first, aPlan({ waves: [first], rollouts: tallies }), today), CALENDAR, today)

  it('says that it is empty, ahead, under way or landed', () => {
    expect(headline([], '2026-04-13')).toEqual({ code: 'empty' })
    expect(headline([open], '2026-03-30')).toEqual({
      code: 'ahead',
      rollouts: 3,
      startsOn: '2026-04-06',
      days: 5,
      isCommitted: true,
    })
    expect(headline([open, late], '2026-04-13')).toEqual({
      code: 'underWay',
      rollouts: 5,
      live: 0,
      late: 2,
      days: 5,
    })
    expect(headline([live], '2026-04-21')).toEqual({ code: 'allLive', rollouts: 5, on: '2026-04-20' })
  })

  it('is under way as soon as one is live, though the wave has not begun', () => {
    const early = rollouts({ waveId: 1, baselineEnd: '2026-05-01', liveOn: '2026-03-20' })
    expect(headline([open, early], '2026-03-30')).toMatchObject({ code: 'underWay', live: 1 })
  })
})
