import { blockedReasons } from './blocked-checks'
import { workingDaysBetween } from './calendar'
import { daysBetween } from './days'
import { checksOfGate, type NextGate, nextGateOf } from './gates'
import type { Plan, RolloutTally, Step, SubProcess } from './plan'
import { type Level, levelOf, levelsByDimension, shortfalls } from './readiness'
import type { Reason, StandingReason } from './reasons'
import { slipOf } from './schedule'
import { undecidedReasons } from './tailoring'
import { STEP_WEIGHTS } from './thresholds'
import type { Day, DayRange, Dimension, Status, StepKind } from './vocabulary'

/** Everything a page says of one sub-process. */
export interface SubProcessAssessment {
  subProcess: SubProcess
  /** The step in work, or the next to begin; null when all are done. */
  currentStep: StepKind | null
  /** Earned progress in percent, 0–100. */
  earned: number
  /** What the plan had earned by today, in percent. */
  planned: number
  nextGate: NextGate | null
  levels: Record<Dimension, Level>
  level: Level
  /** Working days behind the baseline of the step that slips the most; 0 when none does. */
  slipDays: number
  status: Status
  reasons: readonly StandingReason[]
}

export function assessSubProcess(subProcess: SubProcess, plan: Plan, today: Day): SubProcessAssessment {
  const rollouts = plan.rollouts.filter((tally) => tally.subProcessId === subProcess.id)
  const nextGate = nextGateOf(subProcess, plan)
  const checks = checksOfGate(subProcess, nextGate, plan.checks)
  const slip = worstSlip(subProcess.steps, plan, today)
  const reasons = reasonsOf(subProcess, plan, today, nextGate, slip)
  return {
    subProcess,
    currentStep: currentStep(subProcess.steps),
    earned: earnedBy(subProcess, rollouts, today),
    planned: plannedBy(subProcess, rollouts, plan, today),
    nextGate,
    levels: levelsByDimension(checks),
    level: levelOf(checks),
    slipDays: slip?.days ?? 0,
    status: statusOf(subProcess, reasons, plan.programme.slipTolerance),
    reasons,
  }
}

/** The first step that is not done: in work, or the next to begin. */
export function currentStep(steps: readonly Step[]): StepKind | null {
  return steps.find((step) => step.actualEnd === null)?.kind ?? null
}

/** In work: begun, and somebody's attention is on it. Operation no longer counts against the owner's limit. */
export function isInWork(subProcess: SubProcess): boolean {
  return subProcess.steps.some(
    (step) => step.kind !== 'operation' && step.actualStart !== null && step.actualEnd === null,
  )
}

export function hasBegun(subProcess: SubProcess): boolean {
  return subProcess.steps.some((step) => step.actualStart !== null)
}

/**
 * Progress earned by the end of `day`, in percent: a step counts when it is done, rollout by the share of its
 * rollouts that are live, operation by the share of them that have their effect. Nobody enters a percentage.
 */
export function earnedBy(subProcess: SubProcess, rollouts: readonly RolloutTally[], day: Day): number {
  let earned = 0
  for (const step of subProcess.steps) {
    if (step.kind === 'rollout' && rollouts.length > 0) {
      earned += STEP_WEIGHTS.rollout * shareOf(rollouts, (tally) => tally.liveOn !== null && tally.liveOn <= day)
    } else if (step.kind === 'operation' && rollouts.length > 0) {
      earned +=
        STEP_WEIGHTS.operation * shareOf(rollouts, ({ effectiveOn }) => effectiveOn !== null && effectiveOn <= day)
    } else if (step.actualEnd !== null && step.actualEnd <= day) {
      earned += STEP_WEIGHTS[step.kind]
    }
  }
  return earned
}

/**
 * What was to be earned by the end of `day`: by the baseline where it is frozen, else by the plan. The rollouts of a
 * wave are meant to go live evenly over it, so that a wave under way is measured before its last day.
 */
export function plannedBy(
  subProcess: SubProcess,
  rollouts: readonly RolloutTally[],
  plan: Pick<Plan, 'waves'>,
  day: Day,
): number {
  const windows = new Map(plan.waves.map((wave) => [wave.id, wave.baseline ?? wave.planned]))
  let planned = 0
  for (const step of subProcess.steps) {
    if (step.kind === 'rollout' && rollouts.length > 0) {
      const total = rollouts.reduce((sum, tally) => sum + tally.count, 0)
      for (const tally of rollouts) {
        const passed = shareOfTime(windows.get(tally.waveId) ?? step.planned, day)
        planned += (STEP_WEIGHTS.rollout * passed * tally.count) / total
      }
    } else if ((step.baseline ?? step.planned).end <= day) {
      planned += STEP_WEIGHTS[step.kind]
    }
  }
  return planned
}

/** The part of a range that has passed by the end of `day`, between 0 and 1. */
function shareOfTime({ start, end }: DayRange, day: Day): number {
  const length = daysBetween(start, end) + 1
  return Math.max(0, Math.min(1, (daysBetween(start, day) + 1) / length))
}

function shareOf(rollouts: readonly RolloutTally[], counts: (tally: RolloutTally) => boolean): number {
  const total = rollouts.reduce((sum, tally) => sum + tally.count, 0)
  const some = rollouts.filter(counts).reduce((sum, tally) => sum + tally.count, 0)
  return total === 0 ? 0 : some / total
}

