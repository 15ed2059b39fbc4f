import { describe, expect, it } from 'vitest'
import type { Plan, Step, SubProcess } from '~/domain/plan'
import { type Roadmap, roadmapOf } from '~/domain/roadmap'
import type { RoadmapGrouping } from '~/domain/roadmap-groups'
import { hasMoved, lateDays } from '~/domain/roadmap-row'
import { assessProgramme } from '~/domain/rollup'
import type { Day, StepKind, Track } from '~/domain/vocabulary'
import { aPlan, aSubProcess, aWave, CLERK, OWNER, rollouts, stepsFrom } from '../factories/plan'

/** stepsFrom('2026-03-02') plans: design until 27 March, simulation until 3 April, pilot from 6 April to 15 May. */
const TODAY = '2026-03-16'

type PlanValues = Parameters<typeof aPlan>[0]

function roadmap(
  values: PlanValues,
  {
    group = 'track',
    track = null,
    today = TODAY,
  }: { group?: Exclude<RoadmapGrouping, 'branch'>; track?: Track | null; today?: Day } = {},
): Roadmap {
  const plan: Plan = aPlan(values)
  return roadmapOf(plan, assessProgramme(plan, today), today, { group, track })
}

function barOf(kind: StepKind, happened: Parameters<typeof stepsFrom>[1], values: PlanValues = {}, today = TODAY) {
  const subProcesses = [aSubProcess({ steps: stepsFrom('2026-03-02', happened) })]
  const bar = roadmap({ subProcesses, ...values }, { today }).groups[0]!.rows[0]!.bars.find((one) => one.kind === kind)
  return bar!
}

const rowsOf = ({ groups }: Roadmap) => groups.map(({ key, rows }) => [key, rows.map(({ code }) => code)])

describe('where a bar is drawn', () => {
  const planned = { start: '2026-03-02', end: '2026-03-27' }
  it.each<[string, Partial<Step>, Day, { start: Day; end: Day }, string, Day | null]>([
    ['as planned before it begins', {}, TODAY, planned, 'future', null],
    ['as planned though its start has passed', {}, '2026-03-20', planned, 'future', null],
    [
      'from its actual start',
      { actualStart: '2026-03-05' },
      TODAY,
      { ...planned, start: '2026-03-05' },
      'current',
      TODAY,
    ],
    [
      'until today when it is overdue',
      { actualStart: '2026-03-02' },
      '2026-04-10',
      { start: '2026-03-02', end: '2026-04-10' },
      'current',
      '2026-04-10',
    ],
    [
      'as it happened when it is done',
      { actualStart: '2026-03-03', actualEnd: '2026-03-12' },
      TODAY,
      { start: '2026-03-03', end: '2026-03-12' },
      'done',
      '2026-03-12',
    ],
    [
      'from its end when it ended before its planned start and nobody said when it began',
      { actualEnd: '2026-02-27' },
      TODAY,
      { start: '2026-02-27', end: '2026-02-27' },
      'done',
      '2026-02-27',
    ],
  ])('%s', (_, happened, today, range, phase, doneUntil) => {
    expect(barOf('design', { design: happened }, {}, today)).toMatchObject({ range, phase, doneUntil })
  })

  it('a rollout reaches as far as its rollouts are expected', () => {
    const late = { rollouts: [rollouts({ expectedOn: '2026-12-01' })], waves: [aWave()] }
    expect(barOf('rollout', {}, late).range.end).toBe('2026-12-01')
    const live = { ...late, rollouts: [rollouts({ expectedOn: '2026-12-01', liveOn: '2026-08-20' })] }
    expect(barOf('rollout', {}, live).range.end).toBe(barOf('rollout', {}).planned.end)
  })
})

