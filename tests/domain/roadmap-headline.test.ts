import { describe, expect, it } from 'vitest'
import { roadmapOf } from '~/domain/roadmap'
import { type RoadmapHeadline, roadmapHeadline } from '~/domain/roadmap-headline'
import { assessProgramme } from '~/domain/rollup'
import { STEP_KINDS } from '~/domain/vocabulary'
import { aPlan, aSubProcess, aWave, rollouts, stepsFrom } from '../factories/plan'

const TODAY = '2026-08-10'

function headline(values: Parameters<typeof aPlan>[0], today = TODAY): RoadmapHeadline {
  const plan = aPlan(values)
  return roadmapHeadline(roadmapOf(plan, assessProgramme(plan, today), today, { group: 'track' }))
}

/** Begins after TODAY, so that nothing of it can be late by itself. */
const ahead = aSubProcess({ steps: stepsFrom('2026-09-07') })
const committed = { start: '2026-08-03', end: '2026-08-28' }
const lateWave = aWave({ baseline: committed })
const expectedLate = rollouts({ subProcessId: 9, expectedOn: '2026-09-04' })
const next = { id: 2, number: 2, planned: { start: '2026-10-12', end: '2026-11-06' } }

describe('the headline of a roadmap', () => {
  it('says when there is nothing', () => {
    expect(headline({})).toEqual({ code: 'empty' })
  })

  it('says when all is done, and since when', () => {
    const steps = stepsFrom('2026-03-02').map((step) => ({ ...step, actualEnd: step.planned.end }))
    const last = steps[STEP_KINDS.length - 1]!.planned.end
    expect(headline({ subProcesses: [aSubProcess({ steps })] }, '2027-01-01')).toEqual({ code: 'finished', on: last })
  })

  it.each<[string, Parameters<typeof aWave>[0] | null, object | null]>([
    ['alone', null, null],
    [
      'with the next that keeps its start',
      { ...next, baseline: next.planned },
      { wave: 2, on: '2026-10-12', start: 'kept' },
    ],
    [
      'with the next that was moved',
      { ...next, baseline: { start: '2026-10-05', end: '2026-11-06' } },
      { wave: 2, on: '2026-10-12', start: 'moved' },
    ],
    ['with the next that is not committed', next, { wave: 2, on: '2026-10-12', start: 'uncommitted' }],
    ['without a next that has begun already', { ...next, planned: committed }, null],
  ])('names a late wave %s', (_, second, expected) => {
    const waves = second ? [lateWave, aWave(second)] : [lateWave]
    expect(headline({ subProcesses: [ahead], waves, rollouts: [expectedLate] })).toEqual({
      code: 'waveLate',
      wave: 1,
      days: 5,
      next: expected,
    })
  })

  it.each([
    ['which can begin only after it', 0, '2026-09-01', '2026-09-07', 'waits'],
    ['with the days that lie between', 2, '2026-09-01', '2026-09-09', 'waits'],
    ['which has time enough', 0, '2026-09-07', '2026-09-07', 'kept'],
  ])('names a late wave with the next that waits for it, %s', (_, lagDays, start, on, expected) => {
    const planned = { start, end: '2026-12-31' }
    const waves = [lateWave, aWave({ ...next, planned, baseline: planned })]
    const waveDependencies = [{ predecessorId: 1, successorId: 2, lagDays }]
    expect(headline({ subProcesses: [ahead], waves, waveDependencies, rollouts: [expectedLate] })).toMatchObject({
      wave: 1,
      next: { wave: 2, on, start: expected },
    })
  })

  it('takes the wave that is latest, and leaves out one that is done', () => {
    const later = aWave({ ...next, baseline: { start: '2026-10-12', end: '2026-10-16' } })
    const inTwo = rollouts({ subProcessId: 9, waveId: 2 })
    expect(
      headline({ subProcesses: [ahead], waves: [lateWave, later], rollouts: [expectedLate, inTwo] }),
    ).toMatchObject({
      wave: 2,
      days: 15,
    })
    const doneLate = rollouts({ subProcessId: 9, liveOn: '2026-09-04' })
    expect(headline({ subProcesses: [ahead], waves: [lateWave], rollouts: [doneLate] }).code).toBe('onPlan')
  })

  it('counts the late sub-processes when no wave is late, and names the latest', () => {
    const late = aSubProcess({
      id: 2,
      code: 'B',
      name: { zh: '乙', en: 'B' },
      steps: stepsFrom('2026-09-07', { design: { baseline: { start: '2026-09-07', end: '2026-09-25' } } }),
    })
    const overdue = aSubProcess({
      id: 3,
      code: 'C',
      steps: stepsFrom('2026-07-13', { design: { actualStart: '2026-07-13' } }),
    })
    expect(headline({ subProcesses: [ahead, overdue, late] })).toEqual({
      code: 'subProcessesLate',
      count: 2,
      name: { zh: '乙', en: 'B' },
      days: 5,
    })
  })

  it('does not hold a step that ended late against what is still to do', () => {
    const steps = stepsFrom('2026-09-07', {
      design: { baseline: { start: '2026-06-01', end: '2026-06-26' }, actualEnd: '2026-07-31' },
    })
    expect(headline({ subProcesses: [aSubProcess({ steps })] }).code).toBe('onPlan')
  })

  it('calls nothing on plan that has no baseline', () => {
    const end = ahead.steps[5]!.planned.end
    expect(headline({ subProcesses: [ahead] })).toEqual({ code: 'unmeasured', range: { start: '2026-09-07', end } })
    expect(headline({ subProcesses: [ahead], waves: [lateWave] })).toEqual({ code: 'onPlan', endsOn: end })
  })
})
