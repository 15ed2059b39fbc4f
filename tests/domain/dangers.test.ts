import { describe, expect, it } from 'vitest'
import type { AttentionItem } from '~/domain/attention'
import { dangersOf } from '~/domain/dangers'
import { changeOf, levelChanges, type MeasuredTwice } from '~/domain/readiness-change'
import { assessProgramme } from '~/domain/rollup'
import { aPlan, aSubProcess, aWave, rollouts, stepsFrom } from '../factories/plan'

const TODAY = '2026-05-01'
const NAME = { zh: '', en: '' }
const piloted = stepsFrom('2026-03-02', { pilot: { actualStart: '2026-03-02', actualEnd: '2026-04-01' } })
const plan = aPlan({
  subProcesses: [
    aSubProcess({ id: 1, code: 'A', steps: stepsFrom('2026-05-04') }),
    aSubProcess({ id: 2, code: 'B', steps: piloted }),
    aSubProcess({ id: 3, code: 'C', steps: piloted }),
    aSubProcess({ id: 4, code: 'D', steps: stepsFrom('2026-01-05') }),
  ],
  waves: [
    aWave({ id: 1, number: 1, planned: { start: '2026-04-06', end: '2026-05-29' } }),
    aWave({ id: 2, number: 2, planned: { start: '2026-06-01', end: '2026-06-26' } }),
  ],
  rollouts: [rollouts({ waveId: 1, subProcessId: 2 }), rollouts({ waveId: 2, subProcessId: 3 })],
})
const assessment = assessProgramme(plan, TODAY)
const item = (severity: AttentionItem['severity'], about: string | number): AttentionItem => ({
  severity,
  about:
    typeof about === 'string'
      ? { kind: 'subProcess', code: about, name: NAME }
      : { kind: 'wave', number: about, name: NAME },
  reason: { code: 'ownerMissing' },
  person: null,
})
const threats = (...items: AttentionItem[]) =>
  dangersOf(items, assessment, TODAY).map(({ threatened, count }) => [
    threatened.kind,
    'code' in threatened ? threatened.code : threatened.wave,
    count,
  ])

describe('what could go wrong', () => {
  it.each([
    ['the entry of its pilot', item('blocked', 'A'), ['pilotEntry', 'A', 1]],
    ['the end of the wave it is in', item('offTrack', 'B'), ['waveEnd', 1, 1]],
    ['the entry of its next wave', item('blocked', 'C'), ['rolloutEntry', 2, 1]],
    ['the end of a wave under way', item('offTrack', 1), ['waveEnd', 1, 1]],
    ['the entry of a wave ahead', item('offTrack', 2), ['rolloutEntry', 2, 1]],
  ])('is %s', (_, one, danger) => {
    expect(threats(one)).toEqual([danger])
  })

  it.each([
    ['what is only at risk', item('atRisk', 'A')],
    ['what nobody knows', item('unknown', 'A')],
    ['a gate whose day has passed', item('blocked', 'D')],
    ['a wave that is not there', item('blocked', 9)],
    ['a person', { ...item('blocked', 'A'), about: { kind: 'branch', unitId: 1, name: NAME } } as AttentionItem],
  ])('is not made of %s', (_, one) => {
    expect(threats(one)).toEqual([])
  })

  it('is said once of what it threatens, the blocked before the late, then the nearest', () => {
    expect(threats(item('offTrack', 'A'), item('blocked', 'C'), item('offTrack', 2), item('offTrack', 1))).toEqual([
      ['rolloutEntry', 2, 2],
      ['waveEnd', 1, 1],
      ['pilotEntry', 'A', 1],
    ])
  })
})

describe('how levels have changed', () => {
  const measured = (values: Partial<MeasuredTwice>): MeasuredTwice => ({
    subProcessId: 1,
    waveKey: 0,
    dimension: 'rules',
    before: { weight: 10, readyWeight: 5 },
    now: { weight: 10, readyWeight: 5 },
    ...values,
  })

  it.each([
    ['up', { now: { weight: 10, readyWeight: 6 } }, { before: 50, trend: 'up' }],
    ['down', { now: { weight: 10, readyWeight: 1 } }, { before: 50, trend: 'down' }],
    ['not at all', {}, { before: 50, trend: 'flat' }],
    ['nobody knows, where nothing was measured then', { before: null }, { before: null, trend: null }],
    [
      'nobody knows, where no question was open then',
      { before: { weight: 0, readyWeight: 0 } },
      { before: null, trend: null },
    ],
  ] as const)('%s', (_, values, change) => {
    expect(changeOf([measured(values)])).toEqual(change)
  })

  it('compares only questions that are open, each in its dimension', () => {
    const all = [
      measured({ now: { weight: 10, readyWeight: 10 } }),
      measured({ waveKey: 3, now: { weight: 90, readyWeight: 0 } }),
      measured({ dimension: 'digital', now: { weight: 10, readyWeight: 2 } }),
    ]
    const changes = levelChanges(all, ({ waveKey }) => waveKey === 0)
    expect(changes.rules).toEqual({ before: 50, trend: 'up' })
    expect(changes.digital).toEqual({ before: 50, trend: 'down' })
    expect(changes.incentives).toEqual({ before: null, trend: null })
  })
})
