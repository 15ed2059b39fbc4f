import { describe, expect, it } from 'vitest'
import type { Plan } from '~/domain/plan'
import { type RoadmapFilter, roadmapOf } from '~/domain/roadmap'
import type { BranchRollout } from '~/domain/roadmap-branches'
import { assessProgramme } from '~/domain/rollup'
import type { Day } from '~/domain/vocabulary'
import { aPlan, aSubProcess, aWave, CLERK, OWNER, stepsFrom } from '../factories/plan'

/** The first wave is planned from 3 to 28 August, the second from 12 October to 6 November. */
const BEFORE = '2026-07-01'
const WITHIN = '2026-08-17'
const AFTER = '2026-09-04'

const EAST = { id: 7, name: { zh: '华东', en: 'East' } }
const WEST = { id: 3, name: { zh: '华西', en: 'West' } }

const piloted = stepsFrom('2026-03-02', { pilot: { actualStart: '2026-04-06', actualEnd: '2026-05-15' } })
const plan: Plan = aPlan({
  subProcesses: [
    aSubProcess({ id: 1, code: 'LTC-ML-1', steps: piloted }),
    aSubProcess({ id: 2, code: 'LTC-ML-2', owner: CLERK, name: { zh: '分发', en: 'Distribute' } }),
    aSubProcess({ id: 3, code: 'MCR-1', track: 'MCR', owner: null }),
  ],
  waves: [aWave(), aWave({ id: 2, number: 2, planned: { start: '2026-10-12', end: '2026-11-06' } })],
})

function rollout(values: Partial<BranchRollout> = {}): BranchRollout {
  return { id: 1, branch: EAST, subProcessId: 1, waveId: 1, baseline: null, expectedOn: null, liveOn: null, ...values }
}

function atBranches(rollouts: readonly BranchRollout[], today: Day = BEFORE, filter: RoadmapFilter = {}) {
  return roadmapOf(plan, assessProgramme(plan, today), today, { group: 'branch', rollouts, ...filter })
}

function rowOf(values: Partial<BranchRollout>, today: Day) {
  return atBranches([rollout(values)], today).groups[0]!.rows[0]!
}

describe('the window of a rollout at its branch', () => {
  const planned = { start: '2026-08-03', end: '2026-08-28' }
  it.each<[string, Partial<BranchRollout>, Day, { start: Day; end: Day }, string, Day | null]>([
    ['is that of its wave before it begins', {}, BEFORE, planned, 'future', null],
    ['is in use up to today', {}, WITHIN, planned, 'current', WITHIN],
    ['reaches today when it is not live in time', {}, AFTER, { ...planned, end: AFTER }, 'current', AFTER],
    ['ends when it is live', { liveOn: '2026-08-20' }, AFTER, { ...planned, end: '2026-08-20' }, 'done', '2026-08-20'],
    [
      'ends when it is expected to be',
      { expectedOn: '2026-09-11' },
      WITHIN,
      { ...planned, end: '2026-09-11' },
      'current',
      WITHIN,
    ],
    [
      'may be live before its wave',
      { liveOn: '2026-07-20' },
      WITHIN,
      { start: '2026-07-20', end: '2026-07-20' },
      'done',
      '2026-07-20',
    ],
  ])('%s', (_, values, today, range, phase, doneUntil) => {
    const { bars } = rowOf(values, today)
    expect(bars).toHaveLength(1)
    expect(bars[0]).toMatchObject({ kind: 'rollout', stepId: null, range, phase, doneUntil, planned })
  })

  it.each<[string, Partial<BranchRollout>, Day, number | null, number]>([
    ['as in the baseline', { baseline: planned }, WITHIN, 0, 0],
    ['expected later', { baseline: planned, expectedOn: '2026-09-04' }, WITHIN, 5, 0],
    ['live earlier', { baseline: planned, liveOn: '2026-08-26' }, AFTER, -2, 0],
    ['late without a baseline', {}, AFTER, null, 5],
    ['live without a baseline', { liveOn: AFTER }, AFTER, null, 0],
  ])('%s', (_, values, today, slipDays, overdueDays) => {
    expect(rowOf(values, today).bars[0]).toMatchObject({ slipDays, overdueDays })
  })

  it('carries the status of the rollout, and the gate of its wave', () => {
    expect(rowOf({}, BEFORE).status).toBe('notStarted')
    expect(rowOf({ liveOn: '2026-08-20' }, AFTER).status).toBe('done')
    const gate = (values: Partial<BranchRollout>, today: Day) => rowOf(values, today).markers
    expect(gate({}, BEFORE)).toEqual([{ kind: 'rolloutEntry', on: '2026-08-03', isPassed: false, wave: 1 }])
    expect(gate({}, WITHIN)).toMatchObject([{ isPassed: true }])
    expect(gate({ subProcessId: 2 }, WITHIN)).toMatchObject([{ isPassed: false }])
  })
})

