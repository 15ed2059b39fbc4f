import { blockedReasons } from './blocked-checks'
import { type WorkCalendar, workingDaysBetween } from './calendar'
import { placeKey } from './places'
import type { Plan, RolloutTally, Wave } from './plan'
import { takesInMore } from './plan-board'
import { type Level, levelsByDimension, shortfalls } from './readiness'
import type { StandingReason } from './reasons'
import { forecastWaves } from './schedule'
import { accepted, type Refusal, refuse, type Verdict, verdictOf } from './verdict'
import type { Day, DayRange, Dimension, Name, Status } from './vocabulary'

export interface WaveAssessment {
  wave: Wave
  subProcessCount: number
  rolloutCount: number
  liveCount: number
  /** Rollouts that are expected, or went live, after their baseline. */
  lateCount: number
  forecastEnd: Day
  /** Working days behind the baseline; negative is early; null before it is committed. */
  slipDays: number | null
  levels: Record<Dimension, Level>
  status: Status
  reasons: readonly StandingReason[]
}

/** `forecasts` are the expected ends of all waves, where the caller has them already. */
export function assessWave(
  wave: Wave,
  plan: Plan,
  today: Day,
  forecasts: ReadonlyMap<number, Day> = forecastWaves(plan, today),
): WaveAssessment {
  const rollouts = plan.rollouts.filter((tally) => tally.waveId === wave.id)
  const live = rollouts.filter((tally) => tally.liveOn !== null)
  const forecastEnd = forecasts.get(wave.id) ?? wave.planned.end
  const slipDays = wave.baseline ? workingDaysBetween(plan.calendar, wave.baseline.end, forecastEnd) : null
  const late = rollouts.filter((tally) => isLate(tally, wave, today))
  const rolloutCount = countOf(rollouts)
  const liveCount = countOf(live)
  const done = rolloutCount > 0 && liveCount === rolloutCount
  const levels = levelsByDimension(plan.checks.filter((tally) => tally.waveId === wave.id))
  const reasons = done ? [] : reasonsOf(wave, plan, today, { late: countOf(late), slipDays, levels })
  return {
    wave,
    subProcessCount: new Set(rollouts.map((tally) => tally.subProcessId)).size,
    rolloutCount,
    liveCount,
    lateCount: countOf(late),
    forecastEnd,
    slipDays,
    levels,
    status: done ? 'done' : statusOf(wave, reasons, plan.programme.slipTolerance, today),
    reasons,
  }
}

/** Live or expected later than its baseline, or than today allows. */
export function isLate(
  tally: Pick<RolloutTally, 'baselineEnd' | 'expectedOn' | 'liveOn'>,
  wave: Pick<Wave, 'planned'>,
  today: Day,
): boolean {
  if (tally.baselineEnd === null) return false
  const expected = tally.liveOn ?? tally.expectedOn ?? wave.planned.end
  return (tally.liveOn === null && today > tally.baselineEnd) || expected > tally.baselineEnd
}

/** One cell of the scope matrix, as planned or as it stands. */
export interface ScopeCell {
  subProcessId: number
  unitId: number
}
export interface TakenCell extends ScopeCell {
  wave: number
  code: string
  unit: Name
  isLive: boolean
}

/**
 * Whether these cells may be the scope of the wave: a sub-process meets a branch in one wave only, what is live stays
 * where it is, and nothing is added behind the Go of the wave: nobody has seen whether it is ready.
 */
export function mayScope(
  wanted: readonly ScopeCell[],
  taken: readonly TakenCell[],
  { number: waveNumber, entry }: Pick<Wave, 'number' | 'entry'>,
): Verdict {
  const wantedKeys = new Set(wanted.map(placeKey))
  const ownKeys = new Set(taken.filter(({ wave }) => wave === waveNumber).map(placeKey))
  const refusals: Refusal[] = []
  if (!takesInMore({ entry }) && wanted.some((cell) => !ownKeys.has(placeKey(cell)))) {
    refusals.push({ reason: { code: 'wavePassed', wave: waveNumber }, field: 'cells' })
  }
  for (const cell of taken) {
    const isWanted = wantedKeys.has(placeKey(cell))
    if (cell.wave !== waveNumber && isWanted) {
      refusals.push({ reason: { code: 'alreadyInWave', subProcess: cell.code, unit: cell.unit, wave: cell.wave } })
    }
    if (cell.wave === waveNumber && !isWanted && cell.isLive) {
      refusals.push({ reason: { code: 'rolloutIsLive', subProcess: cell.code, unit: cell.unit } })
    }
  }
  return verdictOf(refusals)
}