describe('what moved', () => {
  const baseline = { start: '2026-03-02', end: '2026-03-27' }
  it.each<[string, Partial<Step>, Day, boolean, number | null, number, number]>([
    ['as in the baseline', { baseline }, TODAY, false, 0, 0, 0],
    ['planned later', { baseline, planned: { start: '2026-03-02', end: '2026-04-03' } }, TODAY, true, 5, 0, 5],
    ['done earlier', { baseline, actualStart: '2026-03-02', actualEnd: '2026-03-25' }, TODAY, true, -2, 0, 0],
    ['begun later, ending as promised', { baseline, actualStart: '2026-03-09' }, TODAY, true, 0, 0, 0],
    ['not even begun after its end', { baseline }, '2026-03-31', false, 2, 0, 2],
    ['without a baseline, still in time', {}, TODAY, false, null, 0, 0],
    ['without a baseline, overdue', {}, '2026-03-31', false, null, 2, 2],
    ['without a baseline, done late', { actualEnd: '2026-04-10' }, '2026-04-13', false, null, 0, 0],
  ])('%s', (_, happened, today, moved, slipDays, overdueDays, late) => {
    const bar = barOf('design', { design: happened }, {}, today)
    expect(bar).toMatchObject({ slipDays, overdueDays })
    expect(hasMoved(bar)).toBe(moved)
    expect(lateDays(bar)).toBe(late)
  })
})

describe('markers', () => {
  const markers = (subProcess: Partial<SubProcess>, values: PlanValues = {}, today = TODAY) =>
    roadmap({ subProcesses: [aSubProcess(subProcess)], ...values }, { today }).groups[0]!.rows[0]!.markers

  it('asks for entry where the pilot begins, and has it passed when it has begun', () => {
    expect(markers({})).toEqual([{ kind: 'pilotEntry', on: '2026-04-06', isPassed: false }])
    const steps = stepsFrom('2026-03-02', { pilot: { actualStart: '2026-04-08' } })
    expect(markers({ steps })).toEqual([{ kind: 'pilotEntry', on: '2026-04-08', isPassed: true }])
  })

  it('shows the verdict at the end of the pilot', () => {
    const steps = stepsFrom('2026-03-02', { pilot: { actualStart: '2026-04-06', actualEnd: '2026-05-12' } })
    const pilot = { unit: { zh: '', en: 'East' }, verdict: 'extend' as const }
    expect(markers({ steps, pilot })).toContainEqual({ kind: 'pilotVerdict', on: '2026-05-12', verdict: 'extend' })
  })

  it('asks for entry at every wave, passed when piloted and begun, or live somewhere', () => {
    const second = aWave({ id: 2, number: 2, planned: { start: '2026-10-12', end: '2026-11-06' } })
    const values = { waves: [aWave(), second], rollouts: [rollouts(), rollouts({ waveId: 2 })] }
    const entries = (subProcess: Partial<SubProcess>, more: PlanValues, today: Day) =>
      markers(subProcess, { ...values, ...more }, today).flatMap((marker) =>
        marker.kind === 'rolloutEntry' ? [[marker.wave, marker.on, marker.isPassed]] : [],
      )
    const piloted = stepsFrom('2026-03-02', { pilot: { actualStart: '2026-04-06', actualEnd: '2026-05-12' } })
    const inFirstWave = '2026-08-10'
    expect(entries({}, {}, inFirstWave)).toEqual([
      [1, '2026-08-03', false],
      [2, '2026-10-12', false],
    ])
    expect(entries({ steps: piloted }, {}, inFirstWave)).toEqual([
      [1, '2026-08-03', true],
      [2, '2026-10-12', false],
    ])
    const live = { rollouts: [rollouts({ liveOn: '2026-08-05' }), rollouts({ waveId: 2 })] }
    expect(entries({}, live, inFirstWave)[0]).toEqual([1, '2026-08-03', true])
  })
})

