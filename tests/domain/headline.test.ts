import { describe, expect, it } from 'vitest'
import { headlineOf } from '~/domain/headline'
import type { ProgrammeAssessment } from '~/domain/rollup'

const NEEDED = 80
const START = '2026-03-02'

function assessed(values: Partial<ProgrammeAssessment>): ProgrammeAssessment {
  const unknown = { share: null, count: 0, blocked: 0, stale: 0, overdue: 0 }
  return {
    earned: 40,
    planned: 40,
    status: 'onTrack',
    subProcesses: [],
    waves: [],
    tracks: [],
    levels: { rules: unknown, incentives: unknown, organisation: unknown, digital: unknown },
    weakest: null,
    latestWave: null,
    forecastEnd: '2027-01-01',
    plannedEnd: '2027-01-01',
    ...values,
  }
}

describe('the headline', () => {
  it.each([
    ['behind plan', { earned: 41.4, planned: 55.2 }, '2026-09-01', { code: 'behind', points: 14 }],
    ['ahead of plan', { earned: 50, planned: 45 }, '2026-09-01', { code: 'ahead', points: 5 }],
    ['within a point of it', { earned: 40.3, planned: 40.4 }, '2026-09-01', { code: 'onPlan' }],
    ['landed', { status: 'done' as const }, '2026-09-01', { code: 'complete' }],
    ['before its start', { status: 'notStarted' as const }, '2026-03-01', { code: 'notStarted', startOn: START }],
    ['on the day of its start', { status: 'notStarted' as const }, START, { code: 'notStarted', startOn: START }],
    [
      'past its start with nothing begun',
      { status: 'notStarted' as const },
      '2026-03-03',
      { code: 'startOverdue', startOn: START },
    ],
  ])('says where a programme is that is %s', (_, values, today, progress) => {
    expect(headlineOf(assessed(values), START, NEEDED, today).progress).toEqual(progress)
  })

  it('names the weakest dimension only where it is below what a gate needs', () => {
    const weakest = (share: number) =>
      headlineOf(assessed({ weakest: { dimension: 'incentives', share } }), START, NEEDED, '2026-09-01').weakest
    expect(weakest(47)).toEqual({ dimension: 'incentives', share: 47 })
    expect(weakest(80)).toBeNull()
  })
})
