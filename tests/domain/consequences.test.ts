import { describe, expect, it, test } from 'vitest'
import { workingDaysBetween } from '~/domain/calendar'
import { checksOfGate, consequencesOf, type GateOf } from '~/domain/consequences'
import { NO_EDIT, type PlanEdit } from '~/domain/plan-board'
import { aBoard, boardSubProcess, plannedOn, stepId } from '../factories/board'
import { CALENDAR, checks } from '../factories/plan'
import { later, moveStep, TODAY, two } from '../factories/plan-of-two'

const moveWave = (id: number, days: number): PlanEdit => ({
  ...NO_EDIT,
  waves: [{ id, planned: later(two.waves.find((wave) => wave.id === id)!.planned, days) }],
})
const consequences = (edit: PlanEdit, board = two) => consequencesOf(board, edit, TODAY)

describe('the end of the plan', () => {
  test.each<[string, PlanEdit, number]>([
    ['stays where nothing moves', NO_EDIT, 0],
    ['stays where there is room', moveStep(two, 1, 'design', 1), 0],
    ['moves with the last wave', moveWave(2, 4), 4],
    ['moves with what pushes the last wave', moveWave(1, 3), 3],
  ])('%s', (_, edit, laterBy) => {
    expect(consequences(edit).end?.laterBy).toBe(laterBy)
  })

  it('is that of the wave as it is planned then', () => {
    expect(consequences(moveWave(2, 4)).end?.day).toBe(later(two.waves[1]!.planned, 4).end)
  })

  it('is nowhere without rollouts', () => {
    expect(consequencesOf(aBoard(), NO_EDIT, TODAY).end).toBeNull()
  })
})

describe('gates', () => {
  it('are those whose day moves: of pilots and of waves, the earliest first', () => {
    const edit = { ...moveStep(two, 1, 'design', 3), waves: moveWave(2, 4).waves }
    const { gates } = consequences(edit)
    expect(gates).toMatchObject([
      { of: { kind: 'pilotEntry', subProcessId: 1 }, from: plannedOn(two, 1, 'pilot')?.start },
      { of: { kind: 'pilotEntry', subProcessId: 2 }, from: plannedOn(two, 2, 'pilot')?.start },
      { of: { kind: 'rolloutEntry', waveId: 2 }, from: two.waves[1]?.planned.start },
    ])
    expect(gates.map(({ from, to }) => workingDaysBetween(CALENDAR, from, to))).toEqual([3, 3, 4])
  })

  it('leave out a pilot that has begun, and a bar of which only the end moves', () => {
    const begun = aBoard({
      subProcesses: [boardSubProcess(1, TODAY, { pilot: { actualStart: TODAY } })],
    })
    expect(consequences(moveStep(begun, 1, 'pilot', 3), begun).gates).toEqual([])
    const { start, end } = plannedOn(two, 1, 'pilot')!
    const longer = {
      ...NO_EDIT,
      steps: [{ id: stepId(1, 'pilot'), planned: { start, end: later({ start, end }, 3).end } }],
    }
    expect(consequences(longer).gates).toEqual([])
  })

  const tallies = [
    checks({ subProcessId: 1, waveId: null }),
    checks({ subProcessId: 2, waveId: null }),
    checks({ subProcessId: 1, waveId: 2, neededBy: 'rollout' }),
  ]
  test.each<[GateOf, number]>([
    [{ kind: 'pilotEntry', subProcessId: 1 }, 0],
    [{ kind: 'pilotEntry', subProcessId: 2 }, 1],
    [{ kind: 'rolloutEntry', waveId: 2 }, 2],
  ])('%o asks for its own checks', (of, at) => {
    expect(checksOfGate({ checks: tallies }, of)).toEqual([tallies[at]])
  })
})

describe('slip', () => {
  const { start, end } = plannedOn(two, 1, 'design')!
  const frozen = aBoard({
    ...two,
    subProcesses: [boardSubProcess(1, TODAY, { design: { baseline: { start, end } } }), two.subProcesses[1]!],
  })
  test.each<[string, number, number]>([
    ['within what is tolerated', 5, 0],
    ['beyond it', 6, 6],
    ['far beyond it', 12, 12],
    ['earlier', -4, 0],
  ])('%s', (_, days, slipDays) => {
    expect(consequences(moveStep(frozen, 1, 'design', days), frozen).slipDays).toBe(slipDays)
  })

  it('is nothing without a baseline', () => {
    expect(consequences(moveStep(two, 1, 'design', 12)).slipDays).toBe(0)
  })
})

describe('overloads', () => {
  const limited = aBoard({ ...two, programme: { ...two.programme, branchLimit: 1, ownerLimit: 9 } })
  const branches = [{ id: 7, name: { zh: '分支', en: 'Branch' }, region: null }]
  const board = { ...limited, branches }
  it('are told where the change makes them, and only there', () => {
    const together = { ...NO_EDIT, cells: [{ subProcessId: 2, unitId: 7, waveId: 1 }] }
    expect(consequences(together, board).overloads).toMatchObject([
      { kind: 'branch', id: 7, peak: 2, limit: 1, range: two.waves[0]?.planned },
    ])
    expect(consequences(moveWave(2, 1), board).overloads).toEqual([])
  })
})
