import { addDays } from '~/domain/days'
import { checksOfGate, type GateChoice, gateChosen } from '~/domain/gates'
import type { Plan } from '~/domain/plan'
import { isEnough, type Level, levelOf, levelsByDimension, weakestDimension } from '~/domain/readiness'
import type { Trend } from '~/domain/readiness-trend'
import type { ProgrammeAssessment } from '~/domain/rollup'
import { hasBegun, type SubProcessAssessment } from '~/domain/sub-process'
import { NEXT_DATES_HORIZON } from '~/domain/thresholds'
import type { Day, Dimension, Name, Track } from '~/domain/vocabulary'
import { type PointsOfGates, trendsOf } from './outlook'

/** A gate as pages name it: entry to the pilot, or to a wave. */
export interface GateView {
  on: Day
  wave: number | null
}

export interface MatrixRow {
  code: string
  name: Name
  track: Track
  owner: Name | null
  /** Before its first step begins, a sub-process has not to be ready for anything. */
  hasBegun: boolean
  gate: GateView | null
  levels: Record<Dimension, Level>
  trends: Record<Dimension, Trend | null>
  overall: Level
}

export interface Matrix {
  rows: MatrixRow[]
  /** All those under way with a gate ahead, together. */
  total: { count: number; levels: Record<Dimension, Level>; overall: Level }
  /** Of those with a gate within the horizon, or behind them and not passed. */
  near: { count: number; notReady: number; weakest: { dimension: Dimension; share: number } | null }
}

export interface MatrixFilter {
  track: Track | null
  /** Only those that this person owns or stands in for. */
  ownerId: number | null
  gate: GateChoice
}

/**
 * How ready each sub-process is for its next gate, or those asked for the gate chosen: those under way first, the
 * nearest gate first.
 */
export function readinessMatrix(
  plan: Pick<Plan, 'checks' | 'programme' | 'waves' | 'rollouts'>,
  points: PointsOfGates,
  assessment: Pick<ProgrammeAssessment, 'subProcesses'>,
  { track, ownerId, gate }: MatrixFilter,
  today: Day,
): Matrix {
  const shown = facing(gate, assessment.subProcesses, plan).filter(
    ({ subProcess }) =>
      (track === null || subProcess.track === track) &&
      (ownerId === null || subProcess.owner?.id === ownerId || subProcess.deputy?.id === ownerId),
  )
  const heading = shown.filter((one) => one.nextGate !== null && hasBegun(one.subProcess))
  const near = heading.filter((one) => one.nextGate !== null && one.nextGate.on <= addDays(today, NEXT_DATES_HORIZON))
  const checksOf = (some: readonly SubProcessAssessment[]) =>
    some.flatMap((one) => checksOfGate(one.subProcess, one.nextGate, plan.checks))
  return {
    rows: [...shown].sort((a, b) => rank(a) - rank(b) || compareGates(a, b)).map((one) => rowOf(one, points, today)),
    total: {
      count: heading.length,
      levels: levelsByDimension(checksOf(heading)),
      overall: levelOf(checksOf(heading)),
    },
    near: {
      count: near.length,
      notReady: near.filter((one) => !isEnough(one.levels, plan.programme.readyThreshold)).length,
      weakest: weakestDimension(levelsByDimension(checksOf(near))),
    },
  }
}

/** Each with the gate that is looked at; those that it does not ask are left out. */
function facing(
  choice: GateChoice,
  all: readonly SubProcessAssessment[],
  plan: Pick<Plan, 'checks' | 'waves' | 'rollouts'>,
): readonly SubProcessAssessment[] {
  if (choice === 'next') return all
  return all.flatMap((one) => {
    const nextGate = gateChosen(one.subProcess, plan, choice)
    if (nextGate === null) return []
    const checks = checksOfGate(one.subProcess, nextGate, plan.checks)
    return [{ ...one, nextGate, levels: levelsByDimension(checks), level: levelOf(checks) }]
  })
}

export function gateView({ nextGate }: Pick<SubProcessAssessment, 'nextGate'>): GateView | null {
  return nextGate && { on: nextGate.on, wave: nextGate.kind === 'rolloutEntry' ? nextGate.wave.number : null }
}

function rowOf(one: SubProcessAssessment, points: PointsOfGates, today: Day): MatrixRow {
  const { id, code, name, track, owner } = one.subProcess
  return {
    code,
    name,
    track,
    owner: owner?.name ?? null,
    hasBegun: hasBegun(one.subProcess),
    gate: gateView(one),
    levels: one.levels,
    trends: trendsOf(points, { subProcessId: id, gate: one.nextGate, today }),
    overall: one.level,
  }
}

/** Under way with a gate ahead, then what has not begun, then what has no gate left. */
function rank(one: SubProcessAssessment): number {
  if (one.nextGate === null) return 2
  return hasBegun(one.subProcess) ? 0 : 1
}

function compareGates(a: SubProcessAssessment, b: SubProcessAssessment): number {
  const [left, right] = [a.nextGate?.on ?? '', b.nextGate?.on ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}