describe('groups', () => {
  const subProcesses = [
    aSubProcess({ id: 1, code: 'LTC-ML-1' }),
    aSubProcess({ id: 2, code: 'LTC-ML-2', owner: null }),
    aSubProcess({ id: 3, code: 'LTC-MO-1', group: { code: 'MO', name: { zh: '', en: '' } }, owner: CLERK }),
    aSubProcess({ id: 4, code: 'MCR-1', track: 'MCR', group: { code: 'CR', name: { zh: '', en: '' } } }),
  ]
  const values = {
    subProcesses,
    waves: [aWave(), aWave({ id: 2, number: 2 })],
    rollouts: [
      rollouts({ subProcessId: 1, waveId: 2 }),
      rollouts({ subProcessId: 3 }),
      rollouts({ subProcessId: 3, waveId: 2 }),
    ],
  }

  it.each<[Exclude<RoadmapGrouping, 'branch'>, [string, string[]][]]>([
    [
      'track',
      [
        ['LTC-ML', ['LTC-ML-1', 'LTC-ML-2']],
        ['LTC-MO', ['LTC-MO-1']],
        ['MCR-CR', ['MCR-1']],
      ],
    ],
    [
      'owner',
      [
        [`owner-${OWNER.id}`, ['LTC-ML-1', 'MCR-1']],
        [`owner-${CLERK.id}`, ['LTC-MO-1']],
        ['owner-none', ['LTC-ML-2']],
      ],
    ],
    [
      'wave',
      [
        ['wave-1', ['LTC-MO-1']],
        ['wave-2', ['LTC-ML-1']],
        ['wave-none', ['LTC-ML-2', 'MCR-1']],
      ],
    ],
  ])('by %s, each sub-process once', (group, expected) => {
    expect(rowsOf(roadmap(values, { group }))).toEqual(expected)
  })

  it('shows one track when asked to', () => {
    expect(rowsOf(roadmap(values, { track: 'MCR' }))).toEqual([['MCR-CR', ['MCR-1']]])
  })
})

describe('the range', () => {
  it('is whole months around steps, baselines and waves as they are expected', () => {
    const { range } = roadmap({
      subProcesses: [aSubProcess()],
      programme: { startOn: '2026-02-11' },
      waves: [aWave({ planned: { start: '2027-01-04', end: '2027-01-29' } })],
      rollouts: [rollouts({ subProcessId: 9, expectedOn: '2027-02-03' })],
    })
    expect(range).toEqual({ start: '2026-02-01', end: '2027-02-28' })
  })

  it('is the month of the start when there is nothing', () => {
    expect(roadmap({})).toMatchObject({ range: { start: '2026-03-01', end: '2026-03-31' }, groups: [] })
  })
})

describe('dependencies', () => {
  const two = (second: Partial<SubProcess>) => [
    aSubProcess({ id: 1, code: 'A' }),
    aSubProcess({ id: 2, code: 'B', track: 'MCR', ...second }),
  ]
  const needs = (lagDays = 0) => [
    { predecessorId: 1, successorId: 2, predecessorStep: 'simulation', successorStep: 'design', lagDays } as const,
  ]
  const broken = (second: Partial<SubProcess>, lagDays = 0) =>
    roadmap({ subProcesses: two(second), dependencies: needs(lagDays) }).links.map((link) => link.isBroken)

  it('lead from step to step between the rows that are shown', () => {
    const values = { subProcesses: two({}), dependencies: needs() }
    expect(roadmap(values).links).toMatchObject([{ from: 'A', fromStep: 'simulation', to: 'B', toStep: 'design' }])
    expect(roadmap(values, { track: 'LTC' }).links).toEqual([])
  })

  it.each<[string, string, number, boolean]>([
    ['begins the working day after', '2026-04-06', 0, false],
    ['begins on the day it ends', '2026-04-03', 0, true],
    ['leaves out the days that must lie between', '2026-04-06', 2, true],
    ['keeps the days that must lie between', '2026-04-08', 2, false],
  ])('%s', (_, start, lagDays, isBroken) => {
    expect(broken({ steps: stepsFrom(start) }, lagDays)).toEqual([isBroken])
  })

  it('no longer complains of what is done', () => {
    expect(broken({ steps: stepsFrom('2026-03-02', { design: { actualEnd: '2026-03-10' } }) })).toEqual([false])
  })
})

it('names the last day on which a baseline was frozen', () => {
  const waves = [
    aWave({ committedOn: '2026-04-01' }),
    aWave({ id: 2, number: 2, committedOn: '2026-06-01' }),
    aWave({ id: 3 }),
  ]
  expect(roadmap({ waves }).baselineOn).toBe('2026-06-01')
  expect(roadmap({}).baselineOn).toBeNull()
})
