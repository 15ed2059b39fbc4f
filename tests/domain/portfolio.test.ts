import { describe, expect, it } from 'vitest'
import { type AfterGoLive, withAfterGoLive } from '~/domain/landing-attention'
import type { Plan } from '~/domain/plan'
import { changeSince, earnedInReport, portfolioRow } from '~/domain/portfolio'
import type { ReportChart, ReportFigure } from '~/domain/report-content'
import { assessProgramme } from '~/domain/rollup'
import { aPlan, aSubProcess, aWave, rollouts, stepsFrom } from '../factories/plan'

const NAME = { zh: '', en: '' }
const figure = (key: string, en: string): ReportFigure => ({
  key,
  label: NAME,
  value: { zh: en, en },
  comparison: null,
  status: null,
})
const chart = (unit: ReportChart['unit'], key: string, values: (number | null)[]): ReportChart => ({
  key: 'progress',
  kind: 'line',
  title: NAME,
  unit,
  labels: [],
  series: [{ key, name: NAME, values }],
})
const told = (figures: ReportFigure[], charts: ReportChart[]) =>
  earnedInReport({ figures, sections: [{ section: 'state', title: NAME, lines: [], words: '', charts, tables: [] }] })

describe('what a report told of earned progress', () => {
  it.each([
    ['the last value of its curve', [figure('earned', '50%')], [chart('percent', 'earned', [10, 41.5, null])], 41.5],
    ['the figure without a curve', [figure('earned', '41%')], [chart('percent', 'planned', [10])], 41],
    ['the figure, when the curve counts something else', [figure('earned', '7')], [chart('count', 'earned', [3])], 7],
    ['nothing, without either', [figure('planned', '41%')], [], null],
    ['nothing, when the figure is no number', [figure('earned', 'unknown')], [], null],
  ])('is %s', (_, figures, charts, earned) => {
    expect(told(figures, charts)).toBe(earned)
  })

  it.each([
    [41.4, 38, { points: 3, trend: 'up' }],
    [38, 41.4, { points: -3, trend: 'down' }],
    [41.4, 40.6, { points: 0, trend: 'flat' }],
    [41, null, null],
  ] as const)('%d now against %s', (now, then, change) => {
    expect(changeSince(now, then)).toEqual(change)
  })
})

const NOTHING: AfterGoLive = { fallen: [], published: [] }
function rowOf(plan: Plan, today: string, after = NOTHING) {
  const rules = { today, shelvedAfterDays: 60 }
  return portfolioRow(plan, withAfterGoLive(plan, assessProgramme(plan, today), after, rules), today)
}

describe('a programme of the portfolio', () => {
  it('is off track where all that is live falls back, and says so first', () => {
    const plan = aPlan({
      subProcesses: [aSubProcess({ steps: stepsFrom('2026-01-05') })],
      waves: [aWave()],
      rollouts: [rollouts({ liveOn: '2026-01-05' })],
    })
    const fallen = [{ subProcessId: 1, unitId: 7, unit: NAME, drop: 40 }]
    const row = rowOf(plan, '2026-03-10', { ...NOTHING, fallen })
    expect(row.status).toBe('offTrack')
    expect(row.reasons.map(({ reason }) => reason.code)).toContain('usageFell')
  })

  const begun = stepsFrom('2026-03-02', { design: { actualStart: '2026-03-02' } })
  const subProcesses = [
    aSubProcess({ id: 1, steps: begun, owner: null }),
    aSubProcess({
      id: 2,
      code: 'MCR-1',
      track: 'MCR',
      steps: stepsFrom('2026-03-30', { design: { actualStart: '2026-03-30' } }),
    }),
  ]

  it('has its status with reasons, the nearest gate, and a line for each of its tracks', () => {
    const row = rowOf(aPlan({ subProcesses }), '2026-03-10')
    expect(row.status).toBe('atRisk')
    expect(row.reasons.map(({ reason }) => reason.code)).toContain('ownerMissing')
    expect(row.nextGate).toEqual({ on: '2026-04-06', code: 'LTC-ML-1', wave: null })
    expect(row.tracks.map(({ track, count, share }) => [track, count, share])).toEqual([
      ['LTC', 1, null],
      ['MCR', 1, null],
    ])
  })

  it('has no gate and no tracks while it is empty', () => {
    expect(rowOf(aPlan(), '2026-03-10')).toMatchObject({ nextGate: null, tracks: [], reasons: [] })
  })
})
