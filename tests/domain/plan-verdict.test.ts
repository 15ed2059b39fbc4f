import { describe, expect, it, test } from 'vitest'
import { consequencesOf } from '~/domain/consequences'
import { NO_EDIT, type PlanBoard, type PlanEdit } from '~/domain/plan-board'
import { changeOf, editOf, type PlanChange } from '~/domain/plan-change'
import { explainedBars, mayChangePlan } from '~/domain/plan-verdict'
import { accepted } from '~/domain/verdict'
import { aBoard, aCell, boardSubProcess, plannedOn, stepId } from '../factories/board'
import { later, moveStep, TODAY, two } from '../factories/plan-of-two'

const SILENT = { slipReason: '', overloadReason: '' }
const SAID = { slipReason: 'Agreed', overloadReason: 'Agreed' }

const whole = (board: PlanBoard, edit: PlanEdit) => changeOf(board, consequencesOf(board, edit, TODAY).edit)

function verdict(board: PlanBoard, change: PlanChange, said = SILENT) {
  return mayChangePlan(board, change, consequencesOf(board, editOf(change), TODAY), said)
}

const codes = (given: ReturnType<typeof verdict>) =>
  given.ok ? [] : given.refusals.map(({ reason, field }) => [reason.code, field])

describe('a change of the plan', () => {
  const design = plannedOn(two, 1, 'design')!
  const baselined = aBoard({
    ...two,
    subProcesses: [boardSubProcess(1, TODAY, { design: { baseline: design } }), two.subProcesses[1]!],
  })
  const live = aBoard({ ...two, cells: [aCell(1, 7, 1, { liveOn: '2026-08-14' }), aCell(2, 7, 2)] })
  const narrow = aBoard({
    ...two,
    programme: { ...two.programme, branchLimit: 1 },
    branches: [{ id: 7, name: { zh: '分支', en: 'Branch' }, region: null }],
  })
  const passedBoard = (number: number) => {
    const entry = { standing: 'passed', passedOn: TODAY } as const
    return aBoard({ ...two, waves: two.waves.map((wave) => (wave.number === number ? { ...wave, entry } : wave)) })
  }
  const [passedFirst, passed] = [passedBoard(1), passedBoard(2)]
  const into = (waveId: number | null) => ({ ...NO_EDIT, cells: [{ subProcessId: 1, unitId: 7, waveId }] })
  const whatFollows = whole(two, moveStep(two, 1, 'design', 3))
  const waveOne = two.waves[0]!.planned
  const waveAlone = {
    ...changeOf(two, NO_EDIT),
    waves: [{ id: 1, from: waveOne, to: later(waveOne, 5) }],
  }
  const operation = plannedOn(two, 1, 'operation')!
  const follower = {
    ...changeOf(two, NO_EDIT),
    steps: [{ id: stepId(1, 'operation'), from: operation, to: later(operation, 1) }],
  }
  const newWave = {
    id: -1,
    name: { zh: '', en: '' },
    circle: 'big',
    planned: { start: '2026-11-02', end: '2026-11-27' },
  } as const

  test.each<[string, PlanBoard, PlanChange, typeof SILENT, (string | undefined)[][]]>([
    ['with all that follows', two, whatFollows, SILENT, []],
    [
      'that leaves out steps it pushes',
      two,
      { ...whatFollows, steps: whatFollows.steps.slice(0, 1) },
      SAID,
      [['planIncomplete', undefined]],
    ],
    ['that leaves out a wave it pushes', two, waveAlone, SAID, [['planIncomplete', undefined]]],
    [
      'on weekends',
      two,
      { ...whatFollows, steps: [{ ...whatFollows.steps[0]!, to: { start: '2026-03-07', end: '2026-04-03' } }] },
      SAID,
      [['planIncomplete', undefined]],
    ],
    [
      'made on another plan',
      baselined,
      { ...whatFollows, steps: whatFollows.steps.map((one) => ({ ...one, from: one.to })) },
      SAID,
      [['planMoved', undefined]],
    ],
    ['of a wave that is gone', { ...two, waves: two.waves.slice(1) }, whole(two, into(2)), SAID, []],
    [
      'into a wave that is gone',
      { ...two, waves: two.waves.slice(0, 1) },
      whole(two, into(2)),
      SAID,
      [['planMoved', undefined]],
    ],
    ['of days that follow the waves', two, follower, SAID, [['datesFollowWaves', undefined]]],
    ['of what is live', live, whole(live, into(null)), SAID, [['rolloutIsLive', undefined]]],
    ['into a wave that has its Go', passed, whole(passed, into(2)), SAID, [['wavePassed', undefined]]],
    ['out of a wave that has its Go', passedFirst, whole(passedFirst, into(2)), SAID, []],
    [
      'far behind a baseline, unexplained',
      baselined,
      whole(baselined, moveStep(two, 1, 'design', 6)),
      SILENT,
      [['reasonNeeded', 'slipReason']],
    ],
    ['far behind a baseline, explained', baselined, whole(baselined, moveStep(two, 1, 'design', 6)), SAID, []],
    ['a little behind a baseline', baselined, whole(baselined, moveStep(two, 1, 'design', 5)), SILENT, []],
    ['over a limit, unexplained', narrow, whole(narrow, into(2)), SILENT, [['overloadUnexplained', 'overloadReason']]],
    ['over a limit, explained', narrow, whole(narrow, into(2)), SAID, []],
    ['that adds a wave', two, whole(two, { ...NO_EDIT, newWaves: [newWave], cells: into(-1).cells }), SILENT, []],
  ])('%s', (_, board, change, said, refused) => {
    expect(codes(verdict(board, change, said))).toEqual(refused)
  })

  it('tells how many parts have moved, and everything that is to be explained at once', () => {
    const stale = { ...whatFollows, steps: whatFollows.steps.map((one) => ({ ...one, from: one.to })) }
    expect(verdict(two, stale)).toMatchObject({
      refusals: [{ reason: { code: 'planMoved', count: whatFollows.steps.length } }],
    })
    const both = aBoard({ ...narrow, subProcesses: baselined.subProcesses })
    const edit = { ...moveStep(two, 1, 'design', 8), cells: into(2).cells }
    expect(verdict(both, whole(both, edit))).toMatchObject({
      refusals: [
        { reason: { code: 'reasonNeeded', days: 8 }, field: 'slipReason' },
        { reason: { code: 'overloadUnexplained', count: 1 }, field: 'overloadReason' },
      ],
    })
    expect(verdict(both, whole(both, edit), SAID)).toEqual(accepted)
  })

  it('needs a reason for each bar that ends too late, and for no other', () => {
    const { steps, waves } = explainedBars(consequencesOf(baselined, moveStep(two, 1, 'design', 6), TODAY))
    expect([[...steps], [...waves]]).toEqual([[stepId(1, 'design')], []])
  })
})
