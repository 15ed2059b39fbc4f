import { describe, expect, it } from 'vitest'
import { plainCalendar } from '~/domain/calendar'
import type { Roadmap } from '~/domain/roadmap'
import { drawnAgainst } from '~/domain/roadmap-baseline'

const RANGE = { start: '2026-03-02', end: '2026-03-13' }
const EARLIER = { start: '2026-03-02', end: '2026-03-06' }
const bar = (stepId: number | null) => ({ stepId, range: RANGE, baseline: RANGE, slipDays: 0, overdueDays: 4 })
const roadmap = {
  range: { start: '2026-03-01', end: '2026-04-30' },
  baselineOn: '2026-03-01',
  waves: [{ id: 1, baseline: null, forecastEnd: '2026-03-13', slipDays: null, status: 'atRisk' }],
  groups: [{ rows: [{ status: 'onTrack', bars: [bar(1), bar(2), bar(null)] }] }],
} as unknown as Roadmap

describe('the roadmap against a kept plan', () => {
  const kept = {
    name: 'Charter plan',
    on: '2026-01-05',
    bars: [
      { kind: 'step' as const, id: 1, range: EARLIER },
      { kind: 'wave' as const, id: 1, range: RANGE },
    ],
  }
  const drawn = drawnAgainst(roadmap, kept, plainCalendar())

  it('measures every bar in working days against what the kept plan holds, and no other', () => {
    expect(drawn.groups[0]?.rows[0]?.bars).toMatchObject([
      { baseline: EARLIER, slipDays: 5, overdueDays: 0 },
      { baseline: null, slipDays: null, overdueDays: 4 },
      { baseline: null, slipDays: null, overdueDays: 4 },
    ])
    expect(drawn.waves).toMatchObject([{ baseline: RANGE, slipDays: 0 }])
    expect(drawn.baselineOn).toBe('2026-01-05')
  })

  it('reaches over whole months as far as the kept plan does, and no less far than before', () => {
    expect(drawn.range).toEqual(roadmap.range)
    const bars = [{ kind: 'step' as const, id: 2, range: { start: '2026-01-12', end: '2026-05-06' } }]
    expect(drawnAgainst(roadmap, { ...kept, bars }, plainCalendar()).range).toEqual({
      start: '2026-01-01',
      end: '2026-05-31',
    })
  })

  it('leaves the statuses, which say what was promised', () => {
    expect([drawn.waves[0]?.status, drawn.groups[0]?.rows[0]?.status]).toEqual(['atRisk', 'onTrack'])
  })
})