/** Of the steps not yet done, the one furthest behind its baseline. */
function worstSlip(steps: readonly Step[], plan: Plan, today: Day): { step: StepKind; days: number } | null {
  let worst: { step: StepKind; days: number } | null = null
  for (const step of steps) {
    if (step.actualEnd !== null) continue
    const days = slipOf(step, plan.calendar, today) ?? 0
    if (days > 0 && (worst === null || days > worst.days)) worst = { step: step.kind, days }
  }
  return worst
}

function reasonsOf(
  subProcess: SubProcess,
  plan: Plan,
  today: Day,
  nextGate: NextGate | null,
  slip: { step: StepKind; days: number } | null,
): StandingReason[] {
  const { programme, calendar } = plan
  const reasons: StandingReason[] = []
  const step = currentStep(subProcess.steps)
  if (step === null) return reasons
  const begun = hasBegun(subProcess)
  const checks = begun ? checksOfGate(subProcess, nextGate, plan.checks) : []

  const isOwn = (one: { subProcessId: number }) => one.subProcessId === subProcess.id
  reasons.push(...blockedReasons(plan.blocked.filter(isOwn), plan.checks.filter(isOwn), plan, today))
  if (subProcess.owner === null && begun) reasons.push({ code: 'ownerMissing' })
  if (subProcess.owner !== null && !subProcess.owner.isBusiness) {
    reasons.push({ code: 'ownerNotBusiness', person: subProcess.owner.name })
  }
  if (slip !== null) reasons.push({ code: 'stepLate', ...slip })
  const overdueOne = overdueStep(subProcess.steps, plan, today)
  if (overdueOne) reasons.push(overdueOne)
  const silence = ownerSilence(subProcess, plan, today, checks.length > 0)
  if (silence) reasons.push(silence)
  const overdue = checks.filter((tally) => tally.overdueCount > 0)
  const since = overdue.flatMap((tally) => tally.overdueSince ?? []).sort()[0]
  if (since !== undefined) {
    const count = overdue.reduce((sum, tally) => sum + tally.overdueCount, 0)
    reasons.push({ code: 'checksOverdue', count, days: workingDaysBetween(calendar, since, today) })
  }
  const stale = checks.reduce((sum, tally) => sum + tally.staleCount, 0)
  if (stale > 0) {
    reasons.push({ code: 'checksStale', count: stale, total: checks.reduce((sum, tally) => sum + tally.count, 0) })
  }
  if (nextGate !== null && daysBetween(today, nextGate.on) <= programme.dueSoonDays) {
    const gate = { needed: programme.readyThreshold, gateOn: nextGate.on, today }
    reasons.push(...shortfalls(levelsByDimension(checks), gate))
  }
  if (begun) reasons.push(...undecidedReasons(subProcess, { dueSoonDays: programme.dueSoonDays, today }))
  return reasons
}

/**
 * Of the steps without a baseline whose planned end has passed, the one that passed it first: those after it follow
 * from it. Steps with a baseline already show as slip.
 */
function overdueStep(steps: readonly Step[], plan: Plan, today: Day): StandingReason | null {
  let worst: { step: StepKind; days: number } | null = null
  for (const step of steps) {
    if (step.actualEnd !== null || step.baseline !== null || step.planned.end >= today) continue
    const days = workingDaysBetween(plan.calendar, step.planned.end, today)
    if (worst === null || days > worst.days) worst = { step: step.kind, days }
  }
  return worst && { code: 'stepOverdue', ...worst }
}

/** Neither owner nor deputy has updated for too long while there was something to update. */
function ownerSilence(subProcess: SubProcess, plan: Plan, today: Day, hasOpenChecks: boolean): StandingReason | null {
  if (subProcess.owner === null || !hasOpenChecks || !isInWork(subProcess)) return null
  const days = subProcess.ownerActiveOn ? daysBetween(subProcess.ownerActiveOn, today) : null
  if (days !== null && days <= plan.programme.staleAfterDays) return null
  return { code: 'ownerSilent', person: subProcess.owner.name, days }
}

/**
 * The worst of the reasons decides. Facts that are bad outrank missing facts, and missing facts outrank good ones:
 * a silent owner makes a sub-process unknown, never green.
 */
function statusOf(subProcess: SubProcess, reasons: readonly StandingReason[], slipTolerance: number): Status {
  if (currentStep(subProcess.steps) === null) return 'done'
  if (reasons.some((reason) => reason.code === 'checkBlocked' || reason.code === 'checksBlocked')) return 'blocked'
  if (reasons.some((reason) => isOffTrack(reason, slipTolerance))) return 'offTrack'
  if (reasons.some((reason) => reason.code === 'ownerSilent' || reason.code === 'levelUnknown')) return 'unknown'
  if (reasons.length > 0) return 'atRisk'
  return hasBegun(subProcess) ? 'onTrack' : 'notStarted'
}

function isOffTrack(reason: Reason, slipTolerance: number): boolean {
  if (reason.code === 'ownerMissing' || reason.code === 'ownerNotBusiness') return true
  return (reason.code === 'stepLate' || reason.code === 'stepOverdue') && reason.days > slipTolerance
}
