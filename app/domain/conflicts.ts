import { type BoardIndex, CONFLICT_KINDS, type Conflict, indexBoard, wavesOfCells } from './conflict'
import { maxDay, minDay } from './days'
import { type Overload, overloadsOf } from './load'
import { orderConflicts } from './order-conflicts'
import { pilotPassed } from './pilots'
import type { Step, SubProcess } from './plan'
import { type BoardCell, type PlanBoard, stepsAsPlanned } from './plan-board'
import { forecastEnd } from './schedule'
import type { Day, DayRange } from './vocabulary'

/**
 * All that speaks against a plan as it is on the board, the gravest kind first. Cheap enough to be asked with every
 * stroke: its cost grows with cells and waves, not with their pairs.
 */
export function conflictsOf(board: PlanBoard, today: Day): Conflict[] {
  const index = indexBoard(board)
  const steps = stepsAsPlanned(board, today)
  const found = [
    ...branchesTwice(index),
    ...orderConflicts(index, steps, today),
    ...board.subProcesses.flatMap((one) => tooEarly(index, one, steps.get(one.id) ?? one.steps, today)),
    ...overLimits(index, overloadsOf(board, today)),
  ]
  return found.sort((a, b) => CONFLICT_KINDS.indexOf(a.kind) - CONFLICT_KINDS.indexOf(b.kind))
}

/** Branches that are in several waves which overlap: they would take over twice at once. */
function branchesTwice(index: BoardIndex): Conflict[] {
  return index.board.branches.flatMap(({ id: unitId }): Conflict[] => {
    const cells = index.openByBranch.get(unitId) ?? []
    const waves = wavesOfCells(index, cells).sort((a, b) => (a.planned.start < b.planned.start ? -1 : 1))
    return clustersOf(waves).map((cluster) => {
      const ids = new Set(cluster.waves.map(({ id }) => id))
      const waveIds = wavesOfCells(index, cells).flatMap(({ id }) => (ids.has(id) ? [id] : []))
      return {
        kind: 'branchTwice',
        key: `branchTwice ${unitId} ${waveIds.join(' ')}`,
        unitId,
        range: cluster.range,
        waveIds,
        cells: cells.filter((cell) => ids.has(cell.waveId)),
      }
    })
  })
}

/** Of waves in the order of their starts, those that hang together by overlapping; `range` is the first overlap. */
function clustersOf<W extends { planned: DayRange }>(waves: readonly W[]): { waves: W[]; range: DayRange }[] {
  const clusters: { waves: W[]; end: Day; range: DayRange | null }[] = []
  for (const wave of waves) {
    const last = clusters[clusters.length - 1]
    if (last && wave.planned.start <= last.end) {
      last.range ??= { start: wave.planned.start, end: minDay(last.end, wave.planned.end) }
      last.waves.push(wave)
      last.end = maxDay(last.end, wave.planned.end)
    } else clusters.push({ waves: [wave], end: wave.planned.end, range: null })
  }
  return clusters.flatMap(({ waves: together, range }) => (range ? [{ waves: together, range }] : []))
}

/**
 * Rollouts that begin before a pilot has shown that the sub-process works, and those that begin before people are
 * enabled for it. A wave without its pilot is not told again for its enablement, which comes after.
 */
function tooEarly(index: BoardIndex, one: SubProcess, steps: readonly Step[], today: Day): Conflict[] {
  const cells = index.openBySubProcess.get(one.id) ?? []
  if (cells.length === 0) return []
  const endOf = (kind: Step['kind']) => {
    const step = steps.find((step) => step.kind === kind)
    return step ? forecastEnd(step, today) : today
  }
  const verdict = one.pilot?.verdict ?? null
  const pilotEnd = endOf('pilot')
  const enabledOn = endOf('enablement')
  const isUnproven = (start: Day) => !pilotPassed(one.pilot) && (one.pilot?.verdict === 'stop' || start <= pilotEnd)
  const startOf = (cell: BoardCell) => index.waves.get(cell.waveId)?.planned.start ?? ''
  const unproven = cells.filter((cell) => isUnproven(startOf(cell)))
  const unready = cells.filter((cell) => !isUnproven(startOf(cell)) && startOf(cell) <= enabledOn)
  const concerned = (kind: string, of: readonly BoardCell[]) => ({
    key: `${kind} ${one.id}`,
    subProcessId: one.id,
    cells: of,
    waveIds: wavesOfCells(index, of).map(({ id }) => id),
  })
  const found: Conflict[] = []
  if (unproven.length > 0) {
    const endsOn = verdict === 'stop' ? null : pilotEnd
    found.push({ kind: 'pilot', ...concerned('pilot', unproven), verdict, endsOn })
  }
  if (unready.length > 0) found.push({ kind: 'enablement', ...concerned('enablement', unready), endsOn: enabledOn })
  return found
}

/** People and branches with more in work at once than their limit, wherever the cells of the plan are part of it. */
function overLimits(index: BoardIndex, overloads: readonly Overload[]): Conflict[] {
  return overloads.map(({ kind, id, range, peak, limit, subProcessIds }) => {
    const own = new Set(subProcessIds)
    const isThen = (cell: BoardCell) => {
      const planned = index.waves.get(cell.waveId)?.planned
      return planned !== undefined && planned.start <= range.end && planned.end >= range.start
    }
    const within =
      kind === 'branch'
        ? (index.openByBranch.get(id) ?? []).filter((cell) => own.has(cell.subProcessId))
        : subProcessIds.flatMap((one) => index.openBySubProcess.get(one) ?? [])
    const cells = within.filter(isThen)
    const key = `${kind} ${id} ${range.start} ${range.end}`
    const facts = { key, cells, waveIds: wavesOfCells(index, cells).map((wave) => wave.id), range, peak, limit }
    return kind === 'branch' ? { kind, unitId: id, ...facts } : { kind, personId: id, ...facts }
  })
}

/**
 * What speaks against the plan after a change and did not before. Loads are left out: a change tells of limits by
 * itself (`newOverloads`), also where somebody was over the limit already.
 */
export function newConflicts(before: readonly Conflict[], after: readonly Conflict[]): Conflict[] {
  const known = new Set(before.map((one) => one.key))
  return after.filter((one) => one.kind !== 'owner' && one.kind !== 'branch' && !known.has(one.key))
}
