import { barKey } from './bar-key'
import { numberFrom, numberUpTo, type WorkCalendar } from './calendar'
import { hasWaveBegun } from './movable-bars'
import { type Bar, type Link, type Network, networkOf, type Slack, settle, slackOf } from './network'
import type { Step, SubProcess, Wave } from './plan'
import type { BoardCell, PlanBoard } from './plan-board'
import type { Day, DayRange, StepKind } from './vocabulary'

/**
 * The plan as a network: bars are the steps that have days of their own, and the waves. Links are the order of the
 * steps, the dependencies between sub-processes and between waves, and that a wave begins when what it brings has been
 * piloted and its people enabled.
 *
 * Enablement comes after the pilot, except where `isBeside`: there it only begins no earlier than the pilot does.
 */
export function networkOfPlan(
  board: PlanBoard,
  today: Day,
  isBeside: (one: SubProcess) => boolean = enablesBesidePilot,
): Network {
  const scope = scopeOf(board.cells)
  const bars = [
    ...board.subProcesses.flatMap((one) => ownSteps(one, scope).map((step) => barOfStep(step, board.calendar))),
    ...board.waves.map((wave) => barOfWave(wave, board, today)),
  ]
  const links = [
    ...board.subProcesses.flatMap((one) => linksWithin(one, board.calendar, scope, isBeside(one))),
    ...board.waveDependencies.map(({ predecessorId, successorId, lagDays }) => ({
      from: barKey('wave', predecessorId),
      to: barKey('wave', successorId),
      lag: lagDays,
    })),
    ...linksBetween(board, scope),
  ]
  return networkOf(bars, links)
}

/** Whether the enablement is planned to begin before the pilot has ended. */
export function enablesBesidePilot({ steps }: SubProcess): boolean {
  const pilot = steps.find((step) => step.kind === 'pilot')
  const enablement = steps.find((step) => step.kind === 'enablement')
  return pilot !== undefined && enablement !== undefined && enablement.planned.start <= pilot.planned.end
}

/**
 * Room and critical path of the plan as it stands, by the keys of its bars: the end of the plan is the end of its last
 * rollout, so operation, which runs on, has no part in it. What is over has no room any more.
 */
export function slackOfPlan(board: PlanBoard, today: Day): Map<string, Slack> {
  const network = networkOfPlan(board, today)
  const operations = new Set(stepKeys(board, 'operation'))
  const { slack } = slackOf({ ...network, bars: settle(network).bars }, (key) => !operations.has(key))
  for (const { steps } of board.subProcesses) {
    for (const step of steps) if (step.actualEnd !== null) slack.delete(barKey('step', step.id))
  }
  return slack
}

/** Where each sub-process is rolled out: the waves, and the wave at each branch. */
interface Scope {
  wavesOf: ReadonlyMap<number, ReadonlySet<number>>
  waveAt: ReadonlyMap<number, ReadonlyMap<number, number>>
}

function scopeOf(cells: readonly BoardCell[]): Scope {
  const wavesOf = new Map<number, Set<number>>()
  const waveAt = new Map<number, Map<number, number>>()
  for (const { subProcessId, unitId, waveId } of cells) {
    wavesOf.set(subProcessId, (wavesOf.get(subProcessId) ?? new Set()).add(waveId))
    waveAt.set(subProcessId, (waveAt.get(subProcessId) ?? new Map()).set(unitId, waveId))
  }
  return { wavesOf, waveAt }
}

/** Rollout and operation have no days of their own where there are rollouts. */
function ownSteps({ id, steps }: SubProcess, scope: Scope): readonly Step[] {
  return scope.wavesOf.has(id) ? steps.filter((step) => step.kind !== 'rollout' && step.kind !== 'operation') : steps
}

function barOfStep(step: Step, calendar: WorkCalendar): Bar {
  const days = { start: step.actualStart ?? step.planned.start, end: step.actualEnd ?? step.planned.end }
  return { key: barKey('step', step.id), ...numbersOf(days, calendar), isStarted: step.actualStart !== null }
}