describe('groups by branch', () => {
  const all = [
    rollout({ id: 11, branch: WEST, subProcessId: 2, waveId: 2 }),
    rollout({ id: 12, branch: WEST }),
    rollout({ id: 13, branch: EAST, subProcessId: 3 }),
    rollout({ id: 14, branch: EAST }),
  ]
  const keysOf = (filter: RoadmapFilter = {}) =>
    atBranches(all, BEFORE, filter).groups.map(({ key, rows }) => [key, rows.map((row) => row.key)])

  it('keep the order of the branches, and within each that of the model', () => {
    expect(keysOf()).toEqual([
      ['branch-3', ['rollout-12', 'rollout-11']],
      ['branch-7', ['rollout-14', 'rollout-13']],
    ])
    expect(atBranches(all).groups[0]?.heading).toEqual({ kind: 'branch', unit: WEST.name })
  })

  it.each<[string, RoadmapFilter, string[]]>([
    ['track', { track: 'MCR' }, ['rollout-13']],
    ['owner', { owner: String(OWNER.id) }, ['rollout-12', 'rollout-14']],
    ['those without owner', { owner: 'none' }, ['rollout-13']],
    ['part of a name', { q: 'DISTRIB' }, ['rollout-11']],
    ['part of a code', { q: 'mcr-' }, ['rollout-13']],
    ['the branch', { q: '华东' }, ['rollout-14', 'rollout-13']],
    ['status', { status: 'done' }, []],
  ])('are filtered by %s', (_, filter, expected) => {
    expect(keysOf(filter).flatMap(([, rows]) => rows)).toEqual(expected)
  })

  it('leave out what is not of this plan', () => {
    expect(atBranches([rollout({ subProcessId: 99 }), rollout({ waveId: 99 })]).groups).toEqual([])
  })

  it('share what rollouts have in common, so that thousands weigh little', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      rollout({ id: index, branch: { id: index, name: { zh: `${index}`, en: '' } }, subProcessId: (index % 3) + 1 }),
    )
    const rows = atBranches(many).groups.flatMap((group) => group.rows)
    expect(rows).toHaveLength(500)
    expect(new Set(rows.map((row) => row.bars)).size).toBe(3)
  })
})

describe('filters of sub-processes', () => {
  const codes = (filter: RoadmapFilter) =>
    roadmapOf(plan, assessProgramme(plan, BEFORE), BEFORE, { group: 'owner', ...filter }).groups.flatMap((group) =>
      group.rows.map((row) => row.code),
    )

  it.each<[string, RoadmapFilter, string[]]>([
    ['nothing', {}, ['LTC-ML-1', 'LTC-ML-2', 'MCR-1']],
    ['owner and track', { owner: String(CLERK.id), track: 'LTC' }, ['LTC-ML-2']],
    ['a name in the other language', { q: '分发' }, ['LTC-ML-2']],
    ['what nobody is called', { q: 'nothing' }, []],
  ])('by %s', (_, filter, expected) => {
    expect(codes(filter)).toEqual(expected)
  })

  it('by status, each row under exactly one', () => {
    const { subProcesses } = assessProgramme(plan, BEFORE)
    for (const status of new Set(subProcesses.map((one) => one.status))) {
      const expected = subProcesses.filter((one) => one.status === status).map((one) => one.subProcess.code)
      expect(codes({ status }).sort()).toEqual(expected.sort())
    }
  })
})
