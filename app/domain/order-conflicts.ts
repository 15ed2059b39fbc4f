import { addWorkingDays } from './calendar'
import { type BoardIndex, type Conflict, wavesOfCells } from './conflict'
import type { Dependency, Step } from './plan'
import type { BoardCell, PlanBoard } from './plan-board'
import { forecastEnd } from './schedule'
import type { Day } from './vocabulary'

/**
 * Whatever begins before what it waits for has ended. Where a dependency is between two rollouts it holds branch by
 * branch; sub-processes that a branch takes over in the same wave land together and are in order.
 */
export function orderConflicts(index: BoardIndex, steps: ReadonlyMap<number, readonly Step[]>, today: Day): Conflict[] {
  const afterEnd = followers(index.board)
  return [
    ...index.board.dependencies.flatMap((one) =>
      one.predecessorStep === 'rollout' && one.successorStep === 'rollout'
        ? rolloutOrder(index, one, afterEnd)
        : stepOrder(index, one, steps, afterEnd, today),
    ),
    ...waveOrder(index, afterEnd),
  ]
}

/** The first day on which something may begin that waits for a day and so many working days; each worked out once. */
type Followers = (end: Day, lagDays: number) => Day

function followers({ calendar }: PlanBoard): Followers {
  const known = new Map<string, Day>()
  return (end, lagDays) => {
    const key = `${end} ${lagDays}`
    const day = known.get(key) ?? addWorkingDays(calendar, end, lagDays + 1)
    known.set(key, day)
    return day
  }
}

function rolloutOrder(index: BoardIndex, dependency: Dependency, afterEnd: Followers): Conflict[] {
  const { predecessorId, successorId, lagDays } = dependency
  const before = new Map((index.bySubProcess.get(predecessorId) ?? []).map((cell) => [cell.unitId, cell]))
  const early: BoardCell[] = []
  const missing: BoardCell[] = []
  for (const cell of index.openBySubProcess.get(successorId) ?? []) {
    const first = before.get(cell.unitId)
    const start = index.waves.get(cell.waveId)?.planned.start
    const end = first && (first.liveOn ?? first.expectedOn ?? index.waves.get(first.waveId)?.planned.end)
    if (end === undefined) missing.push(cell)
    else if (first?.waveId !== cell.waveId && start !== undefined && start < afterEnd(end, lagDays)) early.push(cell)
  }
  const conflict = (of: 'rollouts' | 'missing', cells: readonly BoardCell[]): Conflict[] =>
    cells.length === 0
      ? []
      : [
          {
            kind: 'order',
            of,
            key: `order ${of} ${predecessorId} ${successorId}`,
            predecessorId,
            successorId,
            cells,
            waveIds: wavesOfCells(index, cells).map(({ id }) => id),
          },
        ]
  return [...conflict('rollouts', early), ...conflict('missing', missing)]
}

function stepOrder(
  index: BoardIndex,
  dependency: Dependency,
  steps: ReadonlyMap<number, readonly Step[]>,
  afterEnd: Followers,
  today: Day,
): Conflict[] {
  const { predecessorId, predecessorStep, successorId, successorStep, lagDays } = dependency
  const before = steps.get(predecessorId)?.find(({ kind }) => kind === predecessorStep)
  const after = steps.get(successorId)?.find(({ kind }) => kind === successorStep)
  if (!before || !after || after.actualStart !== null) return []
  const endsOn = forecastEnd(before, today)
  const mayStart = afterEnd(endsOn, lagDays)
  if (after.planned.start >= mayStart) return []
  const own = index.openBySubProcess.get(successorId) ?? []
  const cells =
    successorStep === 'rollout'
      ? own.filter((cell) => startOf(index, cell) < mayStart)
      : followsWaves(successorStep, own)
  return [
    {
      kind: 'order',
      of: 'steps',
      key: `order steps ${predecessorId} ${predecessorStep} ${successorId} ${successorStep}`,
      predecessorId,
      predecessorStep,
      endsOn,
      successorId,
      successorStep,
      startsOn: after.planned.start,
      cells,
      waveIds: wavesOfCells(index, cells).map(({ id }) => id),
    },
  ]
}

function waveOrder(index: BoardIndex, afterEnd: Followers): Conflict[] {
  return index.board.waveDependencies.flatMap(({ predecessorId, successorId, lagDays }): Conflict[] => {
    const endsOn = index.waves.get(predecessorId)?.planned.end
    const startsOn = index.waves.get(successorId)?.planned.start
    if (endsOn === undefined || startsOn === undefined || startsOn >= afterEnd(endsOn, lagDays)) return []
    const facts = { predecessorId, endsOn, successorId, startsOn, cells: [], waveIds: [predecessorId, successorId] }
    return [{ kind: 'order', of: 'waves', key: `order waves ${predecessorId} ${successorId}`, ...facts }]
  })
}

function followsWaves(kind: Dependency['successorStep'], own: readonly BoardCell[]): readonly BoardCell[] {
  return kind === 'operation' ? own : []
}

function startOf(index: BoardIndex, cell: BoardCell): Day {
  return index.waves.get(cell.waveId)?.planned.start ?? ''
}
