import { workingDaysBetween } from './calendar'
import { CONFLICT_KINDS, type ConflictKind } from './conflict'
import { conflictsOf } from './conflicts'
import { checksOfGate, type GateOf } from './consequences'
import { type Load, loadsOf } from './load'
import { type PlanBoard, stepsAsPlanned } from './plan-board'
import { endOfPlan } from './plan-edit'
import { type Level, levelOf } from './readiness'
import { type Day, type LimitKind, TRACKS, type Track } from './vocabulary'

/** What one compares of a plan and what could become of it. */
export interface PlanMeasures {
  /** The end of the last rollout; null where nothing is rolled out. */
  end: Day | null
  endOfTrack: Readonly<Record<Track, Day | null>>
  peaks: Readonly<Record<LimitKind, PeakLoad | null>>
  /** Owners and branches that are over their limit at some time. */
  overloaded: Readonly<Record<LimitKind, number>>
  conflicts: Readonly<Record<ConflictKind, number>>
  gates: readonly GateMeasure[]
}

/** The highest load of all owners, or of all branches, and who has it. */
export interface PeakLoad {
  name: Load['name']
  peak: number
  limit: number
}

/** A gate that is still to be passed: when it is asked, and how ready it is today. */
export interface GateMeasure {
  /** The same in every variant of the plan. */
  key: string
  of: GateOf
  on: Day
  /** Working days from today; negative when it should be behind us. */
  daysLeft: number
  level: Level
}

export function measuresOf(board: PlanBoard, today: Day): PlanMeasures {
  const all = loadsOf(board, today)
  const ofKind = (kind: LimitKind) => all.filter((load) => load.kind === kind)
  const loads = { owner: ofKind('owner'), branch: ofKind('branch') }
  const conflicts = conflictsOf(board, today)
  const count = (kind: ConflictKind) => conflicts.filter((one) => one.kind === kind).length
  return {
    end: endOfPlan(board, today),
    endOfTrack: Object.fromEntries(TRACKS.map((track) => [track, endOfTrack(board, track, today)])) as Record<
      Track,
      Day | null
    >,
    peaks: { owner: peakOf(loads.owner), branch: peakOf(loads.branch) },
    overloaded: { owner: overloaded(loads.owner), branch: overloaded(loads.branch) },
    conflicts: Object.fromEntries(CONFLICT_KINDS.map((kind) => [kind, count(kind)])) as Record<ConflictKind, number>,
    gates: gatesOf(board, today),
  }
}

/** A gate in two variants of the plan; null where it is not asked in one of them. */
export interface GatePair {
  key: string
  of: GateOf
  before: GateMeasure | null
  after: GateMeasure | null
  /** Working days by which it is asked later; negative is earlier; null where it is not in both. */
  days: number | null
}

/** The gates of both variants side by side, those that move first, then by their day. */
export function pairGates(
  before: readonly GateMeasure[],
  after: readonly GateMeasure[],
  board: Pick<PlanBoard, 'calendar'>,
): GatePair[] {
  const then = new Map(after.map((gate) => [gate.key, gate]))
  const now = new Map(before.map((gate) => [gate.key, gate]))
  const pairs = [...new Map([...then, ...now]).values()].map(({ key, of }): GatePair => {
    const [one, other] = [now.get(key) ?? null, then.get(key) ?? null]
    const days = one && other ? workingDaysBetween(board.calendar, one.on, other.on) : null
    return { key, of, before: one, after: other, days }
  })
  const dayOf = ({ before: one, after: other }: GatePair) => other?.on ?? one?.on ?? ''
  return pairs.sort((a, b) => Number(a.days === 0) - Number(b.days === 0) || (dayOf(a) < dayOf(b) ? -1 : 1))
}

function endOfTrack(board: PlanBoard, track: Track, today: Day): Day | null {
  const subProcesses = board.subProcesses.filter((one) => one.track === track)
  const ids = new Set(subProcesses.map((one) => one.id))
  const waves = new Set(board.cells.filter((cell) => ids.has(cell.subProcessId)).map((cell) => cell.waveId))
  return endOfPlan({ ...board, subProcesses, waves: board.waves.filter((wave) => waves.has(wave.id)) }, today)
}

function peakOf(loads: readonly Load[]): PeakLoad | null {
  const highest = loads.reduce<Load | null>((most, load) => (most && most.peak >= load.peak ? most : load), null)
  return highest && { name: highest.name, peak: highest.peak, limit: highest.limit }
}

function overloaded(loads: readonly Load[]): number {
  return loads.filter((load) => load.over.length > 0).length
}

/** Pilots that have not begun, and waves in which something is not live yet. */
function gatesOf(board: PlanBoard, today: Day): GateMeasure[] {
  const measure = (key: string, of: GateOf, on: Day): GateMeasure => ({
    key,
    of,
    on,
    daysLeft: workingDaysBetween(board.calendar, today, on),
    level: levelOf(checksOfGate(board, of)),
  })
  const steps = stepsAsPlanned(board, today)
  const pilots = board.subProcesses.flatMap(({ id }) => {
    const pilot = steps.get(id)?.find((step) => step.kind === 'pilot')
    if (!pilot || pilot.actualStart !== null) return []
    return [measure(`pilot:${id}`, { kind: 'pilotEntry', subProcessId: id }, pilot.planned.start)]
  })
  const open = new Set(board.cells.filter((cell) => cell.liveOn === null).map((cell) => cell.waveId))
  const waves = board.waves.filter((wave) => open.has(wave.id))
  return [
    ...pilots,
    ...waves.map((wave) => measure(`wave:${wave.id}`, { kind: 'rolloutEntry', waveId: wave.id }, wave.planned.start)),
  ]
}