function barOfWave(wave: Wave, board: PlanBoard, today: Day): Bar {
  const cells = board.cells.filter((cell) => cell.waveId === wave.id)
  const isStarted = hasWaveBegun(wave, cells, today)
  return { key: barKey('wave', wave.id), ...numbersOf(wave.planned, board.calendar), isStarted }
}

function numbersOf({ start, end }: DayRange, calendar: WorkCalendar): { start: number; end: number } {
  const first = numberFrom(calendar, start)
  return { start: first, end: Math.max(first, numberUpTo(calendar, end)) }
}

function linksWithin(one: SubProcess, calendar: WorkCalendar, scope: Scope, isBeside: boolean): Link[] {
  const keys = new Map(one.steps.map((step) => [step.kind, barKey('step', step.id)]))
  const after = (from: StepKind, to: string | undefined, lag = 0): Link[] => {
    const key = keys.get(from)
    return key && to ? [{ from: key, to, lag }] : []
  }
  const waves = [...(scope.wavesOf.get(one.id) ?? [])].map((id) => barKey('wave', id))
  const rollouts = waves.length > 0 ? waves : [keys.get('rollout')]
  return [
    ...after('design', keys.get('simulation')),
    ...after('simulation', keys.get('pilot')),
    ...after('simulation', keys.get('enablement')),
    ...after('pilot', keys.get('enablement'), isBeside ? lagBeside(one, calendar) : 0),
    ...rollouts.flatMap((key) => [...after('pilot', key), ...after('enablement', key)]),
    ...(waves.length > 0 ? [] : after('rollout', keys.get('operation'))),
  ]
}

/** A lag of minus the pilot's duration: what has it begins no earlier than the pilot. */
function lagBeside({ steps }: SubProcess, calendar: WorkCalendar): number {
  const pilot = steps.find((step) => step.kind === 'pilot')
  if (!pilot) return 0
  const { start, end } = barOfStep(pilot, calendar)
  return start - end - 1
}

/** Dependencies between sub-processes, from and to their waves where rollout follows them. */
function linksBetween({ dependencies, subProcesses }: PlanBoard, scope: Scope): Link[] {
  const stepsOf = new Map(subProcesses.map((one) => [one.id, one.steps]))
  const barsOf = (id: number, kind: StepKind): string[] => {
    const waves = scope.wavesOf.get(id)
    if (waves && kind === 'rollout') return [...waves].map((wave) => barKey('wave', wave))
    if (waves && kind === 'operation') return []
    return (stepsOf.get(id) ?? []).filter((step) => step.kind === kind).map((step) => barKey('step', step.id))
  }
  return dependencies.flatMap(({ predecessorId, predecessorStep, successorId, successorStep, lagDays }) => {
    const predecessorAt = predecessorStep === 'rollout' && scope.waveAt.get(predecessorId)
    const successorAt = successorStep === 'rollout' && scope.waveAt.get(successorId)
    // Rolled out before its follower means before it at the same branch, not before it everywhere.
    if (predecessorAt && successorAt) return linksAtBranches(predecessorAt, successorAt, lagDays)
    return barsOf(predecessorId, predecessorStep).flatMap((from) =>
      barsOf(successorId, successorStep).map((to) => ({ from, to, lag: lagDays })),
    )
  })
}

function linksAtBranches(
  predecessorAt: ReadonlyMap<number, number>,
  successorAt: ReadonlyMap<number, number>,
  lag: number,
): Link[] {
  const pairs = new Map<string, Link>()
  for (const [unitId, wave] of successorAt) {
    const before = predecessorAt.get(unitId)
    if (before === undefined || before === wave) continue
    pairs.set(`${before}>${wave}`, { from: barKey('wave', before), to: barKey('wave', wave), lag })
  }
  return [...pairs.values()]
}

function stepKeys({ subProcesses }: PlanBoard, kind: StepKind): string[] {
  return subProcesses.flatMap(({ steps }) =>
    steps.filter((step) => step.kind === kind).map((step) => barKey('step', step.id)),
  )
}
