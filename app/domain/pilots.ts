import { maxDay } from './days'
import type { PilotStanding } from './pilot-criteria'
import { accepted, type Refusal, refuse, type Verdict, verdictOf } from './verdict'
import type { Day, DayRange, PilotState, PilotVerdict } from './vocabulary'

/** The days that a pilot was planned with, where it has some of its own. */
export interface OwnDays {
  plannedStart: Day | null
  plannedEnd: Day | null
}

/** The pilot step of its sub-process, which lends its days to a pilot without. */
export interface PilotStep {
  plannedStart: Day
  plannedEnd: Day
  actualStart: Day | null
}

/** From when to when a pilot runs: its own days, else those of the step, from when that has really begun. */
export function pilotWindow(own: OwnDays, step: PilotStep): DayRange {
  const start = own.plannedStart ?? step.actualStart ?? step.plannedStart
  return { start, end: maxDay(start, own.plannedEnd ?? step.plannedEnd) }
}

/** How far a pilot is on that day. One that was extended runs on until its new end. */
export function pilotState({ start, end }: DayRange, verdict: PilotVerdict | null, today: Day): PilotState {
  if (verdict === 'pass') return 'passed'
  if (verdict === 'stop') return 'stopped'
  if (today < start) return 'planned'
  return today > end ? 'due' : 'running'
}

/**
 * Whether the pilot of a sub-process has passed: what a rollout builds on. Of several the latest counts: what was tried
 * again is not known to work before that has its verdict. Null: none is planned.
 */
export function pilotPassed(latest: { verdict: PilotVerdict | null } | null): boolean {
  return latest?.verdict === 'pass'
}

/** Days of its own end no earlier than they begin; refused at `plannedEnd`. */
export function mayPlanPilot({ plannedStart, plannedEnd }: OwnDays): Verdict {
  const isReversed = plannedStart !== null && plannedEnd !== null && plannedEnd < plannedStart
  return isReversed ? refuse({ code: 'daysReversed' }, 'plannedEnd') : accepted
}

export interface PilotDecision {
  verdict: PilotVerdict
  verdictOn: Day
  /** What was found, or why the verdict is as it is. */
  result: string
  /** The new last day of a pilot that goes on. */
  extendTo: Day | null
}

export interface PilotToDecide {
  window: DayRange
  /** Whether its step has begun, for which its gate had to say Go. */
  hasBegun: boolean
  /** The verdict so far, which may be revised. */
  verdict: PilotVerdict | null
  standing: PilotStanding
}

/**
 * Whether a pilot may be decided so: once it has begun; on a day between its start and today; with words for anything but a pass whose
 * criteria are all met; and where it goes on, until a day later than its present end. Refusals name `verdict`,
 * `verdictOn`, `result` and `extendTo`.
 */
export function mayDecide(decision: PilotDecision, pilot: PilotToDecide, today: Day): Verdict {
  if (!pilot.hasBegun) return refuse({ code: 'pilotNotBegun' }, 'verdict')
  return verdictOf([
    ...dayRefusals(decision.verdictOn, pilot.window.start, today),
    ...wordRefusals(decision, pilot.standing),
    ...extensionRefusals(decision, pilot),
  ])
}

function dayRefusals(verdictOn: Day, start: Day, today: Day): Refusal[] {
  if (verdictOn > today) return [{ reason: { code: 'dayInFuture' }, field: 'verdictOn' }]
  return verdictOn < start ? [{ reason: { code: 'verdictBeforeStart', start }, field: 'verdictOn' }] : []
}

function wordRefusals({ verdict, result }: PilotDecision, { count, met }: PilotStanding): Refusal[] {
  if (result.trim() !== '') return []
  if (verdict !== 'pass' || count === 0) return [{ reason: { code: 'verdictNeedsResult' }, field: 'result' }]
  return met < count ? [{ reason: { code: 'passNeedsReason', met, count }, field: 'result' }] : []
}

/** An extension that stands already may be worded anew without going on any longer. */
function extensionRefusals(
  { verdict, extendTo }: PilotDecision,
  { window: { end }, ...pilot }: PilotToDecide,
): Refusal[] {
  if (verdict !== 'extend') return []
  const isKept = pilot.verdict === 'extend' && extendTo === end
  if (isKept || (extendTo !== null && extendTo > end)) return []
  return [{ reason: { code: 'extensionNeedsEnd', end }, field: 'extendTo' }]
}
