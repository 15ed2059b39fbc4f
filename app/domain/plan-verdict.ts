import type { Consequences } from './consequences'
import { placeKey } from './places'
import { type PlanBoard, takesInMore } from './plan-board'
import { editOf, type PlanChange, staleParts } from './plan-change'
import type { Reason } from './reasons'
import { type Refusal, refuse, type Verdict, verdictOf } from './verdict'

/** What somebody says to a change that goes beyond what is tolerated. */
export interface Explanations {
  /** Why bars end later than their baseline tolerates. */
  slipReason: string
  /** Why a limit may be exceeded. */
  overloadReason: string
}

/**
 * Whether a change of the plan may be made, whose consequences on this board are given. Refused: `planMoved` when it
 * starts from what is no longer so, `planIncomplete` when it leaves out what it pushes, `datesFollowWaves` for a
 * rollout that has no days of its own, `rolloutIsLive` for what has landed, `wavePassed` for what would come into a wave
 * behind its Go; `reasonNeeded` (field `slipReason`) and
 * `overloadUnexplained` (field `overloadReason`) when nothing is said.
 */
export function mayChangePlan(
  board: PlanBoard,
  change: PlanChange,
  consequences: Consequences,
  { slipReason, overloadReason }: Explanations,
): Verdict {
  const stale = staleParts(board, change)
  if (stale.bars.length + stale.places.length > 0) {
    return refuse({ code: 'planMoved', count: stale.bars.length + stale.places.length })
  }
  if (pushes(change, consequences)) return refuse({ code: 'planIncomplete' })
  const refusals: Refusal[] = [...followers(board, change), ...landed(board, change), ...widened(board, change)].map(
    (reason) => ({ reason }),
  )
  if (consequences.slipDays > 0 && slipReason === '') {
    refusals.push({ reason: { code: 'reasonNeeded', days: consequences.slipDays }, field: 'slipReason' })
  }
  if (consequences.overloads.length > 0 && overloadReason === '') {
    refusals.push({
      reason: { code: 'overloadUnexplained', count: consequences.overloads.length },
      field: 'overloadReason',
    })
  }
  return verdictOf(refusals)
}

/** Whether the change moves further bars, or moves these further than it says. */
function pushes(change: PlanChange, { edit }: Consequences): boolean {
  const asked = editOf(change)
  const days = (bars: typeof edit.steps) =>
    new Map(bars.map((one) => [one.id, `${one.planned.start} ${one.planned.end}`]))
  const differs = (wanted: typeof edit.steps, complete: typeof edit.steps) => {
    const said = days(wanted)
    return complete.some((one) => said.get(one.id) !== `${one.planned.start} ${one.planned.end}`)
  }
  const newWaves = new Map(change.newWaves.map((wave) => [wave.id, wave.planned]))
  const known = edit.waves.filter((one) => !newWaves.has(one.id))
  return differs(asked.steps, edit.steps) || differs(asked.waves, known) || known.length < edit.waves.length
}

function followers(board: PlanBoard, change: PlanChange): Reason[] {
  const withRollouts = new Set(board.cells.map((cell) => cell.subProcessId))
  const moved = new Set(change.steps.map((one) => one.id))
  const isFollower = board.subProcesses.some(
    ({ id, steps }) =>
      withRollouts.has(id) &&
      steps.some((step) => moved.has(step.id) && (step.kind === 'rollout' || step.kind === 'operation')),
  )
  return isFollower ? [{ code: 'datesFollowWaves' }] : []
}

function landed(board: PlanBoard, change: PlanChange): Reason[] {
  const live = new Set(board.cells.filter((cell) => cell.liveOn !== null).map(placeKey))
  const units = new Map(board.branches.map((branch) => [branch.id, branch.name]))
  const codes = new Map(board.subProcesses.map((one) => [one.id, one.code]))
  return change.cells
    .filter((cell) => live.has(placeKey(cell)))
    .map(({ subProcessId, unitId }) => ({
      code: 'rolloutIsLive',
      subProcess: codes.get(subProcessId) ?? '',
      unit: units.get(unitId) ?? { zh: '', en: '' },
    }))
}

function widened(board: PlanBoard, change: PlanChange): Reason[] {
  const into = new Set(change.cells.map(({ to }) => to))
  return board.waves
    .filter((wave) => !takesInMore(wave) && into.has(wave.id))
    .map(({ number }) => ({ code: 'wavePassed', wave: number }))
}

/** The bars of a change that end further behind their baseline than is tolerated, by kind. */
export function explainedBars({ shifts }: Consequences): { steps: Set<number>; waves: Set<number> } {
  const of = (kind: 'step' | 'wave') =>
    new Set(shifts.filter((shift) => shift.kind === kind && shift.needsReason).map((shift) => shift.id))
  return { steps: of('step'), waves: of('wave') }
}