/** A wave is committed once, and with something in it. */
export function mayCommit(wave: Pick<Wave, 'committedOn'>, rolloutCount: number): Verdict {
  if (wave.committedOn !== null) return refuse({ code: 'waveCommitted' })
  if (rolloutCount === 0) return refuse({ code: 'waveEmpty' })
  return verdictOf([])
}

/** A wave ends on its first day or later. */
export function mayLast(planned: DayRange): Verdict {
  return planned.end < planned.start ? refuse({ code: 'daysReversed' }, 'plannedEnd') : accepted
}

/**
 * Whether the wave may end on that day: later than its baseline by more than `tolerance` working days asks for a
 * reason. `baselineEnd` is null before it is committed.
 */
export function mayMove(
  baselineEnd: Day | null,
  end: Day,
  reason: string,
  calendar: WorkCalendar,
  tolerance: number,
): Verdict {
  const days = baselineEnd === null ? 0 : workingDaysBetween(calendar, baselineEnd, end)
  return days > tolerance && reason === '' ? refuse({ code: 'reasonNeeded', days }, 'slipReason') : accepted
}

/** What is live is not taken out of the plan. */
export function mayArchive(liveCount: number): Verdict {
  return liveCount > 0 ? refuse({ code: 'waveHasLiveRollouts' }) : accepted
}

/** Going live is measured against a baseline, so the wave is committed first; and nobody is live tomorrow. */
export function mayGoLive(isCommitted: boolean, liveOn: Day, today: Day): Verdict {
  if (!isCommitted) return refuse({ code: 'waveNotYetCommitted' }, 'liveOn')
  return liveOn > today ? refuse({ code: 'dayInFuture' }, 'liveOn') : accepted
}

function countOf(rollouts: readonly RolloutTally[]): number {
  return rollouts.reduce((sum, tally) => sum + tally.count, 0)
}

function reasonsOf(
  wave: Wave,
  plan: Plan,
  today: Day,
  { late, slipDays, levels }: { late: number; slipDays: number | null; levels: Record<Dimension, Level> },
): StandingReason[] {
  const { programme, calendar } = plan
  const reasons: StandingReason[] = []
  if (late > 0 && slipDays !== null && slipDays > 0) {
    reasons.push({ code: 'rolloutsLate', wave: wave.number, count: late, days: slipDays })
  } else if (slipDays !== null && slipDays > 0 && wave.heldUntil === null) {
    reasons.push({ code: 'waveWaits', days: slipDays })
  }
  if (wave.heldUntil !== null) {
    reasons.push({ code: 'waveHeld', until: wave.heldUntil, days: Math.max(0, slipDays ?? 0) })
  }
  const isOfWave = (one: { waveId: number | null }) => one.waveId === wave.id
  reasons.push(...blockedReasons(plan.blocked.filter(isOfWave), plan.checks.filter(isOfWave), plan, today))
  const near = workingDaysBetween(calendar, today, wave.planned.start) <= programme.dueSoonDays
  if (near && wave.committedOn === null) reasons.push({ code: 'waveNotCommitted', startsOn: wave.planned.start })
  if (near) reasons.push(...shortfalls(levels, { needed: programme.readyThreshold, gateOn: wave.planned.start, today }))
  return reasons
}

function statusOf(wave: Wave, reasons: readonly StandingReason[], slipTolerance: number, today: Day): Status {
  if (reasons.some((reason) => isSlip(reason) && reason.days > slipTolerance)) return 'offTrack'
  if (reasons.some((reason) => reason.code === 'levelUnknown')) return 'unknown'
  if (reasons.length > 0) return 'atRisk'
  return wave.planned.start <= today ? 'onTrack' : 'notStarted'
}

function isSlip(
  reason: StandingReason,
): reason is Extract<StandingReason, { code: 'rolloutsLate' | 'waveWaits' | 'waveHeld' }> {
  return reason.code === 'rolloutsLate' || reason.code === 'waveWaits' || reason.code === 'waveHeld'
}
