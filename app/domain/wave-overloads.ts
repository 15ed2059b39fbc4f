import { loadsOf, type Overload, type Stretch } from './load'
import type { PlanBoard } from './plan-board'
import { accepted, refuse, type Verdict } from './verdict'
import type { Day, DayRange, LimitKind } from './vocabulary'

/** Somebody has said why this much may be carried in these days. */
export interface AcceptedLoad {
  kind: LimitKind
  /** The person or the branch. */
  id: number
  range: DayRange
  peak: number
}

/** Where owners and branches of the wave are over their limit while it lasts, and it is part of what they carry. */
export function overloadsOfWave(board: PlanBoard, waveId: number, today: Day): Overload[] {
  const wave = board.waves.find(({ id }) => id === waveId)
  if (!wave) return []
  const cells = board.cells.filter((cell) => cell.waveId === waveId)
  const inWave = new Set(cells.map(({ subProcessId }) => subProcessId))
  const branches = new Set(cells.map(({ unitId }) => unitId))
  const isPart = (stretch: Stretch) => stretch.subProcessIds.some((id) => inWave.has(id))
  return loadsOf(board, today)
    .filter(({ kind, id }) => kind === 'owner' || branches.has(id))
    .flatMap(({ kind, id, name, limit, over }) =>
      over
        .filter((stretch) => meets(stretch.range, wave.planned) && isPart(stretch))
        .map((stretch) => ({ ...stretch, kind, id, name, limit })),
    )
}

/** Those that nobody has accepted yet: for the same one, in some of the same days, at least as high. */
export function notYetAccepted(overloads: readonly Overload[], known: readonly AcceptedLoad[]): Overload[] {
  return overloads.filter(
    ({ kind, id, range, peak }) =>
      !known.some((one) => one.kind === kind && one.id === id && one.peak >= peak && meets(one.range, range)),
  )
}

/** Refused: `overloadUnexplained` (field `overloadReason`) when limits are exceeded and nobody says why that may be. */
export function mayOverload(overloads: readonly Overload[], reason: string): Verdict {
  return overloads.length > 0 && reason === ''
    ? refuse({ code: 'overloadUnexplained', count: overloads.length }, 'overloadReason')
    : accepted
}

function meets(a: DayRange, b: DayRange): boolean {
  return a.start <= b.end && b.start <= a.end
}
